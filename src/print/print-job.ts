import { visit } from 'unist-util-visit';
import type { Article } from '../article/article.ts';
import { storiesOf } from '../article/story.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { createMemory } from '../memory/memory.ts';
import { locator } from '../problems/place.ts';
import { type Hyphenate, type HyphenationMemory, loadHyphenation } from '../typography/hyphenation.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import type { Graphics } from './lettering/set-graphic.ts';
import { createLevels, type LevelsOf } from './paragraphs/levels.ts';
import type { ParagraphMemory } from './paragraphs/paragraph-memory.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { createShaper, type Shaper } from './paragraphs/shaper.ts';
import { createWordMemory, type WordMemory } from './paragraphs/word-items.ts';
import { createFitMemory, type FitMemory } from './planning/make-up/fit-memory.ts';
import type { PrintTheme } from './theme.ts';

/** A number that is being set, and all that is the same for each of its parts. */
export interface PrintJob extends SettingContext {
  readonly article: Article;
  readonly theme: PrintTheme;
  readonly geometry: Geometry;
  /** The article's pictures in vectors. */
  readonly graphics: Graphics;
  readonly hyphenate: Hyphenate;
  /** What other papers have left; absent where nothing is kept. */
  readonly moduleFits: FitMemory | undefined;
}

/** What every number's words are shaped and measured with. */
interface Type {
  readonly shaper: Shaper;
  readonly wordMemory: WordMemory;
  readonly levelsOf: LevelsOf;
}

/**
 * What setting numbers leaves behind that makes the next one quicker: shaped
 * words, broken paragraphs, and how stories fit. It changes no result, and is
 * bounded: of paragraphs and stories it keeps those of the last number.
 */
export interface SettingMemory extends Type {
  /** How the stories of a paper fit in modules. */
  readonly moduleFits: FitMemory;
  readonly paragraphMemory: ParagraphMemory;
  readonly hyphenations: HyphenationMemory;
}

export function createSettingMemory(fonts: FontCollection): SettingMemory {
  return {
    ...createType(fonts),
    moduleFits: createFitMemory(),
    paragraphMemory: createMemory(),
    hyphenations: createMemory(),
  };
}

/** Shaper and memories that nothing holds but the caller: what they keep lives as long as the caller keeps them. */
export function createType(fonts: FontCollection): Type {
  return { shaper: createShaper(fonts), wordMemory: createWordMemory(), levelsOf: createLevels() };
}

/**
 * Begins to set an article: loads the hyphenation of its languages, and sets the labels of its
 * pictures.
 *
 * @param article the number, with all the words that it shows
 * @param theme the look of the printed edition
 * @param fonts the faces that it may use
 * @param memory what other numbers have left; without it, nothing is kept for another number
 */
export async function startPrintJob(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  memory?: SettingMemory,
): Promise<PrintJob> {
  const hyphenate = await loadHyphenation(article.lang, languagesIn(article.body), memory?.hyphenations);
  memory?.paragraphMemory.nextGeneration();
  memory?.moduleFits.nextGeneration();
  const setting = settingContext(article, theme, memory ?? createType(fonts));
  const graphics = await setGraphics(article.images, setting);
  const isPaper = storiesOf(article.body).length > 0;
  const geometry = geometryOf(
    theme,
    article.bulletin.frontMatter.columns ?? (isPaper ? theme.newspaper.columns : undefined),
  );
  return { ...setting, article, theme, geometry, graphics, hyphenate, moduleFits: memory?.moduleFits };
}

/**
 * What the lines of an article are set with.
 *
 * @param article its language, and the file into which its offsets point
 * @param theme it has the colour of marked text
 * @param type what shapes and measures words; a memory also keeps paragraphs
 */
export function settingContext(
  { lang, bulletin }: Pick<Article, 'lang' | 'bulletin'>,
  theme: PrintTheme,
  type: Type | SettingMemory,
): SettingContext {
  return { ...type, lang, locate: locator(bulletin.source), markColour: theme.colours.mark };
}

/** The pictures in vectors, with their labels set. The module that sets labels is loaded only where there are any. */
async function setGraphics(images: Article['images'], setting: SettingContext): Promise<Graphics> {
  const vectors = images.filter((image) => image.format === 'svg' || image.format === 'placeholder');
  if (vectors.length === 0) return new Map();
  const { frameSetter, setGraphic } = await import('./lettering/set-graphic.ts');
  return new Map(
    vectors.map((image) => {
      if (image.format === 'placeholder') return [image.src, frameSetter(image.name, setting)];
      const graphic = setGraphic(image.graphic, setting);
      return [image.src, () => graphic];
    }),
  );
}

/** Languages of the passages that are in another than the rest. */
function languagesIn(body: Article['body']): Set<string> {
  const languages = new Set<string>();
  visit(body, 'element', ({ properties: { lang } }) => {
    if (typeof lang === 'string' && lang !== '') languages.add(lang);
  });
  return languages;
}
