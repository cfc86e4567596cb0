import type { ArticleImage, FileImage, PlaceholderImage, VectorImage } from '../article/article.ts';
import { graphicText } from '../graphics/graphic-text.ts';
import type { Bitmap } from '../images/bitmap.ts';
import { cleanJpeg, cleanPng } from '../images/clean-file.ts';
import { promisedFormat } from '../images/recognise.ts';
import { createMemory, type Memory } from '../memory/memory.ts';
import { contentHash } from '../publication/digest.ts';

/** How addresses begin that hold what they name. */
export const EMBEDDED = 'data:';

/** A picture as a page shows it. */
export interface WebPicture {
  /** Addresses are relative to the number's page and not yet encoded; one that begins with `data:` is whole. */
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The same in other widths, the narrowest first; empty where it is small enough for all screens. */
  readonly renditions: readonly Rendition[];
  /** The files that it needs; paths are relative to the number's folder. */
  readonly files: readonly PictureFile[];
}

interface Rendition {
  readonly src: string;
  readonly width: number;
}

interface PictureFile {
  readonly src: string;
  readonly bytes: Uint8Array;
  readonly contentNamed: boolean;
}

/** In pixels: a telephone's column, a desk's at two dots a pixel, and enough for all others. */
const WIDTHS = [480, 960, 1440] as const;
const WIDEST = 1440;
/** A rendition that is nearly as wide as the next one is not worth a file. */
const STEP = 0.8;
/** A file that takes no longer to load than this is not worth renditions. */
const SMALL_BYTES = 60_000;
/** MozJPEG's measure: smaller files, and still nothing to see on a screen. */
const QUALITY = 78;
/** Bytes for each pixel: a picture that needs more as PNG is a photograph, whatever its file was. */
const PHOTOGRAPH_BYTES = 1.2;

/** Which files are made: those for all screens, or only the one that every browser can show. */
export type Screens = 'all' | 'one';

/**
 * Makes the files that a page shows: no wider than a screen needs, in formats that all browsers show, without
 * metadata.
 *
 * @param images those of an article
 * @param known what was made of them for the same screens before
 * @param screens for which screens
 */
export async function webPictures(
  images: readonly ArticleImage[],
  known: PictureMemory = createMemory(),
  screens: Screens = 'all',
): Promise<ReadonlyMap<string, WebPicture>> {
  const pictures = new Map<string, WebPicture>();
  for (const image of images) {
    const picture = known.find([image, screens]) ?? (await webPicture(image, screens));
    known.keep([image, screens], picture);
    pictures.set(image.src, picture);
  }
  return pictures;
}

/** The pictures that were made of images. Each lasts as long as its image. */
export type PictureMemory = Memory<readonly [ArticleImage, Screens], WebPicture>;

