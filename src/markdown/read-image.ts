import { join, relative, sep } from 'node:path';
import type { BrokenReason, PictureHeader } from '../images/picture-header.ts';
import { promisedFormat, recognisePicture } from '../images/recognise.ts';
import { type FileRefusal, readInside } from '../publication/file-inside.ts';
import type { ArticleImage } from './article.ts';
import { isNamedSvg, isVector, readVectorImage, type Tell } from './vector-image.ts';

/** No picture on an A4 sheet needs more; a larger one would only exhaust memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The long side of an A4 sheet at 300 dots an inch: of more pixels paper shows nothing, and a screen neither. */
const MOST_PIXELS_A_SIDE = 3508;

/** Codes of the catalogue, after `problem.`. */
type ImageCode = 'image.format' | `image.${FileRefusal | BrokenReason}`;

/**
 * Reads one image file; `src` is relative to the folder, `lang` what the words
 * of a drawing are in. What PDF and browsers do not show as it is, is decoded.
 */
export async function readImage(
  src: string,
  folder: string,
  lang: string,
  tell: Tell,
): Promise<ArticleImage | undefined> {
  const refuse = (code: ImageCode) => void tell('error', code, {});
  const found = readInside(src, folder, MAX_BYTES);
  if (typeof found === 'string') return refuse(`image.${found}`);
  const name = relative('/', join('/', src)).split(sep).join('/');
  const header = recognisePicture(found);
  if (header.kind !== 'image' && isVector(found, src)) return readVectorImage(name, found, lang, tell);
  if (header.kind === 'unknown') return refuse('image.format');
  if (header.kind === 'broken') return refuse(`image.${header.reason}`);
  const promised = promisedFormat(src);
  if (isNamedSvg(src) || (promised !== undefined && promised !== header.format))
    tell('note', 'image.mislabelled', { format: header.format.toUpperCase() });
  try {
    return await imageOf(name, found, header);
  } catch {
    return refuse('image.damaged');
  }
}

async function imageOf(src: string, bytes: Uint8Array, header: PictureHeader): Promise<ArticleImage> {
  const { format, width, height, orientation, isPhotograph } = header;
  if ((format === 'png' || format === 'jpeg') && staysFile(header)) {
    return { src, format, width, height, bytes, ...(orientation !== 1 && { orientation }) };
  }
  const { decodePicture } = await import('../images/codecs.ts');
  const most = { width: MOST_PIXELS_A_SIDE, height: MOST_PIXELS_A_SIDE };
  const pixels = await decodePicture({ ...header, bytes }, most);
  return { src, format: 'pixels', width: pixels.width, height: pixels.height, pixels, isPhotograph };
}

function staysFile({ isPlain, isLineArt, width, height }: PictureHeader): boolean {
  return isPlain && (isLineArt || Math.max(width, height) <= MOST_PIXELS_A_SIDE);
}
