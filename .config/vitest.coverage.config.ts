import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { common } from './vitest.common.ts';

const root = join(import.meta.dirname, '..');

/**
 * What the tests reach of the sources (`npm run coverage`). Only what runs in their own processes counts: not what
 * runs in a browser (the preview's page) nor in a process or a thread that a test starts from the bundle.
 */
export default defineConfig({
  root,
  test: {
    ...common,
    include: ['tests/**/*.test.ts'],
    // The second bounds the memory of a thousand saves, which what counts here takes itself.
    exclude: ['tests/conformance/**', 'tests/preview/many-pages.test.ts'],
    globalSetup: join(root, 'tests/setup/global-setup.ts'),
    reporters: ['default', join(root, 'tests/setup/closing-line.ts'), join(root, 'tests/setup/coverage-by-folder.ts')],
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.d.ts', 'src/preview/client/**', 'src/bundle-entry.ts', 'src/answers/form-worker.ts'],
      reportsDirectory: join(root, 'coverage'),
      reporter: ['json', 'html', 'text-summary'],
      reportOnFailure: true,
      thresholds: { statements: 95, branches: 95 },
    },
  },
});
