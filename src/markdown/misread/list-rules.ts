import type { Blockquote, List, Root } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { LETTER } from '../../typography/characters.ts';
import { sourceSpan } from '../source-span.ts';
import { lineInstead } from './instead.ts';
import { type LeftLine, type LeftText, leftLines } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

export const listRules: readonly MisreadRule[] = [
  {
    name: 'typed-bullets',
    example: ['• une prime\n• un vestiaire', '- une prime'],
    counterExample: '— Vous venez ?\n— Bien sûr.',
    mark: /^[ \t>]*(?:[-*–—•·‣◦▪▫●○■□◆❖➢➤►▶➔→⇒✓✔✗✘★☆\u2600-\u27BF\uE000-\uF8FF\uD83C-\uD83E]|§|o[ \t\u00A0]|=+>|\(?[a-zA-Z0-9]{1,2}[ \u00A0\u202F]?[.)/°–-])/m,
    isOfLines: true,
    inText: typedItems,
  },
  {
    name: 'list-numbers',
    example: ['1986. Une grande année pour la section.', '1986\\. Une grande année pour la section.'],
    counterExample: '1. Les pauses.\n2. Les plannings.',
    mark: /^[ \t>]*(?:\d{1,9}[.)][ \t]|[+-][ \t]+\d|>[ \t]*\d)/m,
    isOfLines: true,
    inTree: numbersThatChange,
  },
  {
    name: 'list-levels',
    example: ['- des gâteaux\n - au chocolat', '- au chocolat'],
    counterExample: '- des gâteaux\n  - au chocolat\n- des jus',
    mark: /^[ \t>]* [-*+] /m,
    isOfLines: true,
    inTree: itemsNearlyBelow,
  },
];

/** An item that begins behind the mark of the one above it, and before its words: it is no item below it. */
function itemsNearlyBelow(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, 'list', ({ ordered, children: items }) => {
    if (ordered === true) return;
    const column = (item: (typeof items)[number] | undefined) => item?.position?.start.column ?? 0;
    const index = items.findIndex((item, at) => at > 0 && column(item) > column(items[at - 1]));
    const item = items[index];
    const above = items[index - 1];
    const words = above?.children[0];
    if (!item || !above || !words) return;
    const { start } = sourceSpan(item);
    const instead = lineInstead(source, start, start, '');
    const spaces = (words.position?.start.column ?? 0) - column(above);
    found.push({ code: 'misread.item-level', offset: start, values: { spaces, instead }, severity: 'note' });
  });
  return found;
}

/** A line that begins an item, as a word processor shows it. */
interface TypedItem extends LeftLine {
  /** What stands before the words, spaces included. */
  readonly mark: string;
  /** Lines of one kind follow each other in a list: the sign itself, or what is counted with. */
  readonly kind: string;
  /** What is counted: 1 for « a) » and « 1° ». */
  readonly count?: number;
}

/**
 * At the beginning of a line. What Word draws with a face of its own comes as a character of private use, or as « o » or « § ».
 * A dash or a star that a letter follows at once is no mark of Markdown either.
 */
const SIGN =
  /^(?:([•·‣◦▪▫●○■□◆❖➢➤►▶➔→⇒✓✔✗✘★☆\u2600-\u27BF\uE000-\uF8FF]|[\uD83C-\uD83E][\uDC00-\uDFFF])\uFE0F?|([o§])(?=[ \t\u00A0])|(-{1,3}>|={1,3}>|[-–—*]\)))[ \t\u00A0\u202F]*(?=\S)/;
const DASH = new RegExp(`^(?:[–—][ \\u00A0\\u202F\\t]*|[-*](?=[${LETTER}«“"]))(?=\\S)`);
/** A capital with a stop is somebody's initial. */
const LETTERED = /^\(?(?:([a-zA-Z])[ \u00A0\u202F]?\)|([a-z])\.)[ \u00A0\u202F\t]+(?=\S)/;
const NUMBERED = new RegExp(
  `^\\(?(\\d{1,2})(?:(?<=\\(\\d{1,2})\\)[ \\u00A0\\t]+|[.)](?=[${LETTER}«“"])|[ \\u00A0\\u202F]?(?:°\\)?|/|[-–](?=[ \\u00A0\\u202F${LETTER}]))[ \\u00A0\\u202F\\t]*)(?=\\S)`,
);

/** Items on following lines, which Markdown runs on as one paragraph. */
export function typedItems(left: LeftText): readonly Misreading[] {
  if (left.block.type !== 'paragraph') return [];
  const items = leftLines(left).map(typedItem);
  const isInList = LIST_MARK.test(lineBefore(left));
  return runs(items).flatMap((run): Misreading[] => {
    const [first] = run;
    if (!first || isDialogue(run) || run.every(isAmount)) return [];
    // One is enough below an item, at the margin: it is the next one, with another mark.
    const isNext = isInList && first !== items[0] && left.source[first.offset - 1] === '\n';
    if (run.length < 2 && !(isNext && first.count === undefined)) return [];
    const { offset, mark, count } = first;
    const instead = lineInstead(left.source, offset, offset + mark.length, count === undefined ? '- ' : `${count}. `);
    return [{ code: 'misread.typed-items', offset, values: { items: run.length, mark: mark.trim(), instead } }];
  });
}

/** What makes an item of the paragraph behind it. */
const LIST_MARK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;

/** What stands before a text on its first line. */
function lineBefore({ source, offset }: LeftText): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
}

