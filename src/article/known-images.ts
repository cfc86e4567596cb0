import { join } from 'node:path';
import { type AgeingMemory, createMemory } from '../memory/memory.ts';
import type { Problem } from '../problems/problem.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { nameFile } from '../publication/named-file.ts';
import { fileFinder } from '../publication/nearest-file.ts';
import type { ArticleImage } from './article.ts';
import { type ReadImage, readImage } from './read-image.ts';

/** What files of images became, by all that reading them depends on; a generation is what one number shows. */
export type ImageMemory = AgeingMemory<
  readonly [folder: string, lang: string, src: string, version: string],
  KnownImage
>;

/** Bytes of images after which a memory of many numbers begins another generation. */
const MOST_LASTING_BYTES = 16e6;

/**
 * A memory for many numbers: pictures that come back in some of them (a logo, portraits) stay, as long as all together
 * take few bytes. It holds at most two generations, as any other.
 * @param most so many bytes make a generation full
 */
export function createLastingImages(most = MOST_LASTING_BYTES): ImageMemory {
  const memory: ImageMemory = createMemory();
  let counted = new Set<KnownImage>();
  let held = 0;
  return {
    ...memory,
    keep(key, known) {
      if (!counted.has(known)) held += allBytes(known.value);
      counted.add(known);
      memory.keep(key, known);
    },
    nextGeneration() {
      if (held < most) return;
      [counted, held] = [new Set(), 0];
      memory.nextGeneration();
    },
  };
}

/** An image, and what is wrong with it. Its problems name neither the file nor the place that shows it. */
type KnownImage = ReadImage;

/** Reads the images of one number. */
export interface ImageReader {
  /**
   * `src` is relative to a folder in the publication's, or to this. The same file gives the same
   * value. Whoever shows the image adds to its problems its name and its place.
   * @param within see `NameBase`
   */
  read(src: string, within: string): Promise<KnownImage>;
  /** Digests of the files that were read, by their names from the folder; 'missing' of those that would have been read if they were there. */
  digests(): ReadonlyMap<string, string>;
}

/**
 * Begins a generation of `memory`: the images that neither this number nor the one before it shows are forgotten,
 * unless it is a memory in which they last.
 */
export function imageReader(folder: string, lang: string, memory: ImageMemory = createMemory()): ImageReader {
  memory.nextGeneration();
  const counted = new Set<KnownImage>();
  const nearest = fileFinder(folder);
  const digests = new Map<string, string>();
  let held = 0;
  return {
    digests: () => digests,
    async read(written, within) {
      const named = nameFile(written, { folder, within }, nearest);
      if (named.kind === 'refused') {
        const values = named.nearest === undefined ? { within } : { found: named.nearest };
        return { problems: [{ severity: 'error', code: `image.${named.reason}`, values }] };
      }
      const { name: src, difference, passed } = named;
      if (passed !== undefined) digests.set(passed, 'missing');
      const key = [folder, lang, src, stampOf(join(folder, src))] as const;
      const found = memory.find(key) ?? withinBounds(await readImage(src, folder, lang), held);
      memory.keep(key, found);
      if (found.digest !== undefined) digests.set(src, found.digest);
      if (!counted.has(found)) held += heldBytes(found.value);
      counted.add(found);
      if (!difference || !found.value) return found;
      const note: Problem = { severity: 'note', code: `image.name-${difference}`, values: { found: src } };
      return { ...found, problems: [note, ...found.problems] };
    },
  };
}

/** Bytes of decoded pictures that a number may keep for its editions. Further pictures are decoded again for each edition. */
const MOST_HELD_BYTES = 256e6;

function withinBounds(known: KnownImage, held: number): KnownImage {
  const { value: image } = known;
  if (held + heldBytes(image) <= MOST_HELD_BYTES || !image || image.format === 'pixels') return known;
  const { pixels: _, ...file } = { pixels: undefined, ...image };
  return { ...known, value: file };
}

/** Bytes that a decoded picture takes, if its file can be decoded again. */
function heldBytes(image: ArticleImage | undefined): number {
  return image?.format === 'png' || image?.format === 'jpeg' ? (image.pixels?.data.length ?? 0) : 0;
}

/** Bytes that a picture takes, with its file. A drawing takes few. */
function allBytes(image: ArticleImage | undefined): number {
  if (image?.format === 'pixels') return image.pixels.data.length;
  return heldBytes(image) + (image && 'bytes' in image ? image.bytes.length : 0);
}
