import { firstMatch } from '../sequence/first-match.ts';
import { isBlank, readFigure } from './figures.ts';

/** What a cell of a table says, as far as figures go. */
export type CellKind = 'figure' | 'blank' | 'words';

/** A mark out of twenty: the figures that matter are those before the slash. */
const OUT_OF = /\s?\/\s?\d{1,4}$/;
/** What may stand before a figure: « ≈ 12 », « < 5 », « env. 30 ». */
const ABOUT = /^(?:[≈~<>≤≥±]|env\.|ca\.?|c\.)\s?/iu;
/** Words beside figures: « gratuit », « abs. », « free ». */
const MOST_LETTERS = 12;

/**
 * Where the whole part of a figure ends in a text: before its decimal mark, or else behind its
 * last digit. Undefined for what is no figure.
 */
export function decimalPlace(text: string, lang: string): number | undefined {
  const own = text.trimEnd().replace(OUT_OF, '');
  const about = firstMatch(ABOUT, own.trimStart()).length;
  const from = own.length - own.trimStart().length + about;
  const figure = readFigure(own.slice(from), lang);
  if (!figure) return undefined;
  const digits = firstMatch(/^\D*\d(?:[\d\s.,'’]*\d)?/u, own.slice(from));
  const end = from + digits.length;
  return end - (figure.decimals > 0 ? figure.decimals + 1 : 0);
}

/** Whether a text is a figure, nothing (« – »), or words. */
export function cellKind(text: string, lang: string): CellKind {
  if (isBlank(text)) return 'blank';
  return decimalPlace(text, lang) === undefined ? 'words' : 'figure';
}

/** Whether texts are figures of one column: most of them are, and others are nothing or a word or two. */
export function areFigures(texts: readonly string[], lang: string): boolean {
  const kinds = texts.map((text) => cellKind(text, lang));
  const count = (kind: CellKind) => kinds.filter((own) => own === kind).length;
  const isShort = (text: string) => text.length <= MOST_LETTERS && !/\d/.test(text);
  const words = texts.filter((_, index) => kinds[index] === 'words');
  // « 18/01 » beside « 25/02 » are dates.
  const wholes = new Set(texts.flatMap((text) => OUT_OF.exec(text.trimEnd())?.[0].replace(/\s/g, '') ?? []));
  if (wholes.size > 1) return false;
  return count('figure') > 0 && words.length * 2 <= count('figure') && words.every((text) => isShort(text.trim()));
}
