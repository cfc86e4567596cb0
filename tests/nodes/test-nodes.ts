/**
 * `npm run test:nodes`: tries the packed package with each version of Node that is supported: what it builds has the
 * same bytes with all of them, and `check`, `list`, `init`, `serve` and the API work; then some folders of the tests.
 * The versions come from npm, into a folder of the system's for temporary files, never into the project.
 *
 *   --short          without the folders of tests
 *   --only 22,26     some versions
 *   --tests <words>  other folders of tests, between spaces
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installPacked } from '../package/packed-package.ts';
import { installNode } from './install-node.ts';
import { runTests, tryPackage } from './try-package.ts';

/** The oldest that is supported, and the newest of each line that is maintained. */
const VERSIONS = ['20.19', '20', '22', '24', '26'];
const TESTS =
  'tests/cli tests/build tests/publication tests/markdown tests/typography tests/print/paragraphs tests/images tests/fonts tests/answers tests/preview';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean' },
      only: { type: 'string', default: VERSIONS.join(',') },
      tests: { type: 'string', default: TESTS },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-nodes-try-'));
  try {
    installPacked(folder);
    let first: { readonly version: string; readonly hash: string } | undefined;
    const faults: string[] = [];
    for (const asked of values.only.split(',')) {
      const node = installNode(asked);
      const own = join(folder, `node-${asked}`);
      mkdirSync(own);
      const tried = await tryPackage(node, join(folder, 'node_modules/bulletin-press'), own);
      const found = [...tried.faults];
      first ??= { version: node.version, hash: tried.hash };
      if (tried.hash !== first.hash) found.push(`other bytes than with Node ${first.version}`);
      if (!values.short) found.push(...runTests(node, values.tests.split(' ')));
      process.stdout.write(`Node ${node.version}: ${found.length === 0 ? 'as it should be' : found.join('; ')}\n`);
      faults.push(...found);
    }
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = await main();
