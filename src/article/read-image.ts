import { join, relative, sep } from 'node:path';
import type { Bitmap } from '../images/bitmap.ts';
import { type ForeignFormat, foreignFormat } from '../images/foreign-format.ts';
import type { BrokenReason, PictureHeader } from '../images/picture-header.ts';
import { promisedFormat, recognisePicture } from '../images/recognise.ts';
import type { Size } from '../images/resample.ts';
import type { MessageKey } from '../messages/fr.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { digestOf } from '../publication/digest.ts';
import { type FileRefusal, readInside } from '../publication/file-inside.ts';
import type { ArticleImage } from './article.ts';
import { isNamedSvg, isVector, mislabelled, readVectorImage } from './vector-image.ts';

/** No picture on an A4 sheet needs more; a larger one would only exhaust memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The long side of an A4 sheet at 300 dots an inch. More pixels make no difference on paper or on a screen. */
const MOST_PIXELS_A_SIDE = 3508;

/** In pixels. Wider pictures than the first are always made smaller for screens, wider ones than the second only if the file is large. */
const WIDEST = 1440;
const WIDEST_SMALL = 600;
const SMALL_BYTES = 60_000;

/** Codes of the catalogue, after `problem.`. */
type ImageCode = `image.${FileRefusal | BrokenReason | 'format'}`;

/** An image, and the digest of its file where there is one that can be read. */
export type ReadImage = Outcome<ArticleImage> & { readonly digest?: string };

/**
 * Reads one image file. Formats that PDF and browsers do not show are decoded.
 * The problems name neither the file nor the place that shows it: whoever shows
 * the image adds them.
 * @param src the file's path, relative to the folder
 * @param folder the publication's
 * @param lang language of the words in a drawing
 */
export async function readImage(src: string, folder: string, lang: string): Promise<ReadImage> {
  const found = readInside(src, folder, MAX_BYTES);
  if (typeof found === 'string') return refuse(`image.${found}`);
  return { ...(await readBytes(src, found, lang)), digest: digestOf(found) };
}

async function readBytes(src: string, found: Uint8Array, lang: string): Promise<Outcome<ArticleImage>> {
  const name = relative('/', join('/', src)).split(sep).join('/');
  const header = recognisePicture(found);
  if (header.kind !== 'image' && isVector(found, src)) return readVectorImage(name, found, lang);
  if (header.kind === 'unknown') return { problems: [notShown(foreignFormat(found, src))] };
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

/** Pictures that any editor saves in another format. The other files each have a remedy of their own. */
const OTHER_PICTURES = {
  tiff: 'found.picture-tiff',
  bmp: 'found.picture-bmp',
  psd: 'found.picture-psd',
  'jpeg-2000': 'found.picture-jpeg-2000',
  'jpeg-xl': 'found.picture-jpeg-xl',
  icon: 'found.picture-icon',
  postscript: 'found.picture-postscript',
  metafile: 'found.picture-metafile',
  gimp: 'found.picture-gimp',
} as const satisfies Partial<Record<ForeignFormat, MessageKey>>;

/** The file is something, but no picture that can be shown. */
function notShown(format: ForeignFormat | undefined): Problem {
  if (format === undefined) return { severity: 'error', code: 'image.format', values: {} };
  if (!isOtherPicture(format)) return { severity: 'error', code: `image.is-${format}`, values: {} };
  return { severity: 'error', code: 'image.is-other', values: { format: OTHER_PICTURES[format] } };
}

function isOtherPicture(format: ForeignFormat): format is keyof typeof OTHER_PICTURES {
  return Object.hasOwn(OTHER_PICTURES, format);
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

/** Decodes a picture. Each is decoded here, so that a damaged one is refused for both editions alike. */
async function decoded(bytes: Uint8Array, header: PictureHeader, most: Size): Promise<Bitmap> {
  const { decodePicture } = await import('../images/codecs.ts');
  return decodePicture({ ...header, bytes }, most);
}

/** Whether the web edition makes a PNG smaller, for which it needs the pixels. It shows small ones as they are. */
function isMadeSmaller({ width, isLineArt }: PictureHeader, bytes: Uint8Array): boolean {
  return !isLineArt && (width > WIDEST || (width > WIDEST_SMALL && bytes.length > SMALL_BYTES));
}
