import { join, relative, sep } from 'node:path';
import type { Bitmap } from '../images/bitmap.ts';
import type { BrokenReason, PictureHeader } from '../images/picture-header.ts';
import { promisedFormat, recognisePicture } from '../images/recognise.ts';
import type { Size } from '../images/resample.ts';
import type { Outcome } from '../problems/problem.ts';
import { type FileRefusal, readInside } from '../publication/file-inside.ts';
import type { ArticleImage } from './article.ts';
import { isNamedSvg, isVector, mislabelled, readVectorImage } from './vector-image.ts';

/** No picture on an A4 sheet needs more; a larger one would only exhaust memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The long side of an A4 sheet at 300 dots an inch: of more pixels paper shows nothing, and a screen neither. */
const MOST_PIXELS_A_SIDE = 3508;

/** In pixels: wider pictures are always made smaller for screens; those between the two where their file is heavy. */
const WIDEST = 1440;
const WIDEST_SMALL = 600;
const SMALL_BYTES = 60_000;

/** Codes of the catalogue, after `problem.`. */
type ImageCode = 'image.format' | `image.${FileRefusal | BrokenReason}`;

/**
 * Reads one image file; `src` is relative to the folder, `lang` what the words
 * of a drawing are in. What PDF and browsers do not show as it is, is decoded.
 * Its problems do not name the file: whoever shows the image does, and its place.
 */
export async function readImage(src: string, folder: string, lang: string): Promise<Outcome<ArticleImage>> {
  const found = readInside(src, folder, MAX_BYTES);
  if (typeof found === 'string') return refuse(`image.${found}`);
  const name = relative('/', join('/', src)).split(sep).join('/');
  const header = recognisePicture(found);
  if (header.kind !== 'image' && isVector(found, src)) return readVectorImage(name, found, lang);
  if (header.kind === 'unknown') return refuse('image.format');
  if (header.kind === 'broken') return refuse(`image.${header.reason}`);
  const promised = promisedFormat(src);
  const isMislabelled = isNamedSvg(src) || (promised !== undefined && promised !== header.format);
  const problems = isMislabelled ? [mislabelled(header.format.toUpperCase())] : [];
  try {
    return { value: await imageOf(name, found, header), problems };
  } catch {
    return { problems: [...problems, ...refuse('image.damaged').problems] };
  }
}

function refuse(code: ImageCode): Outcome<never> {
  return { problems: [{ severity: 'error', code, values: {} }] };
}

async function imageOf(src: string, bytes: Uint8Array, header: PictureHeader): Promise<ArticleImage> {
  const { format, width, height, orientation, isPhotograph } = header;
  if ((format === 'png' || format === 'jpeg') && staysFile(header)) {
    const file = { src, format, width, height, bytes, ...(orientation !== 1 && { orientation }) };
    if (format === 'jpeg' || isMadeSmaller(header, bytes))
      return { ...file, pixels: await decoded(bytes, header, header) };
    return file;
  }
  const most = { width: MOST_PIXELS_A_SIDE, height: MOST_PIXELS_A_SIDE };
  const pixels = await decoded(bytes, header, most);
  return { src, format: 'pixels', width: pixels.width, height: pixels.height, pixels, isPhotograph };
}

function staysFile({ isPlain, isLineArt, width, height }: PictureHeader): boolean {
  return isPlain && (isLineArt || Math.max(width, height) <= MOST_PIXELS_A_SIDE);
}

/** Each picture is decoded once: a damaged one is refused here, whatever an edition would have done with it. */
async function decoded(bytes: Uint8Array, header: PictureHeader, most: Size): Promise<Bitmap> {
  const { decodePicture } = await import('../images/codecs.ts');
  return decodePicture({ ...header, bytes }, most);
}

/** Whether the web edition needs the pixels of a PNG: of small ones it takes the file. */
function isMadeSmaller({ width, isLineArt }: PictureHeader, bytes: Uint8Array): boolean {
  return !isLineArt && (width > WIDEST || (width > WIDEST_SMALL && bytes.length > SMALL_BYTES));
}
