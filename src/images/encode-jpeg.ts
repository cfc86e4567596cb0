import factory from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { type Bitmap, toRgba } from './bitmap.ts';
import { startCodec } from './wasm-codec.ts';

interface Encoder {
  encode(rgba: Uint8ClampedArray, width: number, height: number, options: object): Uint8Array;
}

/** MozJPEG's numbers for what is stored. */
const GREY = 1;
const YCBCR = 3;
/** MozJPEG's own quantisation, tuned to what people see. */
const TUNED_TABLES = 3;

/** Encodes an opaque picture as a progressive JPEG, in grey where it has no colour; quality 0 to 100. */
export async function encodeJpeg(bitmap: Bitmap, quality: number): Promise<Uint8Array> {
  const codec = await startCodec<Encoder>(factory, 'mozjpeg_enc.wasm');
  const options = {
    quality,
    baseline: false,
    arithmetic: false,
    progressive: true,
    optimize_coding: true,
    smoothing: 0,
    color_space: bitmap.samples === 1 ? GREY : YCBCR,
    quant_table: TUNED_TABLES,
    trellis_multipass: false,
    trellis_opt_zero: false,
    trellis_opt_table: false,
    trellis_loops: 1,
    auto_subsample: true,
    chroma_subsample: 2,
    separate_chroma_quality: false,
    chroma_quality: quality,
  };
  return Uint8Array.from(codec.encode(toRgba(bitmap), bitmap.width, bitmap.height, options));
}
