import type { FontCollection } from '../fonts/font-collection.ts';
import type { Article } from '../markdown/article.ts';
import { locator } from '../problems/place.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { createShaper } from './paragraphs/shaper.ts';
import type { PrintTheme } from './theme.ts';

/** What the lines of an article are set with. */
export function articleSetting({ lang, bulletin }: Article, theme: PrintTheme, fonts: FontCollection): SettingContext {
  return {
    shaper: createShaper(fonts),
    knownWords: new Map(),
    lang,
    locate: locator(bulletin.source),
    markColour: theme.colours.mark,
  };
}
