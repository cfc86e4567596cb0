// Runs the program's two bundles as CommonJS modules with the code that V8 compiled when the package was built: parsing
// and compiling would take half of a short command's time. dist/start.cjs reads the command line and knows when there is
// nothing to make; it loads dist/bulletin.cjs, which has all the rest, where it must. Each build of Node has caches of
// its own; one that has none, or refuses them because of other flags, compiles anew.
const { existsSync, readFileSync, statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A build lasts a quarter of a second. Optimising what runs that long costs more than it gains: HarfBuzz's WebAssembly
// would be recompiled in the background and keep the process from ending, JavaScript be optimised and thrown away. A
// long number still gets hot enough for the JavaScript optimiser.
setFlagsFromString('--liftoff-only');
// The budget is counted in another way from V8 12 on, which does not know the flag and would tell everybody so.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=3000000');

const dist = join(__dirname, '../dist');

/** The bundles, by the names of their files. */
exports.BUNDLES = ['start', 'bulletin'];

/**
 * Where a bundle's cache for the running Node lies. V8 11 takes that of any build of its version and then crashes, since
 * code points into the heap that a build of Node begins with: Node 20.19 did with the cache of 20.20. So a cache is for
 * one build of Node alone, which version, platform, processor and the size of the executable tell apart.
 */
exports.cacheFile = (name) => join(dist, 'code-cache', `${name}-${nameOfBuild()}.bin`);

const loaded = new Map();

/** A bundle's exports, and the script for whoever wants to write the cache. A bundle runs once. */
exports.loadBundle = (name) => {
  if (!loaded.has(name)) loaded.set(name, runBundle(name));
  return loaded.get(name);
};

function runBundle(name) {
  const filename = join(dist, `${name}.cjs`);
  // The bundle is ASCII, which is read faster as what it is than as UTF-8.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename) {${source}\n})`, {
    filename,
    cachedData: readCache(exports.cacheFile(name)),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename);
  return { bundle: module.exports, script };
}

/** Runs the program: bulletin.js has seen that this Node can. */
exports.start = async () => {
  if (existsSync(join(dist, 'start.cjs'))) {
    process.exitCode = await exports.loadBundle('start').bundle.main(process.argv.slice(2));
  } else {
    process.stderr.write('bulletin: dist/ is missing; run « npm run build » first\n');
    process.exitCode = 1;
  }
};

function nameOfBuild() {
  return [process.version, process.platform, process.arch, statSync(process.execPath).size].join('-');
}

/** What `npm run build` has made lies there as it is; a package has the caches of several versions, compressed. */
function readCache(file) {
  const cache = readIfThere(file);
  if (cache) return cache;
  const compressed = readIfThere(`${file}.br`);
  return compressed && require('node:zlib').brotliDecompressSync(compressed, { chunkSize: 4_000_000 });
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
