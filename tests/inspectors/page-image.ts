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
  const sample = (at: number) => data[at] ?? 0;
  // As poppler makes greys of colours.
  const grey = (at: number) => Math.round(0.3 * sample(at) + 0.59 * sample(at + 1) + 0.11 * sample(at + 2));
  return { width, height, greys: Uint8Array.from({ length: width * height }, (_, at) => grey(at * 4)) };
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

/** Versions of a renderer smooth edges in different ways; means of nine pixels hardly show it. */
function softened({ width, height, greys }: PageImage): Uint8Array {
  const soft = new Uint8Array(greys.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy++) {
        const row = Math.min(height - 1, Math.max(0, y + dy)) * width;
        for (let dx = -1; dx <= 1; dx++) sum += greys[row + Math.min(width - 1, Math.max(0, x + dx))] ?? 0;
      }
      soft[y * width + x] = sum / 9;
    }
  }
  return soft;
}
