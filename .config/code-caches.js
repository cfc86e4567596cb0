// Makes the code caches of all versions of Node that are supported, for the package: what `npm run build` makes is that
// of the running one. Each version is installed from npm into a folder of its own outside the project, and goes again.
//
//   node .config/code-caches.js
//
// A cache is for one build of Node, on the platform that packs; a Node that finds none compiles anew.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAJORS, MOST_PACKED, packedCache } from './packed-cache.js';

const IS_WINDOWS = process.platform === 'win32';

const root = fileURLToPath(new URL('..', import.meta.url));
const caches = join(root, 'dist/code-cache');
const scratch = mkdtempSync(join(tmpdir(), 'bulletin-nodes-'));
try {
  for (const major of MAJORS) {
    const node = installed(major);
    if (!node) continue;
    execFileSync(node, [join(root, '.config/code-cache.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const file of readdirSync(caches).map((name) => join(caches, name))) if (file.endsWith('.bin')) compress(file);
const bytes = readdirSync(caches).reduce((sum, file) => sum + statSync(join(caches, file)).size, 0);
if (bytes > MOST_PACKED) throw new Error(`the code caches are ${bytes} bytes together, ${MOST_PACKED} at most`);

/** Those of the version that packs, too: nobody knows which version will run. */
function compress(file) {
  writeFileSync(`${file}.br`, packedCache(readFileSync(file)));
  rmSync(file);
}

/** The path of a Node's executable. Where npm cannot be asked for it, the package is made without its cache, unless it is a release. */
function installed(major) {
  try {
    return installNode(major);
  } catch (error) {
    if (process.env.CI) throw error;
    process.stderr.write(
      `The package has no code cache for Node ${major}, which npm could not install: it starts slower there.\n`,
    );
    return undefined;
  }
}

/** The path of a Node's executable. */
function installNode(major) {
  const name = `node-${IS_WINDOWS ? 'win' : process.platform}-${process.arch}`;
  const folder = join(scratch, String(major));
  const words = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', [...words, `${name}@${major}`], { stdio: ['ignore', 'ignore', 'inherit'], shell: IS_WINDOWS });
  return join(folder, 'node_modules', name, 'bin', IS_WINDOWS ? 'node.exe' : 'node');
}
