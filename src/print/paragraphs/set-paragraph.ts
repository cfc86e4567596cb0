import type { Hyphenate } from '../../typography/hyphenation.ts';
import { type Breakpoint, breakLines } from './break-lines.ts';
import { type Division, divisionsOf } from './divisions.ts';
import { FORBIDDEN, FORCED, type Item } from './items.ts';
import type { Line } from './line.ts';
import { hangOf } from './margin-kerning.ts';
import { type SettingContext, setLine } from './set-line.ts';
import { SHRINK, STRETCH } from './spacing.ts';
import { faceKey, type Span, type TextStyle } from './text-style.ts';
import { spacePart, toWords, type Word, type WordPart, widthsUpTo, wordWidth } from './words.ts';

/** A paragraph to be set. */
export interface Paragraph {
  readonly spans: readonly Span[];
  readonly style: TextStyle;
  /** Width of its lines, in points. */
  readonly measure: number;
  readonly hyphenate?: Hyphenate | undefined;
  /** Lines more or fewer than the best setting has, where that can be had. */
  readonly looseness?: number;
}

/** TeX's \hyphenpenalty: a hyphen is not free. */
const HYPHEN_COST = 50;
/** A division at a mark that the word has: a little better than a new hyphen. */
const MARK_COST = 40;
/** A hyphen in a capitalised word, or inside a member of a compound. */
const RELUCTANT_COST = 100;
/** Only what cannot be set otherwise is cut in the middle of nowhere. */
const EMERGENCY_COST = 3_000;
/** A line that need not fill its measure can be this far short of it, in ems, before it looks short. */
const RAGGED_EMS = 3;
/** A last line shorter than this, in ems, hardly separates its paragraph from the next: the usual indent and a word. */
const SHORTEST_EMS = 2.5;
/** The stretch that fills the end of a last line: more than any measure. */
const FILL = 100_000;

/** Where in the paragraph an item of the breaker comes from. */
interface Origin {
  /** Index of the word that a line broken here ends with (a division) or before which it ends (a space). */
  readonly word: number;
  readonly division?: Division;
}

/** Sets a paragraph: spans to lines, first to last. Every character of the spans is in exactly one line. */
export function setParagraph(
  { spans, style, measure, hyphenate, looseness = 0 }: Paragraph,
  context: SettingContext,
): Line[] {
  const text = spans.map((span) => span.text).join('');
  const words = toWords(spans, style);
  if (words.length === 0) return [];
  for (const span of spans) context.shaper.learn(span.text, faceKey(style, span.style), span.lang, style.capitals);
  const { items, origins } = itemsOf(words, text, style, measure, hyphenate, context);
  const ragged = style.align === 'justify' ? 0 : style.size * RAGGED_EMS;
  const shortest = style.align === 'justify' ? style.size * SHORTEST_EMS : 0;
  const breakpoints = breakLines(items, { measure: () => measure, ragged, looseness, shortest });
  return extentsOf(breakpoints, words, origins).map((extent, index) =>
    setLine(extent, text, style, measure, index === 0 ? style.indent : 0, context),
  );
}