async function webPicture(image: ArticleImage, screens: Screens): Promise<WebPicture> {
  const { width, height } = image;
  if (image.format === 'placeholder')
    return { src: await frameAddress(image), width, height, renditions: [], files: [] };
  if (image.format === 'svg') {
    const drawing = { src: fittingName(image.src, 'svg'), bytes: await drawn(image), contentNamed: false };
    return { src: drawing.src, width, height, renditions: [], files: [drawing] };
  }
  const whole = image.format !== 'pixels' && !image.orientation && width <= WIDEST ? cleanFile(image) : undefined;
  const isSmall = width <= WIDTHS[0] / STEP || (whole?.bytes.length ?? 0) <= SMALL_BYTES;
  if (whole && (screens === 'one' || isSmall)) return { src: whole.src, width, height, renditions: [], files: [whole] };
  const codecs = await import('../images/codecs.ts');
  const pixels =
    image.format === 'pixels'
      ? image.pixels
      : (image.pixels ?? (await codecs.decodePicture({ ...image, orientation: image.orientation ?? 1 }, image)));
  const own = whole || width > WIDEST / STEP ? [] : [width];
  const all = [...own, ...WIDTHS.filter((narrow) => narrow <= width * STEP).reverse()];
  const widths = screens === 'one' ? all.slice(0, 1) : all;
  const isPhotograph = image.format === 'jpeg' || (image.format === 'pixels' && image.isPhotograph);
  const made: (PictureFile & { readonly width: number; readonly height: number })[] = [];
  // Each is made of the one before it: nobody sees the difference, and it is quickly done.
  let bitmap = pixels;
  for (const wanted of widths) {
    bitmap = codecs.resampled(bitmap, codecs.fitted(pixels, { width: wanted, height }));
    const { bytes, extension } = await encoded(bitmap, isPhotograph);
    const src = `${image.src.replace(/\.[a-z]+$/i, '')}-${bitmap.width}.${contentHash(bytes)}.${extension}`;
    made.unshift({ src, bytes, contentNamed: true, width: bitmap.width, height: bitmap.height });
  }
  const files = [...made, ...(whole ? [{ ...whole, width, height }] : [])];
  const shown = files.at(-1) as (typeof files)[number];
  return {
    src: shown.src,
    width: shown.width,
    height: shown.height,
    renditions: files.length > 1 ? files.map((one) => ({ src: one.src, width: one.width })) : [],
    files: files.map(({ src, bytes, contentNamed }) => ({ src, bytes, contentNamed })),
  };
}

/** A drawing as a file, its letters as wide as print has them. The faces are opened only where there are letters. */
async function drawn({ graphic }: VectorImage): Promise<Uint8Array> {
  const { writeSvg } = await import('../graphics/write-svg.ts');
  if (graphicText(graphic) === '') return new TextEncoder().encode(writeSvg(graphic));
  const [{ openFonts }, { packagedFontFiles }, { labelMeasure }] = await Promise.all([
    import('../fonts/open-fonts.ts'),
    import('../fonts/packaged-fonts.ts'),
    import('./label-widths.ts'),
  ]);
  return new TextEncoder().encode(writeSvg(graphic, labelMeasure(openFonts(packagedFontFiles()))));
}

/** Sizes of the name in a frame, in shares of its width: it is as wide as a column, on a telephone too. */
const NAME_SIZES = [0.05, 0.04, 0.032];

/** The frame as an address that holds it: no file is left of it when the picture is there. */
async function frameAddress({ name, width, height }: PlaceholderImage): Promise<string> {
  const [{ placeholderGraphic }, { writeSvg }] = await Promise.all([
    import('../graphics/placeholder.ts'),
    import('../graphics/write-svg.ts'),
  ]);
  const least = Math.sqrt(width * height) / 10;
  const sizes = NAME_SIZES.map((share) => Math.min(least, Math.max(11, share * width)));
  const drawing = placeholderGraphic(name, { width, height, sizes });
  return `${EMBEDDED}image/svg+xml,${encodeURIComponent(writeSvg(drawing))}`;
}

async function encoded(bitmap: Bitmap, isPhotograph: boolean) {
  const { encodeJpeg, encodePng, hasAlpha } = await import('../images/codecs.ts');
  const png = isPhotograph && !hasAlpha(bitmap) ? undefined : encodePng(bitmap);
  if (png && (hasAlpha(bitmap) || png.length < bitmap.width * bitmap.height * PHOTOGRAPH_BYTES))
    return { bytes: png, extension: 'png' };
  return { bytes: await encodeJpeg(bitmap, QUALITY), extension: 'jpg' };
}

/** The file without its metadata, under a name that tells browsers its format. */
function cleanFile({ src, format, bytes }: FileImage): PictureFile {
  return {
    src: promisedFormat(src) === format ? src : fittingName(src, format === 'jpeg' ? 'jpg' : 'png'),
    bytes: format === 'jpeg' ? cleanJpeg(bytes) : cleanPng(bytes),
    contentNamed: false,
  };
}

/** A name whose extension tells servers and browsers the format. */
function fittingName(src: string, extension: string): string {
  return src.toLowerCase().endsWith(`.${extension}`) ? src : `${src}.${extension}`;
}
