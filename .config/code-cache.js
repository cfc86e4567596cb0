// Writes the running V8's code caches of the bundles, after real builds have made it compile what a build needs.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { BUNDLES, cacheFile, loadBundle } from '../bin/load-bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const name of BUNDLES) rmSync(cacheFile(name), { force: true });
// What was compiled stays until it is written, and does not go with what has not run for some time.
setFlagsFromString('--no-flush-bytecode');
const { bundle } = loadBundle('start');
const bulletins = join(root, 'bulletins');
if (existsSync(bulletins)) {
  const out = mkdtempSync(join(tmpdir(), 'bulletin-cache-'));
  const unheard = { stdout: { write: () => true }, stderr: { write: () => true } };
  // The last finds nothing to make.
  for (const only of [['--only', 'pdf'], ['--only', 'html'], [], []])
    await bundle.main(['build', '3', ...only, '-C', bulletins, '-o', out], process.env, unheard);
  rmSync(out, { recursive: true });
}
// A cache is good for a V8 of the same flags.
setFlagsFromString('--flush-bytecode');
mkdirSync(dirname(cacheFile('start')), { recursive: true });
for (const name of BUNDLES) writeFileSync(cacheFile(name), loadBundle(name).script.createCachedData());
