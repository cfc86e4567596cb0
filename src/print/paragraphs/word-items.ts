import { createMemory, type Memory } from '../../memory/memory.ts';
import type { Hyphenate } from '../../typography/hyphenation.ts';
import { type Division, divisionsOf } from './divisions.ts';
import type { LineItem } from './line-items.ts';
import { hangOf } from './margin-kerning.ts';
import type { Shaper } from './shaper.ts';
import { type Span, sizeOf, type TextStyle } from './text-style.ts';
import { isRightToLeft, type Word, type WordPart, widthsUpTo, wordWidth } from './words.ts';

/** A word as the line breaker takes it: in ems of its paragraph, whatever the size that this is set in. */
export interface WordItems {
  /** Of the whole word. */
  readonly width: number;
  readonly items: readonly LineItem[];
  /** For each item, the division that its penalty stands for. */
  readonly divisions: readonly (Division | undefined)[];
}

/** What the words of a paragraph have in common. */
export interface WordSetting {
  readonly text: string;
  readonly style: TextStyle;
  /** The narrowest line that a word must fit in, in ems. */
  readonly measure: number;
  readonly hyphenate: Hyphenate | undefined;
  /** Whether these are the last words of their paragraphs. */
  readonly isLast: boolean;
  readonly shaper: Shaper;
}

/** The items of words that were met before, by all that they depend on: texts repeat their words. */
export type WordMemory = Memory<readonly [...kind: WordKind, text: string], WordItems>;

/** What words have in common whose items are the same where their texts are. */
type WordKind = readonly [
  face: string,
  lang: string,
  size: number,
  align: TextStyle['align'],
  capitals: boolean,
  scaling: number,
  tracking: number,
  hanging: number,
  hyphenPenalty: number | undefined,
  mayDivide: boolean,
  isLast: boolean,
];

/** Enough words for an archive; a bound for a session that runs for days. */
const MOST_WORDS = 50_000;

export function createWordMemory(): WordMemory {
  return createMemory({ most: MOST_WORDS });
}

/** TeX's \hyphenpenalty: a hyphen is not free. */
const HYPHEN_COST = 50;
/** A division at a mark that the word has: a little better than a new hyphen. */
const MARK_COST = 40;
/** A hyphen in a capitalised word, inside a member of a compound, or in the last word costs so many times as much. */
const RELUCTANCE = 2;
/** Cost of a division where a word has neither mark nor syllable: only a word that cannot be set otherwise is cut there. */
const EMERGENCY_COST = 3_000;

/**
 * Makes boxes for the parts of a word and penalties for the places where it
 * may be divided; for one paragraph's words.
 */
export function wordItemsMaker(setting: WordSetting, memory: WordMemory): (word: Word) => WordItems {
  const bySpan = new Map<Span, Memory<readonly [text: string], WordItems>>();
  const inEms = { ...setting, style: { ...setting.style, size: 1 } };
  const measured = (word: Word) => itemsOf(atOnePoint(word, inEms.style), inEms);
  return (word) => {
    const [part] = word.parts;
    // Few words are in several styles, or run from right to left.
    if (!part || word.parts.length > 1 || part.level > 0) return measured(word);
    let words = bySpan.get(part.span);
    if (!words) {
      words = memory.within(...kindOf(part, inEms));
      bySpan.set(part.span, words);
    }
    const own = setting.text.slice(word.start, word.end);
    const remembered = words.find([own]);
    if (remembered && remembered.width <= setting.measure) return remembered;
    const made = measured(word);
    // Where a word that is too wide is divided depends on the measure: it is not remembered.
    if (made.width <= setting.measure) words.keep([own], made);
    return made;
  };
}

/** A word in a paragraph whose size is one point: so its widths are the same, to the last digit, whatever size it is set in. */
function atOnePoint(word: Word, style: TextStyle): Word {
  return { ...word, parts: word.parts.map((part) => ({ ...part, size: sizeOf(style, part.style) })) };
}

