// Makes dist/ : the program in two bundles with V8's code caches, the fonts, HarfBuzz, and what else is read at run time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { charactersOf, fallbacksOf } from './fallback-fonts.js';
import { faces } from './fonts.js';
import { CONTAINED, containedPart, expressionOf, licencesOf, packageParts, packagesIn } from './parts.js';
import { sbomOf } from './sbom.js';
import { sliceFont } from './slice-font.js';
import { restEntry, separateRest } from './start-bundle.js';
import { slicesOf } from './web-slices.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/** PDFKit imports at its top what lays text out and what encrypts (which makes tables as it loads); the painter uses neither. */
const withoutUnusedParts = {
  name: 'without-unused-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fontkit|linebreak|@noble\/ciphers\/aes)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: `const unused = () => { throw new Error('${path} is not in the bundle') };
        export { unused as create, unused as cbc, unused as ecb, unused as spawn, unused as crypto, unused as default }`,
    }));
  },
};

/**
 * Modules of Node's that cost milliseconds to load and are never used here: commander starts no executables of its
 * own, PDFKit's checksums need no random numbers, the templates use no filter that hashes.
 */
const withoutNodeModules = {
  name: 'without-node-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'unused' } : undefined,
    );
    onResolve({ filter: /^crypto$/ }, ({ path, importer }) =>
      importer.includes('liquidjs') ? { path, namespace: 'unused' } : undefined,
    );
    onResolve({ filter: /^@noble\/hashes\/crypto$/ }, ({ path }) => ({ path, namespace: 'unused' }));
  },
};

/** A long text is walked through some forty times: by a walk that makes nothing for the nodes that it passes. */
const withLightWalks = {
  name: 'with-light-walks',
  setup({ onResolve }) {
    onResolve({ filter: /^unist-util-visit$/ }, () => ({ path: join(root, '.config/walk-tree.js') }));
  },
};

/** The pool's thread begins with a file of its own, which lies beside the bundle. */
const separateThread = {
  name: 'separate-thread',
  setup({ onLoad }) {
    const place = "(0, node_path_1.resolve)(__dirname, 'worker.js')";
    onLoad({ filter: /piscina[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes(place)) throw new Error(`${path} no longer looks for its worker as it did`);
      return { contents: source.replace(place, "(0, node_path_1.resolve)(__filename, '../pool-worker.cjs')") };
    });
  },
};

/** Hyphenation patterns are large: only those of French are in the bundle, the others lie beside it. */
const separatePatterns = {
  name: 'separate-patterns',
  setup({ onResolve }) {
    onResolve({ filter: /^hyphen\/patterns\// }, ({ path }) => {
      if (path.endsWith('/fr.js')) return undefined;
      const name = path.split('/').at(-1).replace(/\.js$/, '.cjs');
      mkdirSync(join(dist, 'hyphenation'), { recursive: true });
      cpSync(require.resolve(path), join(dist, 'hyphenation', name));
      return { path: `./hyphenation/${name}`, external: true };
    });
  },
};

/** The catalogues are large, and most runs say little of them: the bundle reads dist/messages/<language>.json where it must. */
const separateCatalogues = {
  name: 'separate-catalogues',
  setup({ onLoad }) {
    onLoad({ filter: /\/messages\/all-sentences\.ts$/ }, async ({ path }) => {
      const { allSentences } = await imported(path);
      mkdirSync(join(dist, 'messages'), { recursive: true });
      for (const language of ['fr', 'en'])
        writeFileSync(join(dist, 'messages', `${language}.json`), JSON.stringify(allSentences(language)));
      return {
        contents: `import { readFileSync } from 'node:fs';
          import { join } from 'node:path';
          const catalogues = {};
          export function allSentences(language) {
            const file = join(__filename, '../messages', language + '.json');
            return (catalogues[language] ??= JSON.parse(readFileSync(file, 'utf8')));
          }`,
      };
    });
  },
};

/** What a module of the program exports. */
async function imported(path) {
  const how = { bundle: true, platform: 'node', format: 'esm', mainFields: ['module', 'main'], write: false };
  const { outputFiles } = await build({ entryPoints: [path], ...how });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The default theme's settings as a value: templates/print.yaml is read when the package is built. */
const readSettings = {
  name: 'read-settings',
  setup({ onLoad }) {
    onLoad({ filter: /\/publication\/standard-settings\.ts$/ }, () => {
      const settings = parse(readFileSync(join(root, 'templates/print.yaml'), 'utf8'));
      return { contents: `export function standardSettings() { return ${JSON.stringify(settings)}; }` };
    });
  },
};

/** The default theme's templates as data: liquidjs reads them when the package is built. */
const readTemplates = {
  name: 'read-templates',
  setup({ onLoad }) {
    onLoad({ filter: /\/web\/packaged-templates\.ts$/ }, async () => {
      const { readTemplateTree } = await imported(join(root, 'src/web/read-template-tree.ts'));
      const folder = join(root, 'templates');
      const names = readdirSync(folder)
        .filter((name) => name.endsWith('.liquid'))
        .sort();
      const trees = Object.fromEntries(
        names.map((name) => [
          name.replace(/\.liquid$/, ''),
          readTemplateTree(readFileSync(join(folder, name), 'utf8')),
        ]),
      );
      // As text: JSON is read more quickly than JavaScript.
      const text = JSON.stringify(JSON.stringify(trees));
      return { contents: `export function packagedTemplates() { return JSON.parse(${text}); }` };
    });
  },
};

/** liquidjs fills in a theme's own templates: it is evaluated where there are any. */
const lateThemeTemplates = {
  name: 'late-theme-templates',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/theme-templates\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path: join(resolveDir, path), namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `export function openThemeTemplates(...all) { return require(${JSON.stringify(path)}).openThemeTemplates(...all); }`,
      resolveDir: root,
    }));
  },
};

/** What takes pictures apart is of use to few numbers: it lies beside the bundle. */
const separateCodecs = {
  name: 'separate-codecs',
  setup({ onResolve }) {
    onResolve({ filter: /\/images\/codecs\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './codecs.cjs', external: true },
    );
  },
};

/** pdf.js's decoders come with those of JPEG 2000 and JBIG2, which look for WebAssembly of their own. */
const withoutOtherDecoders = {
  name: 'without-other-decoders',
  setup({ onLoad }) {
    onLoad({ filter: /pdf\.image_decoders\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^export \{[^}]*\};/m, 'export { JpegImage, setVerbosityLevel };'),
    }));
  },
};

/** The PDF parser comes with all that makes PDF: the reader of forms draws no SVG and mixes no colours. */
const withoutDrawing = {
  name: 'without-drawing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node-html-better-parser|culori)$/ }, ({ path }) => ({ path, namespace: 'drawing' }));
    onLoad({ filter: /.*/, namespace: 'drawing' }, () => ({
      contents: 'export const parse = undefined, NodeType = {}, converter = () => undefined;',
    }));
  },
};

const IN_ONE_FILE = {
  outdir: dist,
  bundle: true,
  minify: true,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
};
const FOR_NODE = {
  ...IN_ONE_FILE,
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  format: 'cjs',
  target: 'node20',
};
/** What a module asks for its own address by. */
const OWN_URL = {
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: 'const __bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
};

/** Packages whose files are copied or whose types are taken in, and no code is bundled. */
const COPIED_FROM = ['harfbuzzjs', '@types/hast', '@types/unist'].map((name) => join(root, 'node_modules', name));

/** Folders and files that say all of what the program does. */
const PROGRAM = ['src', 'templates', 'package.json', 'package-lock.json'];

mkdirSync(dist, { recursive: true });
// V8 knows whose code a cache holds by the length of the source alone.
rmSync(join(dist, 'code-cache'), { recursive: true, force: true });
const metafiles = await bundle();
copyRunTimeFiles();
await makeFonts();
writeParts(metafiles);
await makeSchemas();
await writeApi();
execFileSync(process.execPath, [join(root, '.config/code-cache.js')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

async function bundle() {
  const start = await bundleProgram({ entryPoints: { start: join(root, 'src/cli/main.ts') } }, [separateRest]);
  const rest = await bundleProgram({ entryPoints: { bulletin: 'bulletin' } }, [restEntry]);
  const beside = [await bundleFormWorker(), await bundlePoolWorker(), await bundleCodecs(), await bundlePreviewPage()];
  return [start, rest, ...beside].map(({ metafile }) => metafile);
}

/** One of the two files of the program itself. */
async function bundleProgram({ entryPoints }, plugins) {
  const result = await build({
    ...FOR_NODE,
    entryPoints,
    charset: 'ascii',
    keepNames: false,
    // The bundle runs as a script of `node:vm`, where import() is not to be had.
    supported: { 'dynamic-import': false },
    // liquidjs asks for `global.performance` to enforce limits that are not set; touching it loads modules of Node's.
    define: {
      ...OWN_URL.define,
      'global.performance': 'undefined',
      __PROGRAM_DIGEST__: JSON.stringify(programDigest()),
    },
    banner: OWN_URL.banner,
    plugins: [
      ...plugins,
      withoutUnusedParts,
      withoutNodeModules,
      withLightWalks,
      separatePatterns,
      separateCatalogues,
      readSettings,
      readTemplates,
      lateThemeTemplates,
      separateCodecs,
      separateThread,
    ],
  });
  for (const name of Object.keys(entryPoints)) toAscii(join(dist, `${name}.cjs`));
  return result;
}

/** Tells builds of one version apart: see src/version.ts. */
function programDigest() {
  const hash = createHash('sha256');
  const files = PROGRAM.flatMap((path) =>
    path.includes('.')
      ? [path]
      : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/')),
  ).sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** What reads forms is half as large as the rest together and runs in a thread of its own: it lies beside the bundle. */
function bundleFormWorker() {
  return build({
    ...FOR_NODE,
    entryPoints: { 'form-worker': join(root, 'src/answers/form-worker.ts') },
    plugins: [withoutDrawing],
  });
}

/** What a thread of the pool runs before anything of ours: the pool looks for it beside itself. */
function bundlePoolWorker() {
  return build({
    ...FOR_NODE,
    entryPoints: { 'pool-worker': join(dirname(require.resolve('piscina')), 'worker.js') },
    // Threads are as nice as their process.
    external: ['@napi-rs/nice'],
  });
}

/** The codecs' own JavaScript; their WebAssembly is copied. */
function bundleCodecs() {
  return build({
    ...FOR_NODE,
    ...OWN_URL,
    entryPoints: { codecs: join(root, 'src/images/codecs.ts') },
    plugins: [withoutOtherDecoders],
  });
}

/** What runs in the preview's page, and its look: dist/preview-client.js and dist/preview-style.css. */
function bundlePreviewPage() {
  const folder = join(root, 'src/preview/client');
  return build({
    ...IN_ONE_FILE,
    entryPoints: { 'preview-client': join(folder, 'main.ts'), 'preview-style': join(folder, 'style.css') },
    platform: 'browser',
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  });
}

/** Escapes what esbuild leaves in regular expressions: bin/load-bundle.js reads the file as one byte a character. */
function toAscii(file) {
  const source = readFileSync(file, 'utf8');
  const escaped = source.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(file, escaped);
}

function copyRunTimeFiles() {
  cpSync(require.resolve('harfbuzzjs/dist/harfbuzz.wasm'), join(dist, 'harfbuzz.wasm'));
  mkdirSync(join(dist, 'codecs'), { recursive: true });
  for (const codec of ['avif/codec/dec/avif_dec', 'jpeg/codec/enc/mozjpeg_enc', 'webp/codec/dec/webp_dec'])
    cpSync(require.resolve(`@jsquash/${codec}.wasm`), join(dist, 'codecs', `${codec.split('/').at(-1)}.wasm`));
  const pdfkit = dirname(require.resolve('pdfkit'));
  cpSync(join(pdfkit, 'data/sRGB_IEC61966_2_1.icc'), join(dist, 'data/sRGB_IEC61966_2_1.icc'), { recursive: true });
}

/** TrueType with pair tables for print, slices in WOFF2 for the web. Compressing is slow, so that its results are kept between builds. */
async function makeFonts() {
  const folder = join(dist, 'fonts');
  const cache = join(root, 'node_modules/.cache/bulletin-press');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(cache, { recursive: true });
  const manifest = {};
  for (const [key, { family, weight, style, file, from }] of Object.entries(faces)) {
    const path = require.resolve(`${from}/${file}`);
    const ttf = readFileSync(path);
    const slices = [];
    for (const { name, characters, unicodeRange } of slicesOf(charactersOf(ttf))) {
      const slice = sliceFont(ttf, characters);
      const cached = join(cache, `${createHash('sha256').update(slice).digest('hex')}.woff2`);
      if (!existsSync(cached)) {
        const { default: wawoff2 } = await import('wawoff2');
        writeFileSync(cached, await wawoff2.compress(slice));
      }
      const bytes = readFileSync(cached);
      const woff2 = `${key}-${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.woff2`;
      writeFileSync(join(folder, woff2), bytes);
      slices.push({ woff2, unicodeRange });
    }
    const fallbacks = fallbacksOf({ family, weight, style }, ttf);
    writeFileSync(join(folder, `${key}.ttf`), ttf);
    writeFileSync(join(folder, `${key}.pairs`), await pairTablesOf(ttf, cache));
    cpSync(
      join(dirname(require.resolve(`${from}/package.json`)), 'LICENSE_FONT'),
      join(folder, `${from.split('/')[1]}.LICENSE.txt`),
    );
    manifest[key] = { family, weight, style, ttf: `${key}.ttf`, slices, fallbacks };
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The pair tables of a face, kept between builds as long as what makes them is the same. */
async function pairTablesOf(ttf, cache) {
  const hash = createHash('sha256').update(ttf);
  for (const name of ['make-pair-tables', 'pair-tables', 'shape', 'harfbuzz'])
    hash.update(readFileSync(join(root, `src/fonts/${name}.ts`)));
  const cached = join(cache, `${hash.update(readFileSync(join(dist, 'harfbuzz.wasm'))).digest('hex')}.pairs`);
  if (!existsSync(cached)) writeFileSync(cached, await require(join(dist, 'bulletin.cjs')).pairTables(ttf));
  return readFileSync(cached);
}

/** The schemas of what an author writes, for editors that complete and check. */
async function makeSchemas() {
  const { jsonSchemas } = require(join(dist, 'bulletin.cjs'));
  mkdirSync(join(dist, 'schemas'), { recursive: true });
  for (const [name, schema] of Object.entries(await jsonSchemas())) {
    writeFileSync(join(dist, 'schemas', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** The Node API: an ES module over the same bundle, and its types. */
async function writeApi() {
  const names = Object.keys(await require(join(dist, 'bulletin.cjs')).loadApi());
  writeFileSync(
    join(dist, 'index.js'),
    `import bundle from './bulletin.cjs';\n\nexport const { ${names.join(', ')} } = await bundle.loadApi();\n`,
  );
  // The tests run what is bundled: types, which take longer than all else, stay as the last whole build wrote them.
  if (!process.argv.includes('--keep-types') || !existsSync(join(dist, 'types')))
    execFileSync(process.execPath, [join(root, '.config/types.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The texts of the licences of all parts, and the list of the parts: dist/THIRD-PARTY-LICENSES.txt, dist/sbom.cdx.json. */
function writeParts(metafiles) {
  const fonts = new Set(Object.values(faces).map(({ from }) => join(root, 'node_modules', from)));
  const packages = new Set([...packagesIn(metafiles).map((folder) => join(root, folder)), ...COPIED_FROM, ...fonts]);
  const contained = CONTAINED.map((one) => containedPart(one, join(root, '.config/licences')));
  const parts = [...packageParts(packages), ...contained];
  const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const own = read('package.json');
  const license = expressionOf(parts, 'MIT');
  if (own.license !== license) throw new Error(`"license" of package.json is not true of the package: ${license}`);
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licencesOf(parts));
  const sbom = sbomOf(parts, { dist, own, lock: read('package-lock.json') });
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 1)}\n`);
}
