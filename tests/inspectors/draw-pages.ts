import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodePage, type PageImage } from './page-image.ts';

/** Whether there is nothing to draw pages with. */
export const cannotDraw = spawnSync('pdftoppm', ['-v']).error !== undefined;

/** Draws the pages of a PDF with poppler, so many dots an inch. */
export function drawPages(pdf: Uint8Array, resolution: number): PageImage[] {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pages-'));
  const file = join(folder, 'bulletin.pdf');
  writeFileSync(file, pdf);
  const options = ['-r', String(resolution), '-gray', '-png'];
  const { status, stderr } = spawnSync('pdftoppm', [...options, file, join(folder, 'page')]);
  if (status !== 0) throw new Error(stderr.toString());
  // Numbers have as many digits as the last page's: they sort as names.
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .sort();
  const images = pages.map((name) => decodePage(readFileSync(join(folder, name))));
  rmSync(folder, { recursive: true });
  return images;
}
