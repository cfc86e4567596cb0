import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { common } from './vitest.common.ts';

const root = join(import.meta.dirname, '..');

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
