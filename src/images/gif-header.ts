import { viewOf } from '../sequence/view-of.ts';
import { type BrokenPicture, broken, type PictureHeader, refusedSize } from './picture-header.ts';

/** GIF89a specification, clauses 18 and 20: the screen, and the descriptor of the first frame on it. */
export interface GifHead {
  readonly width: number;
  readonly height: number;
  readonly frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly interlaced: boolean;
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array;
  /** The entry that nothing is seen of. */
  readonly transparent: number | undefined;
  /** Where the frame's data begins: the size of a code, then its blocks. */
  readonly start: number;
}

/** Where the head of the screen ends (clause 18). */
const SCREEN_END = 13;

export function recogniseGif(bytes: Uint8Array): PictureHeader | BrokenPicture {
  const head = readGifHead(bytes);
  if ('kind' in head) return head;
  const { width, height, frame } = head;
  const refused = refusedSize(width, height) ?? refusedSize(frame.width, frame.height);
  return (
    refused ?? {
      kind: 'image',
      format: 'gif',
      width,
      height,
      orientation: 1,
      isPlain: false,
      isPhotograph: false,
      isLineArt: false,
    }
  );
}

/** Reads up to the first frame. */
export function readGifHead(bytes: Uint8Array): GifHead | BrokenPicture {
  if (bytes.length < SCREEN_END) return broken('truncated');
  const view = viewOf(bytes);
  const at16 = (at: number) => view.getUint16(at, true);
  const table = (at: number, flags: number) =>
    flags & 0x80 ? bytes.subarray(at, at + 3 * 2 ** ((flags & 7) + 1)) : undefined;
  const screenTable = table(SCREEN_END, view.getUint8(10));
  let transparent: number | undefined;
  for (let at = SCREEN_END + (screenTable?.length ?? 0); at < bytes.length; ) {
    const introducer = bytes[at];
    if (introducer === 0x21) {
      // A graphic control extension: flags, delay, transparent entry (clause 23).
      if (at + 7 > bytes.length) return broken('truncated');
      if (bytes[at + 1] === 0xf9) transparent = view.getUint8(at + 3) & 1 ? bytes[at + 6] : undefined;
      at += 2;
      for (let length = bytes[at]; length; length = bytes[at]) at += length + 1;
      at += 1;
    } else if (introducer === 0x2c) {
      if (at + 10 >= bytes.length) return broken('truncated');
      const flags = view.getUint8(at + 9);
      const palette = table(at + 10, flags) ?? screenTable;
      if (!palette) return broken('damaged');
      const start = at + 10 + (flags & 0x80 ? palette.length : 0);
      if (start >= bytes.length) return broken('truncated');
      const frame = { left: at16(at + 1), top: at16(at + 3), width: at16(at + 5), height: at16(at + 7) };
      return { width: at16(6), height: at16(8), frame, interlaced: (flags & 0x40) !== 0, palette, transparent, start };
    } else return broken('damaged');
  }
  return broken('truncated');
}