function typedItem(line: LeftLine): TypedItem | undefined {
  const { text } = line;
  const sign = SIGN.exec(text);
  if (sign) return { ...line, mark: sign[0], kind: sign[1] ?? sign[2] ?? sign[3] ?? '' };
  const dash = DASH.exec(text);
  if (dash) return { ...line, mark: dash[0], kind: text[0] ?? '' };
  const letter = LETTERED.exec(text);
  if (letter) {
    const name = letter[1] ?? letter[2] ?? '';
    return { ...line, mark: letter[0], kind: 'letter', count: name.toLowerCase().charCodeAt(0) - 96 };
  }
  const number = NUMBERED.exec(text);
  return number ? { ...line, mark: number[0], kind: 'number', count: Number(number[1]) } : undefined;
}

/** Lines that follow each other and begin alike; letters and numbers count on by one. */
function runs(lines: readonly (TypedItem | undefined)[]): readonly (readonly TypedItem[])[] {
  const found: TypedItem[][] = [];
  let last: TypedItem | undefined;
  for (const item of lines) {
    const goesOn =
      last && item?.kind === last.kind && (item.count === undefined || item.count === (last.count ?? 0) + 1);
    if (item && goesOn) found.at(-1)?.push(item);
    else if (item) found.push([item]);
    last = item;
  }
  return found;
}

/** « – 3 °C », « 3- 2 = 1 »: what is counted, below each other. */
function isAmount({ text, mark }: TypedItem): boolean {
  return /^(?:[-–—](?!\)|-*>)|\d)/.test(mark) && /^\d/.test(text.slice(mark.length));
}

/** What people say begins with a dash too. It is made of sentences; a list seldom is. */
function isDialogue(items: readonly TypedItem[]): boolean {
  return items.every(({ kind, text, mark }) => {
    if (!/^[-–—]$/.test(kind)) return false;
    const words = text.slice(mark.length);
    // A long dash before a capital is what somebody says, whatever ends it.
    if (/^—[\s\u00A0\u202F]+[A-ZÀ-ÖØ-ÞŒ]/.test(text) && !/[;,]$/.test(text)) return true;
    return (
      /^[«“"…(]*[\s\u00A0\u202F]*[A-ZÀ-ÖØ-ÞŒ\uFFFC]/.test(words) && /[.!?…][\s\u00A0\u202F]*[»”")]*\uFFFC*$/.test(words)
    );
  });
}

/** Lists whose numbers are printed otherwise than they were typed, or which were meant as text. */
function numbersThatChange(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, (node) => {
    if (node.type === 'list') found.push(...(node.ordered ? ofNumbered(node, source) : ofSigned(node, source)));
    if (node.type === 'blockquote') found.push(...ofComparison(node, source));
  });
  return found;
}

/** From this number on a list would begin with a year. */
const FIRST_YEAR = 1000;

function ofNumbered(list: List, source: string): readonly Misreading[] {
  const items = list.children.flatMap((item) => {
    const offset = sourceSpan(item).start;
    const typed = /^(\d{1,9})[.)]/.exec(source.slice(offset, offset + 12));
    return typed ? [{ offset, number: Number(typed[1]), length: typed[0].length }] : [];
  });
  const [first] = items;
  if (!first) return [];
  const { offset } = first;
  const escaped = (one: typeof first) =>
    lineInstead(source, one.offset + one.length - 1, one.offset + one.length - 1, '\\');
  if (first.number >= FIRST_YEAR && first.number < 10_000 && items.length === 1)
    return [{ code: 'misread.year', offset, values: { year: first.number, instead: escaped(first) } }];
  const repeats = items.every(({ number }) => number === first.number);
  const wrong = items.find(({ number }, index) => number !== first.number + index);
  if (repeats || !wrong) return [];
  const printed = first.number + items.indexOf(wrong);
  const values = { typed: wrong.number, printed, instead: escaped(wrong) };
  return [{ code: 'misread.list-number', offset: wrong.offset, values }];
}

/** `+ 5 %` alone or with others, or `- 3 °C`. */
function ofSigned(list: List, source: string): readonly Misreading[] {
  const lines = list.children.map((item) => {
    const { start } = sourceSpan(item);
    return source.slice(start, start + 30);
  });
  const offset = list.children[0]?.position?.start.offset;
  const isAmounts =
    lines.every((line) => /^\+[ \t]+\d[\d.,]*[ \u00A0\u202F]?(?:%|°|€)/.test(line)) ||
    lines.every((line) => /^-[ \t]+\d[\d.,]*[ \u00A0\u202F]?°/.test(line)) ||
    (lines.length === 1 && lines.every((line) => /^\+[ \t]+\d/.test(line)));
  if (offset === undefined || !isAmounts) return [];
  const values = { sign: source.charAt(offset), instead: lineInstead(source, offset, offset, '\\') };
  return [{ code: 'misread.sign', offset, values }];
}

/** `> 50 salariés` on a line of its own. */
function ofComparison(quote: Blockquote, source: string): readonly Misreading[] {
  const offset = quote.position?.start.offset;
  if (offset === undefined || quote.position?.start.line !== quote.position?.end.line) return [];
  if (!/^\d[\d\s.,]*(?:[%€]|[a-zà-ÿ])/.test(mdastText(quote)) || /[.!?…]$/.test(mdastText(quote).trim())) return [];
  return [
    {
      code: 'misread.sign',
      offset,
      values: { sign: '>', instead: lineInstead(source, offset, offset, '\\') },
      severity: 'note',
    },
  ];
}
