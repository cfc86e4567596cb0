import { join } from 'node:path';
import type { Outcome } from '../problems/problem.ts';
import { refusalOfPath } from '../publication/file-inside.ts';
import { findName } from '../publication/file-names.ts';
import { stampOf } from '../publication/file-stamp.ts';
import type { ArticleImage } from './article.ts';
import { readImage } from './read-image.ts';

/** The images of the last number, by the names and versions of their files. */
export interface KnownImages {
  last: ReadonlyMap<string, KnownImage>;
}

/** An image, and what is wrong with it. Its problems name neither the file nor the place that shows it. */
type KnownImage = Outcome<ArticleImage>;

export function createKnownImages(): KnownImages {
  return { last: new Map() };
}

/** Reads the images of one number. */
export interface ImageReader {
  /**
   * `src` is relative to the publication's folder. The same file gives the same
   * value. Whoever shows the image adds to its problems its name and its place.
   */
  read(src: string): Promise<KnownImage>;
  /** Call it when all images are read: those that this number does not show are forgotten. */
  finish(): void;
}

export function imageReader(folder: string, lang: string, known: KnownImages = createKnownImages()): ImageReader {
  const used = new Map<string, KnownImage>();
  let held = 0;
  return {
    async read(written) {
      const { src, other } = named(written, folder);
      if (other !== undefined)
        return { problems: [{ severity: 'error', code: 'image.other-capitals', values: { found: other } }] };
      const key = [folder, lang, src, stampOf(join(folder, src))].join('\n');
      const before = used.get(key) ?? known.last.get(key);
      const found = before ?? withinBounds(await readImage(src, folder, lang), held);
      if (!used.has(key)) held += heldBytes(found.value);
      used.set(key, found);
      return found;
    },
    finish() {
      known.last = used;
    },
  };
}

/** Bytes of decoded pictures that a number may keep for its editions. Further pictures are decoded again for each edition. */
const MOST_HELD_BYTES = 256e6;

function withinBounds(known: KnownImage, held: number): KnownImage {
  const { value: image, problems } = known;
  if (held + heldBytes(image) <= MOST_HELD_BYTES || !image || image.format === 'pixels') return known;
  const { pixels: _, ...file } = { pixels: undefined, ...image };
  return { value: file, problems };
}

/** Bytes that a decoded picture takes, if its file can be decoded again. */
function heldBytes(image: ArticleImage | undefined): number {
  return image?.format === 'png' || image?.format === 'jpeg' ? (image.pixels?.data.length ?? 0) : 0;
}

/** The file that a name stands for; `other` is one that has the same name but for its capitals. */
function named(written: string, folder: string): { readonly src: string; readonly other?: string } {
  if (stampOf(join(folder, written)) !== '' || refusalOfPath(written) !== undefined) return { src: written };
  const found = findName(written, folder);
  if (!found) return { src: written };
  return found.isSame ? { src: found.name } : { src: written, other: found.name };
}
