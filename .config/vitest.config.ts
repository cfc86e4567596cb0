import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { common } from './vitest.common.ts';

const root = join(import.meta.dirname, '..');

/**
 * Tests that have a process of their own. Some change it for good: they put other modules in the place of the program's, which those that are
 * loaded already do not notice, or other functions in the place of the language's, which V8 calls slower ever after.
 * Others bound the memory that their process has ever taken, which is that of all files before in one that many share.
 */
const inTheirOwnProcess = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\bvi\.(?:do)?mock\(|\bcountSteps\(|\bmaxRSS\b/i.test(readFileSync(join(root, name), 'utf8')));

export default defineConfig({
  root,
  test: {
    // By default one processor is left idle: of two, that is half of them.
    maxWorkers: '100%',
    globalSetup: join(root, 'tests/setup/global-setup.ts'),
    reporters: ['default', join(root, 'tests/setup/closing-line.ts')],
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'alone',
          include: inTheirOwnProcess,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        test: {
          ...common,
          name: 'suite',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/conformance/**', ...inTheirOwnProcess],
          // A process runs one file after the other: to load the program for each takes a quarter of all the time.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        // After all others: it validates every PDF that they made.
        test: {
          ...common,
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
        },
      },
    ],
  },
});
