// Writes dist/types/index.d.ts: the types of the Node API in one file, with those of the packages that it needs inside,
// so that they hold for whoever has installed nothing else.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const kept = join(root, 'node_modules/.cache/bulletin-press');
/**
 * tsc writes a file for each module here: inside the project, so that the packages of types are found, and outside
 * node_modules, whose types are not joined unless they are named.
 */
const single = join(root, 'dist/.types');
/** Their types become part of the file. */
const TAKEN_IN = ['@types/hast', '@types/unist'];

rmSync(single, { recursive: true, force: true });
run('typescript/bin/tsc', '-p', join(root, '.config/types.json'), '--outDir', single);
const joined = join(kept, `types-${fingerprint()}.d.ts`);
// Joining takes longer than all else of a build, and types change seldom.
if (!existsSync(joined))
  run(
    'dts-bundle-generator/dist/bin/dts-bundle-generator.js',
    ...['--project', join(root, '.config/types.json'), '--no-check', '--no-banner', '--silent'],
    ...['--export-referenced-types=false', '--external-inlines', ...TAKEN_IN],
    ...['-o', joined, '--', join(single, 'index.d.ts')],
  );
rmSync(join(root, 'dist/types'), { recursive: true, force: true });
mkdirSync(join(root, 'dist/types'), { recursive: true });
copyFileSync(joined, join(root, 'dist/types/index.d.ts'));
rmSync(single, { recursive: true });

function run(program, ...words) {
  execFileSync(process.execPath, [require.resolve(program), ...words], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Of all that the joined file is made of. */
function fingerprint() {
  const hash = createHash('sha256');
  const files = readdirSync(single, { recursive: true }).filter((name) => name.endsWith('.d.ts'));
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(single, file)));
  for (const name of [...TAKEN_IN, 'dts-bundle-generator']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}
