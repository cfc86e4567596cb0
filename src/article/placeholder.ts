import type { Element } from 'hast';
import { pageTranslator } from '../messages/page-translator.ts';
import type { Article, PlaceholderImage } from './article.ts';

/** Where a picture stands: alone, beside others, or in a sentence. */
export type PicturePlace = 'alone' | 'row' | 'sentence';

/**
 * Pixels of the frames: those of a photograph as most are taken, as wide as its column, or small enough for several
 * in a row; in a sentence most pictures are badges and buttons.
 */
const SIZES: Readonly<Record<PicturePlace, readonly [width: number, height: number]>> = {
  alone: [600, 400],
  row: [240, 160],
  sentence: [240, 48],
};

/** Proportions that a frame may have, where its author gives them. */
const [TALLEST, WIDEST] = [0.4, 6];
/** No name of a file is longer. */
const LONGEST_NAME = 300;

/**
 * Stands for a picture that cannot be shown.
 *
 * @param name the name of its file, as its author wrote it
 * @param place where it stands
 * @param element the HTML element, whose width and height give the proportions where it has both
 */
export function placeholder(name: string, place: PicturePlace, element?: Element): PlaceholderImage {
  const [width, height] = SIZES[place];
  const ratio = Number(element?.properties.width) / Number(element?.properties.height);
  const isKnown = ratio > 0 && Number.isFinite(ratio);
  const own = isKnown ? Math.round(width / Math.min(WIDEST, Math.max(TALLEST, ratio))) : height;
  const shown = shownName(name);
  // No file's name: a colon behind a scheme is an address.
  return { format: 'placeholder', src: `placeholder:${width}x${own}:${shown}`, width, height: own, name: shown };
}

/** A picture that is written in its address has no other name than that. */
function shownName(name: string): string {
  return /^data:/i.test(name) ? 'data:…' : name.slice(0, LONGEST_NAME);
}

/** How many grey frames an article shows. */
export function placeholdersIn({ images }: Article): number {
  return images.filter(({ format }) => format === 'placeholder').length;
}

/** An alternative text that says that there is a frame only. */
export function placeholderAlt(alt: string, name: string, lang: string): string {
  const say = pageTranslator(lang);
  const shown = shownName(name);
  return alt === '' ? say('print.placeholder.no-alt', { name: shown }) : say('print.placeholder', { alt, name: shown });
}
