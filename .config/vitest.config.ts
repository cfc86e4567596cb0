import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** What is waited for comes late on a busy machine. */
const common = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 10_000 } } };

export default defineConfig({
  root,
  test: {
    globalSetup: join(root, 'tests/setup/global-setup.ts'),
    reporters: ['default', join(root, 'tests/setup/closing-line.ts')],
    projects: [
      {
        root,
        test: {
          ...common,
          name: 'suite',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/conformance/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        // After all others: it validates every PDF that they made.
        test: {
          ...common,
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
        },
      },
    ],
  },
});