function itemsOf(
  words: readonly Word[],
  text: string,
  style: TextStyle,
  measure: number,
  hyphenate: Hyphenate | undefined,
  { shaper }: SettingContext,
) {
  const items: Item[] = [];
  const origins: Origin[] = [];
  const push = (item: Item, origin: Origin) => {
    items.push(item);
    origins.push(origin);
  };
  /** Type, which gives a little where it is justified, and whose marks hang out at the line's edges. */
  const boxOf = (word: Word, from: number, to: number, width: number): Item => {
    if (style.align !== 'justify') return { kind: 'box', width };
    const { scaling, tracking } = style.micro;
    const give = width * scaling + (to - from) * tracking * style.size;
    const first = word.parts[0];
    const last = partAt(word, to);
    if (!first || !last) return { kind: 'box', width, give };
    const hangLeft = from === word.start ? hangOf(text[from], 'left', first, style, shaper) : 0;
    const hangRight = hangOf(text[to - 1], 'right', last, style, shaper);
    return { kind: 'box', width, give, hangLeft, hangRight };
  };
  for (const [index, word] of words.entries()) {
    const origin = { word: index };
    if (index === 0) push({ kind: 'box', width: style.indent }, origin);
    else if (word.forced) {
      push({ kind: 'penalty', width: 0, cost: FORBIDDEN, flagged: false }, origin);
      push({ kind: 'glue', width: 0, stretch: FILL, shrink: 0 }, origin);
      push({ kind: 'penalty', width: 0, cost: FORCED, flagged: false }, origin);
      push({ kind: 'box', width: 0 }, origin);
    } else push(spaceGlue(words[index - 1], word, style, shaper), origin);

    const width = wordWidth(word, text, style, shaper);
    const isLast = index === words.length - 1;
    const divisions = divisionsOf(
      word,
      text,
      style.hyphenate && !isLast ? hyphenate : undefined,
      width,
      measure - style.indent,
    );
    const places = divisions.map((division) => division.at);
    const widths = places.length > 0 ? widthsUpTo(word, text, places, style, shaper) : [];
    let done = 0;
    let from = word.start;
    for (const [at, division] of divisions.entries()) {
      const upTo = widths[at] as number;
      push(boxOf(word, from, division.at, upTo - done), origin);
      push(divisionPenalty(division, word, style, shaper), { word: index, division });
      done = upTo;
      from = division.at;
    }
    push(boxOf(word, from, word.end, width - done), origin);
  }
  const end = { word: words.length };
  push({ kind: 'penalty', width: 0, cost: FORBIDDEN, flagged: false }, end);
  push({ kind: 'glue', width: 0, stretch: FILL, shrink: 0 }, end);
  push({ kind: 'penalty', width: 0, cost: FORCED, flagged: false }, end);
  return { items, origins };
}

function spaceGlue(previous: Word | undefined, word: Word, style: TextStyle, shaper: SettingContext['shaper']): Item {
  const part = spacePart(previous, word);
  if (!part || word.spaceBefore === '') return { kind: 'glue', width: 0, stretch: 0, shrink: 0 };
  const [space] = shaper.shape(' ', faceKey(style, part.style), [], part.span.lang, false);
  const width = (space?.width ?? 0.25) * part.size;
  const flexible = style.align === 'justify';
  return { kind: 'glue', width, stretch: flexible ? width * STRETCH : 0, shrink: flexible ? width * SHRINK : 0 };
}

function divisionPenalty(division: Division, word: Word, style: TextStyle, shaper: SettingContext['shaper']): Item {
  const { reluctant } = division;
  if (division.kind === 'emergency')
    return { kind: 'penalty', width: 0, cost: EMERGENCY_COST, flagged: false, reluctant };
  if (division.kind === 'mark') return { kind: 'penalty', width: 0, cost: MARK_COST, flagged: true };
  const part = partAt(word, division.at);
  if (!part) return { kind: 'penalty', width: 0, cost: HYPHEN_COST, flagged: true };
  const [hyphen] = shaper.shape('-', faceKey(style, part.style), style.fallback, part.span.lang, false);
  const width = (hyphen?.width ?? 0) * part.size - hangOf('-', 'right', part, style, shaper);
  return { kind: 'penalty', width, cost: reluctant ? RELUCTANT_COST : HYPHEN_COST, flagged: true, reluctant };
}

/** The part of a word that the character before a place belongs to. */
function partAt(word: Word, place: number): WordPart | undefined {
  return word.parts.find((part) => part.end >= place);
}

/** Turns breakpoints into stretches of words. */
function extentsOf(breakpoints: readonly Breakpoint[], words: readonly Word[], origins: readonly Origin[]) {
  let firstWord = 0;
  let start = words[0]?.start ?? 0;
  let isFirst = true;
  return breakpoints.map(({ item, ratio }) => {
    const { word: index, division } = origins[item] as Origin;
    const isInside = division !== undefined;
    const lastWord = isInside ? index : index - 1;
    const last = words[lastWord] as Word;
    const extent = {
      words: words.slice(firstWord, lastWord + 1),
      start,
      end: division?.at ?? last.end,
      hyphenated: division?.kind === 'hyphen',
      isFirst,
      isLast: !isInside && (index >= words.length || words[index]?.forced === true),
      ratio,
    };
    isFirst = extent.isLast;
    firstWord = index;
    start = division?.at ?? words[index]?.start ?? 0;
    return extent;
  });
}
