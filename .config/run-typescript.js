// Runs a TypeScript program of the project with Node: `node .config/run-typescript.js <file> [arguments]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
// Inside the project, so that the packages that stay outside are found.
const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.run-'));
try {
  const outfile = join(folder, 'program.js');
  await build({ entryPoints: [file], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm' });
  process.argv = [process.argv[0], file, ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true });
}
