import { BEFORE_QUOTE, PUNCTUATION } from './characters.ts';
import { halfQuotes } from './half-quotes.ts';
import type { Edit, RuleDocumentation, TypographyRule } from './rule.ts';
import { untouchedIn } from './untouched.ts';
import type { Pair, UsualMarks } from './usual-marks.ts';

/** The quotation marks of a language: `outer` for `"…"`, `inner` for `"…"` and `'…'` within a quotation. */
export interface QuotationMarks extends UsualMarks {
  /** The marks for `'…'` outside a quotation. */
  readonly single: Pair;
}

/** Where straight double quotes stand in a text that pair. */
export function pairedQuotes(text: string): ReadonlySet<number> {
  return new Set(pairsIn(text, '"', { closing: new Set() }).flatMap(({ open, close }) => [open, close]));
}

/** What can stand before an opening quote, and after a closing one. */
const MAY_PRECEDE = new RegExp(`[${BEFORE_QUOTE}]`);
const MAY_FOLLOW = new RegExp(`\\s|\\uFFFC|${PUNCTUATION}`);
/** In characters: straight single quotes farther apart are apostrophes. */
const LONGEST_SINGLE = 80;

/** Turns straight double quotes into pairs; what does not pair is left as typed. */
export function doubleQuotesRule(row: RuleDocumentation, marks: QuotationMarks): TypographyRule {
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      if (!text.includes('"')) return [];
      const closing = closingMarks(marks);
      const halves = halfQuotes(text, doubleMarks(marks), {
        mayOpen: (index) => mayOpen(text, index, closing),
        mayClose: (index) => mayClose(text, index),
        isUntouched: untouchedIn(text),
      });
      const whole = withHalves(text, halves);
      const pairs = pairsIn(whole, '"', { closing });
      const isQuoted = quotedIn(whole, marks.outer, pairs);
      const edits = pairEdits(pairs, ({ open, depth }) => (depth > 0 || isQuoted(open) ? marks.inner : marks.outer));
      return halves.length === 0 ? edits : [...edits, ...halves].sort((a, b) => a.start - b.start);
    },
  };
}

/** Those of a language that stand for double quotes, the inner ones first. */
function doubleMarks({ outer, inner }: QuotationMarks): readonly Pair[] {
  return [inner, outer].filter((pair) => pair.every((mark) => /[«»“”„]/.test(mark)));
}

/** The text with marks, without their spaces, in the place of straight quotes: as long as before. */
function withHalves(text: string, halves: readonly Edit[]): string {
  let last = 0;
  const parts = halves.flatMap(({ start, end, text: mark }) => {
    const before = text.slice(last, start);
    last = end;
    return [before, mark.trim()];
  });
  return [...parts, text.slice(last)].join('');
}

/** Words that begin with an apostrophe. */
export interface Elisions {
  /** Matches them without it: « 'tis ». */
  readonly words: RegExp;
  /** Those of them that are words by themselves too, which may begin a quotation: « 'round up to 8' ». */
  readonly whole: RegExp;
}

/**
 * A rule that turns straight single quotes into pairs, where they stand near each other and are no apostrophes. It
 * comes after the rule of double quotes, within which single ones stand.
 *
 * @param row what the table of the language says of the rule
 * @param marks the quotation marks of the language
 * @param elisions the words of the language that begin with an apostrophe
 */
export function singleQuotesRule(
  row: RuleDocumentation,
  marks: QuotationMarks,
  { words, whole }: Elisions,
): TypographyRule {
  const isApostrophe = (text: string, index: number) => {
    const next = text.slice(index + 1, index + 10);
    return words.test(next) && !(whole.test(next) && closesFor(text, index));
  };
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      if (!text.includes("'")) return [];
      const pairs = pairsIn(text, "'", { longest: LONGEST_SINGLE, isApostrophe, closing: closingMarks(marks) });
      const isQuoted = quotedIn(text, marks.outer, pairs);
      return pairEdits(pairs, ({ open }) => (isQuoted(open) ? marks.inner : marks.single));
    },
  };
}

/**
 * Whether a quotation that begins with an elided word (« 'round up to 8' ») is closed by the
 * next quote. What ends in « s' » may be a genitive, and in « in' » a word without its g.
 */
