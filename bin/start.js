// Runs the program: bulletin.js has seen that this Node can.
import { existsSync } from 'node:fs';
import { loadBundle } from './load-bundle.js';

if (existsSync(new URL('../dist/bulletin.cjs', import.meta.url))) {
  const { bundle } = loadBundle();
  process.exitCode = await bundle.main(process.argv.slice(2));
} else {
  process.stderr.write('bulletin: dist/ is missing; run « npm run build » first\n');
  process.exitCode = 1;
}
