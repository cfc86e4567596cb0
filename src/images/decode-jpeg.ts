import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import type { Bitmap } from './bitmap.ts';
import { cmykToRgb } from './cmyk.ts';

/** Decodes a JPEG as it is stored, not yet turned: baseline or progressive, of one, three or four components. */
export function decodeJpeg(bytes: Uint8Array): Bitmap {
  // What the decoder grumbles is no message to the user.
  setVerbosityLevel(0);
  const image = new JpegImage();
  image.parse(bytes);
  const { width, height, numComponents } = image;
  // As it is stored: Adobe's programs write the paper that shows, not the ink, and say that it is theirs.
  const data = image.getData({ width, height, isSourcePDF: true });
  if (numComponents !== 4)
    return { width, height, samples: numComponents === 1 ? 1 : 3, data: new Uint8Array(data.buffer) };
  if (image.adobe) for (let i = 0; i < data.length; i++) data[i] = 255 - (data[i] as number);
  return { width, height, samples: 3, data: cmykToRgb(data) };
}
