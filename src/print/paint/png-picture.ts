/**
 * PNG pictures as image dictionaries (ISO 32000-1, 8.9.5). PDFKit shows
 * palettes of fewer than 256 colours with transparency, interlaced pictures of
 * fewer than 8 bits and single transparent colours wrongly, so this is done here.
 */
import { deflateSync } from 'node:zlib';
import { type PngFile, readPng } from '../../images/png-file.ts';
import { pngSamples, transparentColour } from '../../images/png-samples.ts';
import { viewOf } from '../../sequence/view-of.ts';
import type { Inks } from './inks.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';
import { softMask } from './soft-mask.ts';

/** Writes a picture into the document. What is opaque and not interlaced goes in as it is, without being decoded. */
export function writePng(document: PdfDocument, bytes: Uint8Array, { greyPicture }: Inks): PdfReference {
  const png = readPng(bytes);
  const { width, height, bits, samples, hasAlpha, palette } = png;
  const colours = samples - (hasAlpha ? 1 : 0);
  const image = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    Filter: 'FlateDecode',
    ...(palette || colours === 3 ? { ColorSpace: palette ? indexed(document, palette) : 'DeviceRGB' } : greyPicture),
  });
  if (!hasAlpha && !png.transparency && !png.interlaced) {
    const parameters = { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width };
    Object.assign(image.data, { BitsPerComponent: bits, DecodeParms: parameters });
    image.end(Buffer.concat(png.data));
    return image;
  }
  const { colour, alpha } = separated(png, pngSamples(png));
  image.data.BitsPerComponent = 8;
  if (alpha) image.data.SMask = softMask(document, width, height, alpha);
  image.end(deflateSync(colour));
  return image;
}

function indexed(document: PdfDocument, palette: Uint8Array): unknown[] {
  const table = document.ref({});
  table.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}

/** Colours, in 8 bits a sample or as indices of the palette, and how much of them shows. */
function separated(png: PngFile, pixels: Uint8Array): { readonly colour: Uint8Array; readonly alpha?: Uint8Array } {
  const { width, height, bits, samples, hasAlpha, palette, transparency } = png;
  const count = width * height;
  const colours = samples - (hasAlpha ? 1 : 0);
  const sampleBytes = bits === 16 ? 2 : 1;
  const scale = palette || bits >= 8 ? 1 : 255 / (2 ** bits - 1);
  const colour = new Uint8Array(count * colours);
  const alpha = hasAlpha || transparency ? new Uint8Array(count) : undefined;
  const isHidden = transparency && !palette ? transparentColour(transparency, colours, sampleBytes) : undefined;
  const view = viewOf(pixels);
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * samples * sampleBytes;
    for (let i = 0; i < colours; i++) colour[pixel * colours + i] = view.getUint8(from + i * sampleBytes) * scale;
    if (!alpha) continue;
    if (hasAlpha) alpha[pixel] = view.getUint8(from + colours * sampleBytes);
    else if (isHidden) alpha[pixel] = isHidden(view, from) ? 0 : 255;
    else alpha[pixel] = transparency?.[view.getUint8(from)] ?? 255;
  }
  return alpha ? { colour, alpha } : { colour };
}
