import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the bundle where it is older than its sources, gives the run a folder
 * for the PDFs that it makes, and says which snapshots are to be written.
 */
export function setup({ config }: TestProject): () => void {
  // Written last.
  const bundle = join(root, 'dist/code-cache');
  if (
    !existsSync(bundle) ||
    Math.max(newest(join(root, 'src')), newest(join(root, 'templates'))) > statSync(bundle).mtimeMs
  ) {
    execFileSync(process.execPath, [join(root, '.config/bundle.js'), '--keep-types'], { stdio: 'inherit' });
  }
  const kept = mkdtempSync(join(tmpdir(), 'bulletin-pdfs-'));
  process.env.BULLETIN_TEST_PDFS = kept;
  process.env.BULLETIN_TEST_SNAPSHOTS = config.snapshotOptions.updateSnapshot;
  return () => rmSync(kept, { recursive: true, force: true });
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).map(
      (entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}
