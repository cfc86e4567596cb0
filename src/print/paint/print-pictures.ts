import type { ArticleImage, FileImage, PixelImage } from '../../article/article.ts';
import type { Bitmap } from '../../images/bitmap.ts';
import { cleanJpeg } from '../../images/clean-file.ts';
import { jpegComponents } from '../../images/jpeg-header.ts';
import { type Orientation, swapsSides } from '../../images/orientation.ts';
import { readPng } from '../../images/png-file.ts';
import type { Size } from '../../images/resample.ts';
import { type AgeingMemory, createMemory } from '../../memory/memory.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { DisplayList } from '../display-list.ts';

/** A picture as a PDF takes it. */
export type PrintPicture =
  | {
      readonly kind: 'jpeg';
      readonly bytes: Uint8Array;
      /** In pixels, as stored. */
      readonly width: number;
      readonly height: number;
      readonly isGrey: boolean;
      readonly orientation: Orientation;
    }
  | { readonly kind: 'png'; readonly bytes: Uint8Array }
  | { readonly kind: 'pixels'; readonly bitmap: Bitmap };

/** What a good press resolves of a photograph, in dots an inch. */
const RESOLUTION = 300;
/** What has fewer pixels than so much more is left as it is: encoding it anew would harm more than it saves. */
const TOLERANCE = 1.2;
/** MozJPEG's measure; above it eyes see no difference on paper. */
const QUALITY = 85;

/** Which pictures are printed in greys: those that are stored so, those too whose colours are all greys, or all. */
export type Greys = 'stored' | 'grey-ones' | 'all';

/** What images became for a size in pixels, in colour or in grey. It changes no result. */
export type PrintPictureMemory = AgeingMemory<
  readonly [image: ArticleImage, width: number, height: number, greys: Greys],
  PrintPicture
>;

/**
 * Makes each picture that a display list shows ready for its size on paper.
 *
 * @param images of the article
 * @param scales how large each sheet is shown, 1 for as it is set
 * @param greys which pictures lose their colours
 * @param known what images became the last time; it is brought up to date
 * @returns the pictures by their `src`
 * @throws Error where the article has no such image, or has it in vectors
 */
export async function printPictures(
  { sheets }: DisplayList,
  images: readonly ArticleImage[],
  scales: readonly number[],
  greys: Greys,
  memory: PrintPictureMemory = createMemory(),
): Promise<ReadonlyMap<string, PrintPicture>> {
  const shown = new Map<string, Size>();
  for (const [sheet, { items }] of sheets.entries()) {
    const scale = itemAt(scales, sheet);
    for (const item of items) {
      if (item.kind !== 'picture') continue;
      const { width = 0, height = 0 } = shown.get(item.src) ?? {};
      shown.set(item.src, {
        width: Math.max(width, item.width * scale),
        height: Math.max(height, item.height * scale),
      });
    }
  }
  memory.nextGeneration();
  const pictures = new Map<string, PrintPicture>();
  for (const [src, size] of shown) {
    const image = images.find((one) => one.src === src);
    if (!image || image.format === 'svg' || image.format === 'placeholder')
      throw new Error(`the display list shows ${src}, which the article does not have as pixels`);
    const most = pixelsFor(size);
    const key = [image, most.width, most.height, greys] as const;
    const picture = memory.find(key) ?? (await printPicture(image, most, greys));
    memory.keep(key, picture);
    pictures.set(src, picture);
  }
  return pictures;
}

function pixelsFor({ width, height }: Size): Size {
  const pixels = (length: number) => Math.max(1, Math.ceil((length / 72) * RESOLUTION - 0.01));
  return { width: pixels(width), height: pixels(height) };
}

async function printPicture(image: FileImage | PixelImage, most: Size, greys: Greys): Promise<PrintPicture> {
  const isLarge = image.width > most.width * TOLERANCE;
  const losesColour = greys !== 'stored' && (image.format === 'pixels' || hasColour(image));
  if (image.format !== 'pixels' && !isLarge && !losesColour) return asItIs(image);
  if (image.format === 'png' && isLineArt(image) && !losesColour) return asItIs(image);
  const codecs = await import('../../images/codecs.ts');
  const size = isLarge ? most : image;
  const whole =
    image.format === 'pixels'
      ? image.pixels
      : (image.pixels ?? (await codecs.decodePicture({ ...image, orientation: image.orientation ?? 1 }, size)));
  const inGrey = greys === 'all' || (greys === 'grey-ones' && codecs.isNearlyGrey(whole));
  if (image.format !== 'pixels' && !isLarge && !inGrey) return asItIs(image);
  const pixels = codecs.resampled(whole, codecs.fitted(whole, size));
  const bitmap = inGrey ? codecs.inGrey(pixels) : pixels;
  const isPhotograph = image.format === 'jpeg' || (image.format === 'pixels' && image.isPhotograph);
  if (!isPhotograph || codecs.hasAlpha(bitmap)) return { kind: 'pixels', bitmap };
  const bytes = await codecs.encodeJpeg(bitmap, QUALITY);
  const { width, height } = bitmap;
  const isGrey = bitmap.samples === 1;
  return { kind: 'jpeg', bytes, width, height, isGrey, orientation: 1 };
}

function asItIs(image: FileImage): PrintPicture {
  const { bytes, format, orientation = 1 } = image;
  if (format === 'png') return { kind: 'png', bytes };
  const { width, height } = swapsSides(orientation) ? { width: image.height, height: image.width } : image;
  return { kind: 'jpeg', bytes: cleanJpeg(bytes), width, height, isGrey: jpegComponents(bytes) === 1, orientation };
}

function hasColour({ format, bytes }: FileImage): boolean {
  if (format === 'jpeg') return jpegComponents(bytes) !== 1;
  const { samples, palette } = readPng(bytes);
  return samples >= 3 || palette !== undefined;
}

function isLineArt({ bytes }: FileImage): boolean {
  const { bits, samples } = readPng(bytes);
  return bits === 1 && samples === 1;
}