function closesFor(text: string, open: number): boolean {
  let close = text.indexOf("'", open + 1);
  // Between two letters it is an apostrophe.
  while (close > 0 && !mayClose(text, close) && !MAY_PRECEDE.test(text.charAt(close - 1)))
    close = text.indexOf("'", close + 1);
  if (close < 0 || close - open > LONGEST_SINGLE || !mayClose(text, close)) return false;
  // An elided word between them had a quote before.
  if (/[\s(]’/.test(text.slice(open, close))) return false;
  return !/[a-z](?:s|in)$/i.test(text.slice(open, close)) || /^(?:$|[.,;:!?…)'"’”»])/.test(text.slice(close + 1));
}

/** Turns `<<` and `>>`, which stand for guillemets on keyboards that lack them, into those; their spaces are another rule's. */
export function chevronsRule(row: RuleDocumentation): TypographyRule {
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      if (!text.includes('>>')) return [];
      const edits: Edit[] = [];
      const opened: number[] = [];
      const isUntouched = untouchedIn(text);
      for (const { index, 0: sign } of text.matchAll(CHEVRON)) {
        if (isUntouched(index, index + 2)) continue;
        if (sign === '<<') opened.push(index);
        const open = sign === '>>' ? opened.pop() : undefined;
        // Between them stands a word, not blanks alone.
        if (open === undefined || text.slice(open + 2, index).trim() === '') continue;
        edits.push({ start: open, end: open + 2, text: '«' }, { start: index, end: index + 2, text: '»' });
      }
      return edits.sort((first, second) => first.start - second.start);
    },
  };
}

/** What opens stands before a word and what closes behind one; « 1 << 2 » and arrows are neither. */
const CHEVRON = /(?<!\w|(?<!<)<|\d\s)<<(?=\s?[^\s<>]|\s?<<)(?!<(?!<))|(?<=[^\s<]\s?)>>(?![\w]|>(?!>))/g;

/** Two straight quotes that belong together. */
interface QuotePair {
  readonly open: number;
  readonly close: number;
  /** How many other pairs are open around it. */
  readonly depth: number;
}

interface PairOptions {
  /** The marks that close a quotation in the language. */
  readonly closing: ReadonlySet<string>;
  /** Most characters from one to the other. Default: no bound. */
  readonly longest?: number;
  /** Default: none is an apostrophe. */
  readonly isApostrophe?: (text: string, index: number) => boolean;
}

/**
 * The pairs of a straight quote. One opens after a boundary and before a word,
 * unless it is an apostrophe, and closes the other way round; some that open
 * never close, so that a pair is that of the nearest.
 */
function pairsIn(
  text: string,
  quote: '"' | "'",
  { closing, longest = Number.POSITIVE_INFINITY, isApostrophe = () => false }: PairOptions,
): QuotePair[] {
  const pairs: QuotePair[] = [];
  const opened: number[] = [];
  /** The quote that closed last: right behind it none opens, as behind the mark that it becomes. */
  let closed = -2;
  // A quote that is part of an address or of a path is no mark: not half of a pair either.
  const isUntouched = untouchedIn(text);
  for (let index = text.indexOf(quote); index >= 0; index = text.indexOf(quote, index + 1)) {
    if (isUntouched(index, index + 1)) continue;
    const open = opened.at(-1);
    if (open !== undefined && index - open <= longest && mayClose(text, index)) {
      opened.pop();
      closed = index;
      // Nothing stands between them: they are a pair of straight quotes, not a quotation.
      if (index > open + 1) pairs.push({ open, close: index, depth: opened.length });
    } else if (closed !== index - 1 && mayOpen(text, index, closing) && !isApostrophe(text, index)) opened.push(index);
  }
  return pairs;
}

/** The marks that close a quotation, whichever: behind them none opens, though they open one in another language. */
function closingMarks({ outer, inner, single }: QuotationMarks): ReadonlySet<string> {
  return new Set([outer, inner, single].map(([, close]) => close.trim()));
}

function mayOpen(text: string, index: number, closing: ReadonlySet<string>): boolean {
  const before = text[index - 1] ?? ' ';
  return !closing.has(before) && MAY_PRECEDE.test(before) && !/\s/.test(text[index + 1] ?? ' ');
}

function mayClose(text: string, index: number): boolean {
  return !/\s/.test(text.charAt(index - 1)) && MAY_FOLLOW.test(text[index + 1] ?? ' ');
}

/** Makes a test of whether the opening of a pair stands inside other marks that are already there. */
function quotedIn(text: string, [open, close]: Pair, pairs: readonly QuotePair[]): (at: number) => boolean {
  const quoted = new Set<number>();
  const [opening, closing] = [open.trim(), close.trim()];
  let isOpen = false;
  let from = 0;
  for (const at of pairs.map((pair) => pair.open).sort((a, b) => a - b)) {
    for (; from <= at; from++) if (text[from] === opening || text[from] === closing) isOpen = text[from] !== closing;
    if (isOpen) quoted.add(at);
  }
  return (at) => quoted.has(at);
}

/** Puts marks in the place of straight quotes; pairs may stand within each other. */
function pairEdits(pairs: readonly QuotePair[], marksOf: (pair: QuotePair) => Pair): Edit[] {
  const edits = pairs.flatMap((pair) => {
    const [left, right] = marksOf(pair);
    return [
      { start: pair.open, end: pair.open + 1, text: left },
      { start: pair.close, end: pair.close + 1, text: right },
    ];
  });
  return edits.sort((a, b) => a.start - b.start);
}
