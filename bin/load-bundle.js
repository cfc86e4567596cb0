// Runs dist/bulletin.cjs as a CommonJS module with the code that V8 compiled when the package was built: parsing and
// compiling would take half of a short command's time. Another version of Node refuses the cache and compiles anew.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// A build lasts a quarter of a second. Optimising what runs that long costs more than it gains: HarfBuzz's WebAssembly
// would be recompiled in the background and keep the process from ending, JavaScript be optimised and thrown away. A
// long number still gets hot enough for the JavaScript optimiser.
setFlagsFromString('--liftoff-only');
setFlagsFromString('--interrupt-budget=3000000');

/** The bundle's exports, and the script for whoever wants to write the cache. */
export function loadBundle() {
  const filename = fileURLToPath(new URL('../dist/bulletin.cjs', import.meta.url));
  // The bundle is ASCII, which is read faster as what it is than as UTF-8.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(`(function (exports, require, module, __filename) {${source}\n})`, {
    filename,
    cachedData: readIfThere(`${filename}.cache`),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename);
  return { bundle: module.exports, script };
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
