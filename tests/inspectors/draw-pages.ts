import { spawnSync } from 'node:child_process';
import type { PageImage } from './page-image.ts';

/** Whether there is nothing to draw pages with. */
export const cannotDraw = spawnSync('pdftoppm', ['-v']).error !== undefined;

/** In bytes: more than all pages of a test have together, at three times the dots of a screen. */
const MOST_BYTES = 1 << 29;

/** Draws the pages of a PDF with poppler, so many dots an inch. */
export function drawPages(pdf: Uint8Array, resolution: number): PageImage[] {
  // As greymaps, one behind the other: to press pages as PNG and to take them apart again takes longer than to draw them.
  const options = ['-r', String(resolution), '-gray', '-'];
  const { status, stdout, stderr, error } = spawnSync('pdftoppm', options, { input: pdf, maxBuffer: MOST_BYTES });
  if (status !== 0) throw error ?? new Error(stderr.toString());
  return readGreymaps(stdout);
}

/** Greymaps of 8 bits (PGM): `P5`, width, height and 255 between white space, one more white space, a byte for each pixel. */
function readGreymaps(bytes: Buffer): PageImage[] {
  const images: PageImage[] = [];
  for (let at = 0; at < bytes.length; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (!header) throw new Error(`no greymap at byte ${at}`);
    const [width, height] = [Number(header[1]), Number(header[2])];
    at += header[0].length;
    images.push({ width, height, greys: new Uint8Array(bytes.subarray(at, at + width * height)) });
    at += width * height;
  }
  return images;
}
