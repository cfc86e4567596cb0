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
  const at16 = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const table = (at: number, flags: number) =>
    flags & 0x80 ? bytes.subarray(at, at + 3 * 2 ** ((flags & 7) + 1)) : undefined;
  const screenTable = table(13, bytes[10] ?? 0);
  let transparent: number | undefined;
  for (let at = 13 + (screenTable?.length ?? 0); at < bytes.length; ) {
    const introducer = bytes[at];
    if (introducer === 0x21) {
      // A graphic control extension: flags, delay, transparent entry (clause 23).
      if (bytes[at + 1] === 0xf9) transparent = (bytes[at + 3] ?? 0) & 1 ? bytes[at + 6] : undefined;
      at += 2;
      while ((bytes[at] ?? 0) > 0) at += (bytes[at] ?? 0) + 1;
      at += 1;
    } else if (introducer === 0x2c) {
      const flags = bytes[at + 9] ?? 0;
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
