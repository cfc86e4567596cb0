import { viewOf } from '../sequence/view-of.ts';

/**
 * Colours of inks on paper in sRGB, after the printing condition that European
 * files are made for (ISO 12647-2, coated paper; FOGRA39): a profile's tables
 * would weigh more than the program. Paper is white, as on a screen.
 */

/**
 * Full areas of the inks and of each two and three of them, in sRGB: bit 0 is
 * cyan, bit 1 magenta, bit 2 yellow. Below 0 is what no screen shows, though
 * half of it does (from the standard's Lab values, relative to paper).
 */
const SOLIDS: readonly (readonly [number, number, number])[] = [
  [255, 255, 255],
  [-115, 159, 227],
  [230, 0, 126],
  [49, 39, 131],
  [255, 237, -46],
  [-84, 150, 64],
  [227, 6, 19],
  [54, 46, 43],
];
const BLACK = [29, 29, 27] as const;

/** Dots grow on paper: a half-tone of 50 % covers this much more (ISO 12647-2, curve B and the paper's own shadow). */
const DOT_GAIN = 0.17;

/** Inks, 0 to 255 each, four a pixel, to red, green and blue. */
export function cmykToRgb(inks: Uint8Array | Uint8ClampedArray): Uint8Array {
  const covered = Float64Array.from({ length: 256 }, (_, i) => {
    const share = i / 255;
    return share + 4 * DOT_GAIN * share * (1 - share);
  });
  const solids = Float64Array.from(SOLIDS.flat(), toLight);
  const black = Float64Array.from(BLACK, toLight);
  const view = viewOf(inks);
  const coverageAt = (at: number) => covered[view.getUint8(at)] as number;
  const out = new Uint8Array((inks.length / 4) * 3);
  // Neighbours are often alike: what was mixed last is known.
  let last = -1;
  for (let from = 0, to = 0; from < inks.length; from += 4, to += 3) {
    const key = view.getInt32(from);
    if (key === last && from > 0) {
      out.copyWithin(to, to - 3, to);
      continue;
    }
    last = key;
    const cyan = coverageAt(from);
    const magenta = coverageAt(from + 1);
    const yellow = coverageAt(from + 2);
    const key4 = coverageAt(from + 3);
    for (let i = 0; i < 3; i++) {
      // Neugebauer: the light of each kind of area, by how much of the paper it covers (Demichel).
      let light = 0;
      for (let area = 0; area < 8; area++) {
        const share =
          (area & 1 ? cyan : 1 - cyan) * (area & 2 ? magenta : 1 - magenta) * (area & 4 ? yellow : 1 - yellow);
        light += share * (solids[area * 3 + i] as number);
      }
      out[to + i] = fromLight(light * (1 - key4 + key4 * (black[i] as number)));
    }
  }
  return out;
}

/** IEC 61966-2-1, 5.2. */
function toLight(sample: number): number {
  if (sample < 0) return -toLight(-sample);
  const value = sample / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLight(light: number): number {
  const value = Math.min(Math.max(light, 0), 1);
  return Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
}
