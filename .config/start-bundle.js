// The program is in two files: dist/start.cjs reads the command line and knows a build that has nothing to make; what
// makes numbers, and all other commands, are in dist/bulletin.cjs, which takes longer to load than a short command lasts.
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Modules that the start imports when it needs them, and that the rest hands out, under src. */
const LATER = [
  'build/build-publication',
  'cli/check',
  'cli/coupons-read',
  'cli/init',
  'cli/list',
  'cli/new',
  'cli/print',
  'cli/serve',
  'publication/find-numbers',
];

/** Modules that the start has itself, though it imports them later. */
const OWN = ['cli/build'];

/** For the start: what it imports later it takes from the rest. */
export const separateRest = {
  name: 'separate-rest',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const name = relative(src, join(resolveDir, path)).replaceAll('\\', '/').replace(/\.ts$/, '');
      if (OWN.includes(name)) return undefined;
      if (!LATER.includes(name))
        throw new Error(`${name} is imported later: say in .config/start-bundle.js where it goes`);
      return { path: name, namespace: 'rest' };
    });
    onResolve({ filter: /^\.\.\/bin\/load-bundle\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'rest' }, ({ path }) => ({
      contents: `module.exports = require('../bin/load-bundle.js').loadBundle('bulletin').bundle.modules[${JSON.stringify(path)}]();`,
    }));
  },
};

/** For the rest: what src/bundle-entry.ts exports, and the modules that the start asks for, each evaluated when it does. */
export const restEntry = {
  name: 'rest-entry',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^bulletin$/ }, ({ kind, path }) =>
      kind === 'entry-point' ? { path, namespace: 'rest-entry' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'rest-entry' }, () => ({
      contents: `export * from './bundle-entry.ts';
        export const modules = {
          ${LATER.map((name) => `${JSON.stringify(name)}: () => require('./${name}.ts')`).join(',\n')}
        };`,
      resolveDir: src,
    }));
  },
};
