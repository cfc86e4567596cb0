import { JpegImage, setVerbosityLevel } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs';
import { viewOf } from '../sequence/view-of.ts';
import type { Bitmap } from './bitmap.ts';
import { cleanJpeg } from './clean-file.ts';
import { cmykToRgb } from './cmyk.ts';

/** What the decoder goes on from with a grey rest where the picture's data should be. */
const DAMAGE = /Found EOI marker|unexpected MCU data|re-parse/;

/** Decodes a JPEG as it is stored, not yet turned: baseline or progressive, of one, three or four components. */
export function decodeJpeg(bytes: Uint8Array): Bitmap {
  const image = parsed(bytes);
  const { width, height, numComponents } = image;
  // As it is stored: Adobe's programs write the paper that shows, not the ink, and say that it is theirs.
  const data = image.getData({ width, height, isSourcePDF: true });
  if (numComponents !== 4)
    return { width, height, samples: numComponents === 1 ? 1 : 3, data: new Uint8Array(data.buffer) };
  const view = viewOf(data);
  if (image.adobe) for (let i = 0; i < data.length; i++) view.setUint8(i, 255 - view.getUint8(i));
  return { width, height, samples: 3, data: cmykToRgb(data) };
}

/** The decoder shows what it can of a damaged picture and grumbles to the console, where nobody else can hear of it. */
function parsed(bytes: Uint8Array): JpegImage {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => void said.push(String(message));
  setVerbosityLevel(1);
  try {
    const image = new JpegImage();
    // Of what the camera writes beside the picture the decoder refuses some that everybody else shows.
    image.parse(cleanJpeg(bytes));
    const damage = said.find((message) => DAMAGE.test(message));
    if (damage !== undefined) throw new Error(damage);
    return image;
  } finally {
    setVerbosityLevel(0);
    console.warn = warn;
  }
}
