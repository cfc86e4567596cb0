// Writes V8's code cache of the bundle, after a real build has made V8 compile what a build needs.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundle } from '../bin/load-bundle.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'dist/bulletin.cjs.cache');
rmSync(cache, { force: true });
const { bundle, script } = loadBundle();
const bulletins = join(root, 'bulletins');
if (existsSync(bulletins)) {
  const out = mkdtempSync(join(tmpdir(), 'bulletin-cache-'));
  for (const only of ['pdf', 'html']) await bundle.main(['build', '3', '--only', only, '-C', bulletins, '-o', out]);
  rmSync(out, { recursive: true });
}
writeFileSync(cache, script.createCachedData());
