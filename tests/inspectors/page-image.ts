import { PNG } from 'pngjs';
import { encodePng } from '../fixtures/encode-png.ts';

/** A page in greys, 0 for black to 255, row by row from the top. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** A page in sixteen greys is half as large, and no eye finds the difference. */
const GREYS = 16;
const STEP = 255 / (GREYS - 1);

export function decodePage(png: Uint8Array): PageImage {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const greys = new Uint8Array(width * height);
  for (let at = 0; at < greys.length; at++) {
    const [red, green, blue] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
    // As poppler makes greys of colours.
    greys[at] = Math.round(0.3 * red + 0.59 * green + 0.11 * blue);
  }
  return { width, height, greys };
}

export function encodePage({ width, height, greys }: PageImage): Uint8Array {
  const pixel = (x: number, y: number) => [Math.round((greys[y * width + x] ?? 0) / STEP)];
  return encodePng({ width, height, bits: 4, colour: 'grey', pixel });
}

/** Where two pages of one size differ: by how much, pixel by pixel, once each pixel is the mean of itself and its neighbours. */
export function differences(a: PageImage, b: PageImage): Uint8Array {
  const [one, other] = [softened(a), softened(b)];
  return one.map((grey, at) => Math.abs(grey - (other[at] ?? 0)));
}

/** Versions of a renderer smooth edges in different ways; means of nine pixels hardly show it. What is beyond the edge is as the edge. */
function softened({ width, height, greys }: PageImage): Uint8Array {
  const soft = new Uint8Array(greys.length);
  const row = (y: number) => Math.min(height - 1, Math.max(0, y)) * width;
  for (let y = 0; y < height; y++) {
    const [above, own, below] = [row(y - 1), y * width, row(y + 1)];
    const sumOf = (x: number) => (greys[above + x] ?? 0) + (greys[own + x] ?? 0) + (greys[below + x] ?? 0);
    let left = sumOf(0);
    let middle = left;
    for (let x = 0; x < width; x++) {
      const right = x + 1 < width ? sumOf(x + 1) : middle;
      soft[own + x] = (left + middle + right) / 9;
      left = middle;
      middle = right;
    }
  }
  return soft;
}
