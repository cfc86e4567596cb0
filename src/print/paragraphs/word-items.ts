import { createMemory, type Memory } from '../../memory/memory.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Hyphenate } from '../../typography/hyphenation.ts';
import { isLikeAddress } from './address-seams.ts';
import { type Division, divisionsOf, type WordPlace } from './divisions.ts';
import type { LineItem } from './line-items.ts';
import { hangOf } from './margin-kerning.ts';
import type { Shaper } from './shaper.ts';
import { type Span, sizeOf, type TextStyle } from './text-style.ts';
import { divisionsThatFit, type WideWord } from './wide-word.ts';
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
  isLeadIn: boolean,
  place: WordPlace,
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
/** A division costs so many times as much by its reluctance: inside a member of a compound, in a capitalised word, in the last word. */
const RELUCTANCE = [1, 2, 4, 4];
/** Cost of a division where a word has neither mark nor syllable: only a word that cannot be set otherwise is cut there. */
const EMERGENCY_COST = 3_000;

/**
 * Makes boxes for the parts of a word and penalties for the places where it
 * may be divided; for one paragraph's words.
 */
export function wordItemsMaker(setting: WordSetting, memory: WordMemory): (word: Word, place: WordPlace) => WordItems {
  const byPlace = { inside: new Map(), 'opens-sentence': new Map(), last: new Map() } satisfies Record<
    WordPlace,
    Map<Span, Memory<readonly [text: string], WordItems>>
  >;
  const inEms = { ...setting, style: { ...setting.style, size: 1 } };
  const measured = (word: Word, place: WordPlace) => itemsOf(atOnePoint(word, inEms.style), place, inEms);
  return (word, place) => {
    const [part] = word.parts;
    // Few words are in several styles, in a frame, or run from right to left.
    if (!part || word.parts.length > 1 || part.level > 0 || part.room) return measured(word, place);
    const bySpan: Map<Span, Memory<readonly [text: string], WordItems>> = byPlace[place];
    let words = bySpan.get(part.span);
    if (!words) {
      words = memory.within(...kindOf(part, place, inEms));
      bySpan.set(part.span, words);
    }
    const own = setting.text.slice(word.start, word.end);
    const remembered = words.find([own]);
    if (remembered && remembered.width <= setting.measure) return remembered;
    const made = measured(word, place);
    // Where a word that is too wide is divided depends on the measure: it is not remembered.
    if (made.width <= setting.measure) words.keep([own], made);
    return made;
  };
}

/** A word in a paragraph whose size is one point: so its widths are the same, to the last digit, whatever size it is set in. */
function atOnePoint(word: Word, style: TextStyle): Word {
  return { ...word, parts: word.parts.map((part) => ({ ...part, size: sizeOf(style, part.style) })) };
}

function kindOf(part: WordPart, place: WordPlace, { style, hyphenate }: WordSetting): WordKind {
  const { scaling, tracking, hanging } = style.micro;
  const { align, capitals, hyphenPenalty } = style;
  const size = sizeOf(style, part.style);
  const { face, span } = part;
  const isLeadIn = part.style.isLeadIn === true;
  const mayDivide = hyphenate !== undefined;
  return [
    face,
    span.lang,
    size,
    align,
    capitals,
    scaling,
    tracking,
    hanging,
    hyphenPenalty,
    mayDivide,
    isLeadIn,
    place,
  ];
}

/** `word` and `setting` are of a size of one point. */
function itemsOf(word: Word, place: WordPlace, setting: WordSetting): WordItems {
  const { text, style, measure, shaper } = setting;
  const width = wordWidth(word, text, style, shaper);
  const usual = usualDivisions(word, place, setting);
  const found = width > measure ? divisionsThatFit(usual, wideWord(word, width, setting)) : usual;
  const items: LineItem[] = [];
  const divisions: (Division | undefined)[] = [];
  const widths = widthsAt(found, word, setting);
  let from = word.start;
  let done = 0;
  for (const [index, division] of found.entries()) {
    const to = word.start + division.at;
    const upTo = itemAt(widths, index);
    items.push(boxOf(word, from, to, upTo - done, setting), penaltyOf(division, word, setting));
    divisions.push(undefined, division);
    from = to;
    done = upTo;
  }
  items.push(boxOf(word, from, word.end, width - done, setting));
  divisions.push(undefined);
  return { width, items, divisions };
}

