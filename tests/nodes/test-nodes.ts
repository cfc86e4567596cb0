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
import { itemAt } from '../../src/sequence/item-at.ts';
import { installPacked } from '../package/packed-package.ts';
import { installNode, type Node } from './install-node.ts';
import { runTests, type Tried, tryPackage } from './try-package.ts';

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
    const nodes = await Promise.all(values.only.split(',').map(installNode));
    // Each process of theirs waits for the one before it: together they keep all processors busy.
    const tries = await Promise.all(nodes.map((node) => tryIn(node, folder)));
    const faults: string[] = [];
    for (const [index, node] of nodes.entries()) {
      const tried = itemAt(tries, index);
      const found = [...tried.faults];
      if (tried.hash !== tries[0]?.hash) found.push(`other bytes than with Node ${nodes[0]?.version}`);
      if (!values.short) found.push(...runTests(node, values.tests.split(' ')));
      process.stdout.write(`Node ${node.version}: ${found.length === 0 ? 'as it should be' : found.join('; ')}\n`);
      faults.push(...found);
    }
    return faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tries the package that is installed in a folder, in a folder of the version's own. */
function tryIn(node: Node, folder: string): Promise<Tried> {
  const own = join(folder, `node-${node.asked}`);
  mkdirSync(own);
  return tryPackage(node, join(folder, 'node_modules/bulletin-press'), own);
}

process.exitCode = await main();
