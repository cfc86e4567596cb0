import factory from '@jsquash/avif/codec/dec/avif_dec.js';
import type { Bitmap } from './bitmap.ts';
import { type Decoder, startCodec } from './wasm-codec.ts';

/** Decodes an AVIF, turned as it says, of any depth to 8 bits a sample. */
export async function decodeAvif(bytes: Uint8Array): Promise<Bitmap> {
  const codec = await startCodec<Decoder>(factory, 'avif_dec.wasm');
  const decoded = codec.decode(bytes, 8);
  if (!decoded) throw new Error('an AVIF cannot be decoded');
  const { width, height, data } = decoded;
  return { width, height, samples: 4, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
}
