// Before `npm pack` the package.json is made what an installed package needs; after it, what it was. Without this, npm
// would tell everybody who installs the package of scripts that are for a clone alone.
//
//   node .config/pack.js begin | end
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'package.json');
const kept = join(root, 'node_modules/.cache/bulletin-press/package.json');

if (process.argv[2] === 'begin') {
  restore();
  const source = readFileSync(file, 'utf8');
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, source);
  const { scripts: _scripts, devDependencies: _devDependencies, ...packed } = JSON.parse(source);
  // Whoever reads the file meanwhile sees the one or the other, and no half.
  writeFileSync(`${kept}.packed`, `${JSON.stringify(packed, null, 2)}\n`);
  renameSync(`${kept}.packed`, file);
} else {
  restore();
}

/** What an interrupted run left is put back first. */
function restore() {
  if (existsSync(kept)) renameSync(kept, file);
}
