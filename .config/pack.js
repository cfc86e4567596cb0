// Before `npm pack` the package.json loses its `prepare` script, which builds dist/ in a clone; after it, it has it again.
// Without this npm would tell everybody who installs the package of a script that is not for them.
//
//   node .config/pack.js begin | end
//
// npm does not come to the end where packing fails. All other scripts stay, so that the next `npm pack` puts back what
// was kept, and `git diff` shows it.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'package.json');
const kept = join(root, 'node_modules/.cache/bulletin-press/package.json');

restore();
if (process.argv[2] === 'begin') {
  const source = readFileSync(file, 'utf8');
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, source);
  const { scripts, ...others } = JSON.parse(source);
  const { prepare: _, ...packed } = scripts;
  // Whoever reads the file meanwhile sees the one or the other, and no half.
  writeFileSync(`${kept}.packed`, `${JSON.stringify({ ...others, scripts: packed }, null, 2)}\n`);
  renameSync(`${kept}.packed`, file);
}

function restore() {
  if (existsSync(kept)) renameSync(kept, file);
}
