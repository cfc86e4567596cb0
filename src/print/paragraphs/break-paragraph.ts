import { itemAt } from '../../sequence/item-at.ts';
import type { Direction } from '../../typography/direction.ts';
import { balanceLines } from './balance-lines.ts';
import { type Breakpoint, breakLines } from './break-lines.ts';
import type { Division, WordPlace } from './divisions.ts';
import { endCost } from './end-cost.ts';
import { expansionsOf } from './expansion.ts';
import { FORBIDDEN_COST, FORCED_COST, type LineItem } from './line-items.ts';
import { shrinkLeft } from './line-width.ts';
import { openingAt, type Paragraph } from './paragraph.ts';
import type { BrokenLine } from './paragraph-memory.ts';
import { isSpread as hasSpread, type SettingContext } from './set-line.ts';
import { SHRINK, STRETCH } from './spacing.ts';
import { faceKey, isInCapitals, type TextStyle } from './text-style.ts';
import { isTornNumber } from './torn-number.ts';
import { wordItemsMaker } from './word-items.ts';
import { isFixedSpace, spacePart, type Word, type WordPart } from './words.ts';

/** A paragraph with what follows from its spans. */
export interface OwnParagraph extends Paragraph {
  readonly text: string;
  readonly levels: Uint8Array | undefined;
  readonly direction: Direction;
}

/** A line that need not fill its measure can be this far short of it, in ems, before it looks short. */
const RAGGED_EMS = 3;
/** A last line shorter than this, in ems, hardly separates its paragraph from the next: the usual indent and a word. */
const SHORTEST_EMS = 2.5;
/** The stretch that fills the end of a last line, in ems: more than any measure. */
const FILL = 100_000;

/** A paragraph as the breaker takes it, in ems of its size, and where each item comes from. */
interface ParagraphItems {
  readonly items: readonly LineItem[];
  /** Index of the word that a line broken at the item ends with (a division) or before which it ends (a space). */
  readonly words: readonly number[];
  readonly divisions: readonly (Division | undefined)[];
}

/**
 * Chooses where the lines of a paragraph end.
 *
 * @param paragraph its spans, and how they are set; lengths in points
 * @param words the words of these spans
 * @param context what measures the words
 */
export function breakParagraph(
  {
    spans,
    style,
    text,
    measure,
    hyphenate,
    looseness = 0,
    undivided,
    opening,
    endRoom = 0,
    goesOn = false,
  }: OwnParagraph,
  words: readonly Word[],
  context: SettingContext,
): readonly BrokenLine[] {
  if (words.length === 0) return [];
  for (const span of spans)
    context.shaper.learn(span.text, faceKey(style, span.style), span.lang, isInCapitals(style, span.style));
  const narrowest = measure - (opening?.width ?? 0);
  const origins = itemsOf(words, text, { style, measure: narrowest, hyphenate, endRoom }, context);
  const isJustified = style.align === 'justify';
  const { hanging = 0 } = style;
  const inEms = (measure - hanging) / style.size;
  const breakpoints = style.balanced
    ? balanceLines(origins.items, { measure: inEms, endCost: costOfEnds(words, text, origins, context) })
    : breakLines(origins.items, {
        measure: opening ? (line) => inEms - openingAt({ opening }, line) / style.size : inEms,
        ragged: isJustified ? 0 : RAGGED_EMS,
        shortest: isJustified ? SHORTEST_EMS : 0,
        looseness,
        undivided,
      });
  const spread = linesOf(breakpoints, words, origins, goesOn).map((line, index) => {
    const isSpread =
      isJustified && hasSpread({ words: words.slice(line.firstWord, line.endWord), isLast: line.isLast });
    const { give, shrink, ratio, length } = line;
    return {
      line,
      isSpread,
      give,
      lack: inEms - openingAt({ opening }, index) / style.size - length,
      slack: shrink * shrinkLeft(ratio),
    };
  });
  const expansions = expansionsOf(spread, style.micro.scaling);
  return spread.map(({ line, isSpread: justified, lack: ofMeasure }, index) => {
    const { firstWord, endWord, start, end, hyphenated, endsInSpace, isFirst, isLast, ratio } = line;
    const inside = openingAt({ opening }, index);
    const natural = line.length * style.size + hanging + inside;
    const kept = index === spread.length - 1 ? endRoom : 0;
    const isTight = natural > measure && natural <= measure + (line.give + line.shrink) * style.size;
    // A last line that is too long gives so much that what is behind its last word has room.
    const width = justified ? measure : (kept > 0 && isTight ? measure : natural) - kept;
    const lack = justified ? ofMeasure * style.size : 0;
    const expansion = itemAt(expansions, index);
    // Field by field: a long number has thousands of lines.
    return {
      firstWord,
      endWord,
      start,
      end,
      hyphenated,
      endsInSpace,
      isFirst,
      isLast,
      justified,
      ratio,
      width,
      lack,
      expansion,
    };
  });
}

/** What it costs to end a balanced line at an item: at the space behind a word. */
function costOfEnds(words: readonly Word[], text: string, origins: ParagraphItems, { lang }: SettingContext) {
  return (item: number) => {
    const next = itemAt(origins.words, item);
    const word = words[next - 1];
    return word ? endCost(word, words[next], text, lang) : 0;
  };
}

