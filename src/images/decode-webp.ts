import factory from '@jsquash/webp/codec/dec/webp_dec.js';
import { viewOf } from '../sequence/view-of.ts';
import type { Bitmap } from './bitmap.ts';
import { type Decoder, startCodec } from './wasm-codec.ts';
import { firstFrame, type WebpChunk, webpChunks } from './webp-header.ts';

/** Decodes a WebP; of an animation its first frame. */
export async function decodeWebp(bytes: Uint8Array): Promise<Bitmap> {
  const chunks = webpChunks(bytes) ?? [];
  const frame = firstFrame(chunks);
  const codec = await startCodec<Decoder>(factory, 'webp_dec.wasm');
  const decoded = codec.decode(frame === chunks ? bytes : stillFile(frame));
  if (!decoded) throw new Error('a WebP cannot be decoded');
  const { width, height, data } = decoded;
  return { width, height, samples: 4, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}

/** A file of one frame (RFC 9649, 2.7): with alpha of its own it needs the extended header. */
function stillFile(frame: readonly WebpChunk[]): Uint8Array {
  const own = frame.filter(({ type }) => type === 'ALPH' || type === 'VP8 ' || type === 'VP8L');
  const data = own.find(({ type }) => type === 'VP8 ');
  const extended = own.some(({ type }) => type === 'ALPH') && data ? [extendedHeader(data.body)] : [];
  const body = Buffer.concat([Buffer.from('WEBP'), ...[...extended, ...own].map(written)]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function extendedHeader(frame: Uint8Array): WebpChunk {
  const view = viewOf(frame);
  const body = Buffer.alloc(10);
  body[0] = 0x10;
  body.writeUIntLE((view.getUint16(6, true) & 0x3fff) - 1, 4, 3);
  body.writeUIntLE((view.getUint16(8, true) & 0x3fff) - 1, 7, 3);
  return { type: 'VP8X', body };
}

function written({ type, body }: WebpChunk): Uint8Array {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
