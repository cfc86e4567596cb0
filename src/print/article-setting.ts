import type { Article } from '../article/article.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { locator } from '../problems/place.ts';
import { createKnownParagraphs, type KnownParagraphs } from './paragraphs/known-paragraphs.ts';
import { createLevels, type LevelsOf } from './paragraphs/levels.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { createShaper, type Shaper } from './paragraphs/shaper.ts';
import type { KnownWords } from './paragraphs/word-items.ts';
import type { PrintTheme } from './theme.ts';

/** What every number's words are shaped and measured with. */
interface Type {
  readonly shaper: Shaper;
  readonly knownWords: KnownWords;
  readonly levelsOf: LevelsOf;
}

/**
 * What setting numbers leaves behind that makes the next one quicker: shaped
 * words and broken paragraphs. It changes no result, and is bounded: of
 * paragraphs it keeps those of the last number.
 */
export interface SettingMemory extends Type {
  readonly knownParagraphs: KnownParagraphs;
}

export function createSettingMemory(fonts: FontCollection): SettingMemory {
  return { ...createType(fonts), knownParagraphs: createKnownParagraphs() };
}

function createType(fonts: FontCollection): Type {
  return { shaper: createShaper(fonts), knownWords: new Map(), levelsOf: createLevels() };
}

/** What the lines of an article are set with; without a memory nothing is kept for another number. */
export function articleSetting(
  { lang, bulletin }: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  memory?: SettingMemory,
): SettingContext {
  const type = memory ?? createType(fonts);
  return { ...type, lang, locate: locator(bulletin.source), markColour: theme.colours.mark };
}