function itemsOf(
  words: readonly Word[],
  text: string,
  { style, measure, hyphenate, endRoom = 0 }: Pick<Paragraph, 'style' | 'measure' | 'hyphenate' | 'endRoom'>,
  { shaper, wordMemory }: SettingContext,
): ParagraphItems {
  const items: LineItem[] = [];
  const origins: number[] = [];
  const divisions: (Division | undefined)[] = [];
  const push = (origin: number, item: LineItem, division?: Division) => {
    items.push(item);
    origins.push(origin);
    divisions.push(division);
  };
  const divide = style.hyphenate ? hyphenate : undefined;
  const { hanging = 0 } = style;
  // Lines are as wide as those that are turned over; others begin so much further out.
  const indent = (style.indent - hanging) / style.size;
  const narrowest = (measure - Math.max(style.indent, hanging)) / style.size;
  const setting = { text, style, measure: narrowest, hyphenate: divide, shaper };
  const itemsOfWord = wordItemsMaker(setting, wordMemory);
  const glue = glueMaker(style, shaper);
  const own = ({ start, end }: Word) => text.slice(start, end);
  // Where spaces give nothing, any line may be a little shorter: it does not tear a number from its word.
  const keepsNumbers = style.align !== 'justify' && /\d/.test(text);
  const glueBetween = (before: Word | undefined, word: Word): LineItem => {
    const item = glue(before, word);
    return keepsNumbers && before && isTornNumber(own(before), own(word)) ? { ...item, ...AT_NUMBER } : item;
  };
  for (let index = 0; index < words.length; index++) {
    const word = itemAt(words, index);
    if (index === 0) push(index, { kind: 'box', width: indent });
    else if (word.forced) {
      for (const item of LINE_END) push(index, item);
      push(index, { kind: 'box', width: -hanging / style.size });
    } else push(index, glueBetween(words[index - 1], word));

    const made = itemsOfWord(word, placeOf(word, index, words, text));
    for (let at = 0; at < made.items.length; at++) push(index, itemAt(made.items, at), made.divisions[at]);
  }
  if (endRoom > 0) push(words.length, { kind: 'box', width: endRoom / style.size });
  for (const item of LINE_END) push(words.length, item);
  return { items, words: origins, divisions };
}

function placeOf(word: Word, index: number, words: readonly Word[], text: string): WordPlace {
  if (index === words.length - 1) return 'last';
  const before = words[index - 1];
  if (!before || word.forced) return 'opens-sentence';
  const last = text.charCodeAt(before.end - 1);
  // Most words follow a small letter: no pattern is asked.
  if ((last > 0x60 && last < 0x7b) || last === COMMA) return 'inside';
  return SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 8), before.end))
    ? 'opens-sentence'
    : 'inside';
}

const COMMA = 0x2c;
/** What ends a sentence for certain: behind a shorter word, a point may only shorten it. */
const SENTENCE_END = /(?:[!?…]|[a-zß-öø-ÿœ]{4}\.)[\u00A0\u202F]?[»”"’)\]]*$/;

/** A line that ends before the number of a word: four times a hyphen, and only where no line is much too short without. */
const AT_NUMBER = { cost: 200, reluctance: 1 };

/** Fills the rest of a line and ends it. */
const LINE_END: readonly LineItem[] = [
  { kind: 'penalty', width: 0, cost: FORBIDDEN_COST, flagged: false },
  { kind: 'glue', width: 0, stretch: FILL, shrink: 0 },
  { kind: 'penalty', width: 0, cost: FORCED_COST, flagged: false },
];

/** Makes the glue before each word; between words of one face it is the same. */
function glueMaker(
  style: TextStyle,
  shaper: SettingContext['shaper'],
): (previous: Word | undefined, word: Word) => LineItem {
  const flexible = style.align === 'justify';
  let last: LineItem | undefined;
  let of: WordPart | undefined;
  const widthOf = (part: WordPart) => ((shaper.shape(' ', part, [], false)[0]?.width ?? 0.25) * part.size) / style.size;
  const fixed = (part: WordPart): LineItem => ({ kind: 'glue', width: widthOf(part), stretch: 0, shrink: 0 });
  return (previous, word) => {
    const part = spacePart(previous, word);
    if (!part || word.spaceBefore === '') return NO_SPACE;
    if (part.style.code && isFixedSpace(previous, word)) return fixed(part);
    if (last && of && part.span === of.span && part.size === of.size) return last;
    const width = widthOf(part);
    last = { kind: 'glue', width, stretch: flexible ? width * STRETCH : 0, shrink: flexible ? width * SHRINK : 0 };
    of = part;
    return last;
  };
}

const NO_SPACE: LineItem = { kind: 'glue', width: 0, stretch: 0, shrink: 0 };

/** Turns breakpoints into stretches of words. */
function linesOf(breakpoints: readonly Breakpoint[], words: readonly Word[], origins: ParagraphItems, goesOn: boolean) {
  let firstWord = 0;
  let start = words[0]?.start ?? 0;
  let isFirst = true;
  return breakpoints.map(({ item, ratio, length, give, shrink }) => {
    const index = itemAt(origins.words, item);
    const division = origins.divisions[item];
    const isInside = division !== undefined;
    const lastWord = isInside ? index : index - 1;
    const last = itemAt(words, lastWord);
    const next = words[index];
    const isSpaced = next ? next.forced || next.spaceBefore !== '' : goesOn;
    const line = {
      firstWord,
      endWord: lastWord + 1,
      start,
      end: division ? last.start + division.at : last.end,
      hyphenated: division?.hyphen === true,
      endsInSpace: !isInside && isSpaced,
      isFirst,
      isLast: !isInside && (index >= words.length || next?.forced === true),
      ratio,
      length,
      give,
      shrink,
    };
    isFirst = line.isLast;
    firstWord = index;
    start = division ? line.end : (words[index]?.start ?? 0);
    return line;
  });
}