function usualDivisions(word: Word, place: WordPlace, { text, hyphenate }: WordSetting): readonly Division[] {
  const lang = word.parts[0]?.span.lang ?? '';
  const mayDivide = hyphenate && !word.parts.some(isRightToLeft);
  const divide = mayDivide ? (letters: string) => hyphenate(letters, lang) : undefined;
  return divisionsOf(text.slice(word.start, word.end), { hyphenate: divide, isCode: isCode(word), place });
}

function isCode(word: Word): boolean {
  return word.parts.some((part) => part.style.code);
}

function widthsAt(divisions: readonly Division[], word: Word, { text, style, shaper }: WordSetting): number[] {
  if (divisions.length === 0) return [];
  const places = divisions.map(({ at }) => word.start + at);
  return widthsUpTo(word, text, places, style, shaper);
}

function wideWord(word: Word, width: number, setting: WordSetting): WideWord {
  const own = setting.text.slice(word.start, word.end);
  const isAddressed = isCode(word) || isLikeAddress(own);
  return {
    text: own,
    width,
    measure: setting.measure,
    isAddressed,
    isHyphenated: !isAddressed && !word.parts.some(isRightToLeft),
    widthsAt: (divisions) => widthsAt(divisions, word, setting),
    hyphenAt: (division) => hyphenWidth(division, word, setting),
  };
}

/** The box of a part of a word. In justified text it can give a little, and its marks hang out at the edges of the line. */
function boxOf(word: Word, from: number, to: number, width: number, { text, style, shaper }: WordSetting): LineItem {
  if (style.align !== 'justify') return { kind: 'box', width };
  const { scaling, tracking } = style.micro;
  const isClosed = word.parts.some(isRightToLeft);
  const first = word.parts[0];
  const last = partAt(word, to);
  // Lead-ins are seen beside each other.
  const give = last?.style.isLeadIn ? 0 : width * scaling + (isClosed ? 0 : (to - from) * tracking);
  if (!first || !last) return { kind: 'box', width, give };
  const hangLeft = from === word.start ? hangOf(text.charAt(from), 'left', first, style, shaper) : 0;
  const hangRight = hangOf(text.charAt(to - 1), 'right', last, style, shaper);
  return { kind: 'box', width, give, hangLeft, hangRight };
}

function penaltyOf(division: Division, word: Word, setting: WordSetting): LineItem {
  const { kind, hyphen, reluctance } = division;
  const width = hyphen ? hyphenWidth(division, word, setting) : 0;
  if (kind === 'emergency') return { kind: 'penalty', width, cost: EMERGENCY_COST, flagged: hyphen, reluctance };
  const usual = kind === 'mark' ? MARK_COST : (setting.style.hyphenPenalty ?? HYPHEN_COST);
  return { kind: 'penalty', width, cost: usual * itemAt(RELUCTANCE, reluctance), flagged: true, reluctance };
}

/** What a hyphen takes of its line, less what hangs of it. */
function hyphenWidth({ at }: Division, word: Word, { style, shaper }: WordSetting): number {
  const part = partAt(word, word.start + at);
  if (!part) return 0;
  const [hyphen] = shaper.shape('-', part, style.fallback, false);
  return (hyphen?.width ?? 0) * part.size - hangOf('-', 'right', part, style, shaper);
}

/** The part of a word that the character before a place belongs to. */
function partAt(word: Word, place: number): WordPart | undefined {
  return word.parts.find((part) => part.end >= place);
}
