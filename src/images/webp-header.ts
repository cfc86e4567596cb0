import { viewOf } from '../sequence/view-of.ts';
import { type BrokenPicture, broken, fourCharacters, type PictureHeader, refusedSize } from './picture-header.ts';

/** A part of a RIFF file. */
export interface WebpChunk {
  readonly type: string;
  readonly body: Uint8Array;
}

/** WebP container specification (RFC 9649): the chunks after « WEBP »; undefined where the file ends before they do. */
export function webpChunks(bytes: Uint8Array, start = 12): readonly WebpChunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: WebpChunk[] = [];
  for (let at = start; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return undefined;
    chunks.push({ type: fourCharacters(bytes, at), body: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** The chunks of the picture itself: of an animation those of its first frame. */
export function firstFrame(chunks: readonly WebpChunk[]): readonly WebpChunk[] {
  const frame = chunks.find(({ type }) => type === 'ANMF');
  return frame ? (webpChunks(frame.body, 16) ?? []) : chunks;
}

export function recogniseWebp(bytes: Uint8Array): PictureHeader | BrokenPicture {
  const chunks = webpChunks(bytes);
  if (!chunks) return broken('truncated');
  const data = firstFrame(chunks).find(({ type }) => type === 'VP8 ' || type === 'VP8L');
  const size = data && sizeOf(data);
  if (!size) return broken('damaged');
  const refused = refusedSize(size.width, size.height);
  if (refused) return refused;
  const isPhotograph = data.type === 'VP8 ';
  return { kind: 'image', format: 'webp', ...size, orientation: 1, isPlain: false, isPhotograph, isLineArt: false };
}

/** RFC 6386, 9.1, and RFC 9649, 3.4: fourteen bits each. */
function sizeOf({ type, body }: WebpChunk): { readonly width: number; readonly height: number } | undefined {
  if (body.length < 10) return undefined;
  const view = viewOf(body);
  if (type === 'VP8 ') return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  const bits = view.getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
