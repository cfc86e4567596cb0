import type { ArticleImage, FileImage, PixelImage } from '../../article/article.ts';
import type { Bitmap } from '../../images/bitmap.ts';
import { viewOf } from '../../sequence/view-of.ts';
import type { DisplayList } from '../display-list.ts';

/** A picture that a copier makes a black patch. */
export interface DarkPicture {
  readonly src: string;
  /** How much of it is too dark, 0 to 1. */
  readonly share: number;
}

/**
 * Tones from this one on close on a copy of a copy: of a dot of 70 %, each copy makes one that is larger by a tenth and more
 * (the dot gain of newspaper presses, ISO 12647-3, is 26 % at the middle tone; office copiers are no better).
 */
const CLOSED_TONE = 0.7;
/** A picture is a patch where so much of it is closed. */
const LARGE_SHARE = 0.6;
/** A look needs no more pixels than so many a side. */
const LOOK: { readonly width: number; readonly height: number } = { width: 200, height: 200 };

/** The pictures of a number that are dark in most of their area; drawings in vectors are not looked at. */
export async function darkPictures(
  { sheets }: Pick<DisplayList, 'sheets'>,
  images: readonly ArticleImage[],
): Promise<readonly DarkPicture[]> {
  const shown = new Set(
    sheets.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.src] : []))),
  );
  const dark: DarkPicture[] = [];
  for (const src of shown) {
    const image = images.find((one) => one.src === src);
    if (!image || image.format === 'svg' || image.format === 'placeholder') continue;
    const share = closedShare(await pixelsOf(image));
    if (share >= LARGE_SHARE) dark.push({ src, share });
  }
  return dark;
}

async function pixelsOf(image: FileImage | PixelImage): Promise<Bitmap> {
  if (image.format === 'pixels') return image.pixels;
  if (image.pixels) return image.pixels;
  const { decodePicture } = await import('../../images/codecs.ts');
  return decodePicture({ ...image, orientation: image.orientation ?? 1 }, LOOK);
}

/** How much of a picture is so dark that it closes. What cannot be seen is paper. */
function closedShare({ width, height, samples, data }: Bitmap): number {
  const lightest = 255 * (1 - CLOSED_TONE);
  const view = viewOf(data);
  let closed = 0;
  for (let at = 0; at < data.length; at += samples) {
    const light =
      samples >= 3
        ? 0.2126 * view.getUint8(at) + 0.7152 * view.getUint8(at + 1) + 0.0722 * view.getUint8(at + 2)
        : view.getUint8(at);
    const alpha = samples === 2 || samples === 4 ? view.getUint8(at + samples - 1) / 255 : 1;
    if (255 - (255 - light) * alpha <= lightest) closed++;
  }
  return closed / (width * height);
}
