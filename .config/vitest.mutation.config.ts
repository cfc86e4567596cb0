import { join, relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { common } from './vitest.common.ts';

const root = join(import.meta.dirname, '..');

/** Quick files first: most mutants die in one of them, and the others need not run. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const duration = ({ project, moduleId }: TestSpecification) =>
      this.ctx.cache.getFileTestResults(`${project.name}:${relative(root, moduleId)}`)?.duration ?? 0;
    return [...files].sort((one, other) => duration(one) - duration(other));
  }
}

/** What Stryker runs for each mutant: one folder's tests (`npm run mutation`), without the bundle. */
export default defineConfig({
  root,
  test: {
    ...common,
    ...JSON.parse(process.env.BULLETIN_MUTATION_TESTS ?? '{}'),
    // Some tests take four times as long where Stryker counts what each reaches. What never ends is ended by Stryker.
    testTimeout: 300_000,
    // One thread for all files of a run: to start one and import everything takes longer than most tests.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