function kindOf(part: WordPart, { style, hyphenate, isLast }: WordSetting): WordKind {
  const { scaling, tracking, hanging } = style.micro;
  const { align, capitals, hyphenPenalty } = style;
  const size = sizeOf(style, part.style);
  const { face, span } = part;
  const mayDivide = hyphenate !== undefined;
  return [face, span.lang, size, align, capitals, scaling, tracking, hanging, hyphenPenalty, mayDivide, isLast];
}

/** `word` and `setting` are of a size of one point. */
function itemsOf(word: Word, setting: WordSetting): WordItems {
  const { text, style, measure, hyphenate, isLast, shaper } = setting;
  const own = text.slice(word.start, word.end);
  const isCode = word.parts.some((part) => part.style.code);
  const width = wordWidth(word, text, style, shaper);
  const isTooWide = width > measure;
  const lang = word.parts[0]?.span.lang ?? '';
  const mayDivide = hyphenate && !word.parts.some(isRightToLeft);
  const divide = mayDivide ? (letters: string) => hyphenate(letters, lang) : undefined;
  const found = divisionsOf(own, { hyphenate: divide, isCode, isTooWide, isLast });
  const places = found.map(({ at }) => word.start + at);
  const widths = places.length > 0 ? widthsUpTo(word, text, places, style, shaper) : [];
  const items: LineItem[] = [];
  const divisions: (Division | undefined)[] = [];
  let from = word.start;
  let done = 0;
  for (const [index, division] of found.entries()) {
    const to = word.start + division.at;
    const upTo = widths[index] ?? width;
    items.push(boxOf(word, from, to, upTo - done, setting), penaltyOf(division, word, setting));
    divisions.push(undefined, division);
    from = to;
    done = upTo;
  }
  items.push(boxOf(word, from, word.end, width - done, setting));
  divisions.push(undefined);
  return { width, items, divisions };
}

/** The box of a part of a word. In justified text it can give a little, and its marks hang out at the edges of the line. */
function boxOf(word: Word, from: number, to: number, width: number, { text, style, shaper }: WordSetting): LineItem {
  if (style.align !== 'justify') return { kind: 'box', width };
  const { scaling, tracking } = style.micro;
  const isClosed = word.parts.some(isRightToLeft);
  const give = width * scaling + (isClosed ? 0 : (to - from) * tracking);
  const first = word.parts[0];
  const last = partAt(word, to);
  if (!first || !last) return { kind: 'box', width, give };
  const hangLeft = from === word.start ? hangOf(text[from], 'left', first, style, shaper) : 0;
  const hangRight = hangOf(text[to - 1], 'right', last, style, shaper);
  return { kind: 'box', width, give, hangLeft, hangRight };
}

function penaltyOf({ kind, at, reluctance }: Division, word: Word, { style, shaper }: WordSetting): LineItem {
  if (kind === 'emergency') return { kind: 'penalty', width: 0, cost: EMERGENCY_COST, flagged: false, reluctance };
  if (kind === 'mark') return { kind: 'penalty', width: 0, cost: MARK_COST, flagged: true, reluctance };
  const cost = (style.hyphenPenalty ?? HYPHEN_COST) * (reluctance > 0 ? RELUCTANCE : 1);
  const part = partAt(word, word.start + at);
  if (!part) return { kind: 'penalty', width: 0, cost, flagged: true, reluctance };
  const [hyphen] = shaper.shape('-', part, style.fallback, false);
  const width = (hyphen?.width ?? 0) * part.size - hangOf('-', 'right', part, style, shaper);
  return { kind: 'penalty', width, cost, flagged: true, reluctance };
}

/** The part of a word that the character before a place belongs to. */
function partAt(word: Word, place: number): WordPart | undefined {
  return word.parts.find((part) => part.end >= place);
}
