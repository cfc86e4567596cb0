import { join } from 'node:path';
import { type AgeingMemory, createMemory } from '../memory/memory.ts';
import { refusalOfPath } from '../publication/file-inside.ts';
import { findName } from '../publication/file-names.ts';
import { stampOf } from '../publication/file-stamp.ts';
import type { ArticleImage } from './article.ts';
import { readImage } from './read-image.ts';
import type { Tell } from './vector-image.ts';

/** What files of images became, by all that reading them depends on; a generation is what one number shows. */
export type ImageMemory = AgeingMemory<
  readonly [folder: string, lang: string, src: string, version: string],
  KnownImage
>;

interface KnownImage {
  readonly image: ArticleImage | undefined;
  readonly told: readonly Parameters<Tell>[];
}

/** Reads the images of one number. */
export interface ImageReader {
  /** `src` is relative to the publication's folder. The same file gives the same value. */
  read(src: string, tell: Tell): Promise<ArticleImage | undefined>;
}

/** Begins a generation of `memory`: the images that neither this number nor the one before it shows are forgotten. */
export function imageReader(folder: string, lang: string, memory: ImageMemory = createMemory()): ImageReader {
  memory.nextGeneration();
  const counted = new Set<KnownImage>();
  let held = 0;
  return {
    async read(written, tell) {
      const { src, other } = named(written, folder);
      if (other !== undefined) {
        tell('error', 'image.other-capitals', { found: other });
        return undefined;
      }
      const key = [folder, lang, src, stampOf(join(folder, src))] as const;
      const found = memory.find(key) ?? withinBounds(await readAnew(src, folder, lang), held);
      memory.keep(key, found);
      if (!counted.has(found)) held += heldBytes(found.image);
      counted.add(found);
      for (const told of found.told) tell(...told);
      return found.image;
    },
  };
}

/** Bytes of decoded pictures that a number may keep for its editions; what comes then is decoded again where it is needed. */
const MOST_HELD_BYTES = 256e6;

function withinBounds(known: KnownImage, held: number): KnownImage {
  const { image } = known;
  if (held + heldBytes(image) <= MOST_HELD_BYTES || !image || image.format === 'pixels') return known;
  const { pixels: _, ...file } = { pixels: undefined, ...image };
  return { ...known, image: file };
}

/** Of a picture whose file can be decoded again. */
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

async function readAnew(src: string, folder: string, lang: string): Promise<KnownImage> {
  const told: Parameters<Tell>[] = [];
  const image = await readImage(src, folder, lang, (...one) => told.push(one));
  return { image, told };
}
