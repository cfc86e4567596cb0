import type { FontCollection } from '../fonts/font-collection.ts';
import type { Article } from '../markdown/article.ts';
import { locator } from '../problems/place.ts';
import { createKnownParagraphs, type KnownParagraphs } from './paragraphs/known-paragraphs.ts';
import { createLevels, type LevelsOf } from './paragraphs/levels.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { createShaper, type Shaper } from './paragraphs/shaper.ts';
import type { KnownWords } from './paragraphs/word-items.ts';
import type { PrintTheme } from './theme.ts';

/**
 * What setting numbers leaves behind that makes the next one quicker: shaped
 * words and broken paragraphs. It changes no result, and is bounded: of
 * paragraphs it keeps those of the last number.
 */
export interface SettingMemory {
  readonly shaper: Shaper;
  readonly knownWords: KnownWords;
  readonly knownParagraphs: KnownParagraphs;
  readonly levelsOf: LevelsOf;
}

export function createSettingMemory(fonts: FontCollection): SettingMemory {
  return {
    shaper: createShaper(fonts),
    knownWords: new Map(),
    knownParagraphs: createKnownParagraphs(),
    levelsOf: createLevels(),
  };
}

/** What the lines of an article are set with. */
export function articleSetting({ lang, bulletin }: Article, theme: PrintTheme, memory: SettingMemory): SettingContext {
  return { ...memory, lang, locate: locator(bulletin.source), markColour: theme.colours.mark };
}
