import type { Article } from '../../article/article.ts';
import type { FontCollection } from '../../fonts/font-collection.ts';
import { decimalInBoth } from '../../messages/decimal-in-both.ts';
import type { InBothLanguages } from '../../messages/translate.ts';
import { located } from '../../problems/place.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CheckName, CheckSwitches } from '../../publication/check-names.ts';
import type { DisplayList } from '../display-list.ts';
import { darkPictures } from './dark-pictures.ts';
import { paleLetters } from './pale-letters.ts';
import { smallLetters } from './small-letters.ts';

/** One thing that paper and copiers ask of a sheet. */
export interface PaperRule {
  /** The key under `check` in publication.yaml that switches it off. */
  readonly name: CheckName;
  /** What is looked for, for the manual. */
  readonly about: string;
  /** Why, or where it is written down. */
  readonly source: string;
  readonly find: (sheets: CheckedSheets) => readonly Problem[] | Promise<readonly Problem[]>;
}

/** Sheets that are to be read on paper. */
export interface CheckedSheets {
  readonly list: DisplayList;
  readonly article: Article;
  readonly fonts: FontCollection;
}

/** Words of a line that a note quotes at most. */
const QUOTED = 5;

export const paperRules: readonly PaperRule[] = [
  {
    name: 'small-letters',
    about: 'letters are large enough to be read on a copy: those without ascender are 1.2 mm high at least',
    source: 'Règlement (UE) 1169/2011, article 13 and annex IV, on what all must be able to read',
    find: (sheets) => smallLettersNotes(sheets),
  },
  {
    name: 'pale-letters',
    about: 'letters stand out from what is behind them in grey too: 4.5 : 1, large ones 3 : 1',
    source: 'WCAG 2.2, 1.4.3',
    find: ({ list, article: { bulletin } }) => {
      const pale = paleLetters(list);
      if (!pale) return [];
      const { words, contrast, needed, source } = pale;
      const values = { words: quotedStart(words), contrast: tenths(contrast, Math.floor), needed: tenths(needed) };
      return [{ severity: 'note', code: 'paper-note.pale-letters', values, ...located(bulletin, source) }];
    },
  },
  {
    name: 'dark-pictures',
    about: 'pictures are not dark in most of their area: a copier makes such a one a black patch',
    source: 'Dot gain of newspaper presses, ISO 12647-3; copiers have no less',
    find: async ({ list, article: { bulletin, images } }) => {
      const dark = await darkPictures(list, images);
      return dark.map(({ src, share }) => {
        const values = { file: src, share: Math.round(share * 100) };
        return { severity: 'note', code: 'paper-note.dark-picture', values, file: bulletin.file };
      });
    },
  },
  {
    name: 'blank-backs',
    about: 'a number of three sides or more leaves no back of a sheet empty',
    source: 'Paper that is printed on both sides costs the same',
    find: ({ list: { sheets }, article: { bulletin } }) => {
      if (sheets.length < 3 || sheets.length % 2 === 0) return [];
      const values = { sheet: (sheets.length + 1) / 2, sides: sheets.length, more: sheets.length + 1 };
      return [{ severity: 'note', code: 'paper-note.blank-back', values, ...located(bulletin, bulletin.places.pages) }];
    },
  },
];

/**
 * Notes on what readers of paper, and those who copy it, cannot see.
 *
 * @param sheets as they are printed
 * @param switches the notes that are switched off
 */
export async function paperNotes(sheets: CheckedSheets, switches: CheckSwitches = {}): Promise<readonly Problem[]> {
  const wanted = paperRules.filter(({ name }) => switches[name] !== false);
  const notes: Problem[] = [];
  for (const { find } of wanted) notes.push(...(await find(sheets)));
  return notes;
}

/**
 * What is said of the smallest letters, where a copy of a copy cannot be read.
 *
 * @param sheets as they are set
 * @param scale how large they are printed, 1 for as they are set
 */
export function smallLettersNotes(
  { list, article: { bulletin }, fonts }: CheckedSheets,
  scale = 1,
): readonly Problem[] {
  const small = smallLetters(list, fonts, scale);
  if (!small) return [];
  const values = { words: quotedStart(small.words), size: tenths(small.size), needed: tenths(small.needed, Math.ceil) };
  const code = scale === 1 ? 'paper-note.small-letters' : 'paper-note.small-on-paper';
  return [{ severity: 'note', code, values, ...located(bulletin, small.source) }];
}

function quotedStart(words: string): string {
  const all = words.split(/\s+/);
  return all.length > QUOTED ? `${all.slice(0, QUOTED).join(' ')} …` : words;
}

/** A number with one decimal at most, as each language writes it. */
function tenths(value: number, rounded: (value: number) => number = Math.round): InBothLanguages {
  // What floating point adds to a whole tenth is no tenth more.
  return decimalInBoth(rounded(Math.round(value * 1000) / 100) / 10);
}
