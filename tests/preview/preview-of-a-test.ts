import { onTestFinished } from 'vitest';
import { type RunningPreview, startPreview } from './publication-on-disk.ts';

/** A preview that runs until the test is over. */
export async function previewOfATest(...how: Parameters<typeof startPreview>): Promise<RunningPreview> {
  const preview = await startPreview(...how);
  onTestFinished(() => preview.close());
  return preview;
}
