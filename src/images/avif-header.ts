import { viewOf } from '../sequence/view-of.ts';
import { type BrokenPicture, broken, fourCharacters, type PictureHeader, refusedSize } from './picture-header.ts';

/** Where a box's content begins and ends. */
interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * AVIF (v1.1.0) in ISO/IEC 14496-12 boxes. The largest `ispe` is taken for the
 * size: the picture, its alpha and its tiles have one each, none larger than
 * the whole.
 */
export function recogniseAvif(bytes: Uint8Array): PictureHeader | BrokenPicture | { readonly kind: 'unknown' } {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const brandsEnd = Math.min(boxes[0]?.end ?? 0, bytes.length);
  const brands = Array.from({ length: Math.max(0, brandsEnd - 8) >> 2 }, (_, i) => fourCharacters(bytes, 8 + i * 4));
  if (!brands.some((brand) => brand === 'avif' || brand === 'avis')) return { kind: 'unknown' };
  if (boxes.some(({ end }) => end > bytes.length)) return broken('truncated');
  const meta = boxes.find(({ type }) => type === 'meta');
  if (!meta) return broken('damaged');
  // `meta` begins with version and flags.
  const within = (from: number, to: number, path: readonly string[]): readonly Box[] =>
    boxesIn(bytes, from, to).flatMap((box) => {
      if (box.type !== path[0]) return [];
      return path.length === 1 ? [box] : within(box.start, box.end, path.slice(1));
    });
  const view = viewOf(bytes);
  const sizes = within(meta.start + 4, meta.end, ['iprp', 'ipco', 'ispe'])
    .filter(({ start, end }) => end - start >= 12 && start + 12 <= bytes.length)
    .map(({ start }) => ({ width: view.getUint32(start + 4), height: view.getUint32(start + 8) }));
  const [largest] = sizes.sort((one, other) => other.width * other.height - one.width * one.height);
  if (!largest) return broken('damaged');
  const isTurned = within(meta.start + 4, meta.end, ['iprp', 'ipco', 'irot']).some(
    ({ start }) => ((bytes[start] ?? 0) & 1) === 1,
  );
  return (
    refusedSize(largest.width, largest.height) ??
    header(isTurned ? { width: largest.height, height: largest.width } : largest)
  );
}

function header(size: { readonly width: number; readonly height: number }): PictureHeader | BrokenPicture {
  return {
    kind: 'image',
    format: 'avif',
    ...size,
    orientation: 1,
    isPlain: false,
    isPhotograph: true,
    isLineArt: false,
  };
}

function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] {
  const view = viewOf(bytes);
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= Math.min(to, bytes.length); ) {
    const length = view.getUint32(at);
    // 0 reaches to the end; 1 announces a length of 64 bits, which no picture of ours needs.
    const end = length === 0 ? to : at + length;
    if (length !== 0 && length < 8) break;
    boxes.push({ type: fourCharacters(bytes, at + 4), start: at + 8, end });
    at = end;
  }
  return boxes;
}
