import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { foldLetters } from '../../problems/nearest.ts';
import { CAPITAL, LETTER } from '../../typography/characters.ts';
import { type LeftText, type LeftTexts, leftLines } from './left-text.ts';
import { typedItems } from './list-rules.ts';
import type { Misreading, TreeMisread } from './misread-rule.ts';

export const joinedLinesRule: TreeMisread = {
  name: 'joined-lines',
  example: ['Bourse du travail\n12, rue des Lilas\n72000 Le Mans', 'Bourse du travail\\'],
  counterExample:
    'Nous étions cinquante devant la mairie, et cent\n2012 fois plus nombreux le lendemain devant la\npréfecture.',
  // Two lines of which the second begins as one that is meant to begin there.
  mark: new RegExp(`^.{1,200}\\r?\\n[ \\t>]*(?:[*_«“ ]{0,4}[${CAPITAL}\\d]|[lmjvsd]|.{1,60}(?:[:€\\t]|\\.{4}))`, 'm'),
  isOfLines: true,
  inTree: joinedLines,
};

/** A line as its author ended it. */
interface TypedLine {
  /** Without the signs that set words off. */
  readonly text: string;
  readonly typed: string;
  /** Of its first character in the source (UTF-16). */
  readonly offset: number;
  /** Characters from the margin to its end. */
  readonly width: number;
}

/** Lines that follow each other: the first one, and how many they are. */
interface JoinedRun {
  readonly first: TypedLine;
  readonly length: number;
}

/** Lines that their author meant to keep, and that Markdown runs on as one paragraph. */
function joinedLines(tree: Root, _: string, texts: LeftTexts): readonly Misreading[] {
  const kept = keptByLines(tree);
  return texts(joinedLinesRule.mark).flatMap((left): readonly Misreading[] => {
    const { block } = left;
    if (block.type !== 'paragraph' || kept.has(block) || breaksLines(block)) return [];
    const lines = typedLines(left);
    const run = lines.length < 2 ? undefined : joinedRun(lines);
    // Items and rows of a table are told of as such.
    if (!run || left.text.includes('|') || typedItems(left).length > 0) return [];
    const { first, length } = run;
    const columns = columnsOf(lines.slice(lines.indexOf(first), lines.indexOf(first) + length));
    if (columns) {
      const values = {
        lines: length,
        instead: `| ${columns.join(' | ')} |`,
        rule: `|${columns.map(() => '---|').join('')}`,
      };
      return [{ code: 'misread.typed-columns', offset: first.offset, values, severity: 'note' }];
    }
    const values = { lines: length, instead: `${first.typed}\\` };
    return [{ code: 'misread.joined-lines', offset: first.offset, values, severity: 'note' }];
  });
}

/** What parts columns that are typed without bars: tabs, or many blanks. */
const COLUMN_GAP = /[ \u00A0]*\t[\t \u00A0]*| {5,}/;

/** The first row of lines that have columns, all as many. */
function columnsOf(lines: readonly TypedLine[]): readonly string[] | undefined {
  const rows = lines.map(({ text }) => text.split(COLUMN_GAP));
  const [first = []] = rows;
  return first.length > 1 && rows.every((row) => row.length === first.length) ? first : undefined;
}

/** Blocks that keep the lines of their paragraphs. */
const LINE_BY_LINE = /^(?:po[eèé]me?|signature|sign[eé]|signed)$/i;

function keptByLines(tree: Root): ReadonlySet<unknown> {
  const kept = new Set<unknown>();
  visit(tree, 'containerDirective', ({ name, children }) => {
    if (!LINE_BY_LINE.test(name)) return undefined;
    for (const child of children) kept.add(child);
    return SKIP;
  });
  return kept;
}

/** Whether its author knows how a line is ended. */
function breaksLines({ children }: Paragraph): boolean {
  return children.some((node) => node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value)));
}

function typedLines(left: LeftText): readonly TypedLine[] {
  const { source } = left;
  return leftLines(left).map(({ offset }) => {
    const [rest = ''] = source.slice(offset, left.offset + left.text.length).split(/\r?\n/, 1);
    const typed = rest.trimEnd();
    const margin = offset - (source.lastIndexOf('\n', offset - 1) + 1);
    return { text: typed.replace(/\*+|(?<!_)__(?!_)/g, '').trim(), typed, offset, width: margin + typed.length };
  });
}

function joinedRun(lines: readonly TypedLine[]): JoinedRun | undefined {
  const [first] = lines;
  if (first && (isAddress(lines) || isListOfNames(lines))) return { first, length: lines.length };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next) break;
    if (endsEarly(line, next, lines) && isOpenedOrClosed(line, next, index === 0)) return { first: line, length: 2 };
    const length = likeLines(lines, index);
    if (length > 1) return { first: line, length };
  }
  return undefined;
}

/** Nobody wraps prose at a narrower measure (characters). */
const NARROWEST = 30;
/** Programs that wrap differ in how they count accents, pictures and signs (characters). */
const SLACK = 2;

/** Whether the first word of the next line would have had room: no program has wrapped the text here. */
function endsEarly(line: TypedLine, next: TypedLine, lines: readonly TypedLine[]): boolean {
  // A word that is wider than any measure stands on a line of its own.
  const wrapped = lines.filter(({ typed }) => !/[^ \t]{30}/.test(typed));
  const measure = Math.max(NARROWEST, ...wrapped.map(({ width }) => width - SLACK));
  return line.width + 1 + firstWord(next).length <= measure;
}

/** A sign that French parts from its word stays with it, and so does what would begin a list. */
function firstWord({ typed }: TypedLine): string {
  return /^(?:[«“(] ?)?[^ \t]*(?:[ \t]+(?:[:;!?»%€+*-]+|\d{1,9}[.)])(?=[ \t]|$))*/.exec(typed)?.[0] ?? '';
}

const BEGINNING = new RegExp(`^[«“]?[ \\u00A0]?[${CAPITAL}\\d]`);
const begins = ({ text }: TypedLine) => BEGINNING.test(text);

/** « Lundi : pâtes » */
const LABEL = /^[^:.!?;]{1,40}?[ \u00A0\u202F]?:[ \t\u00A0\u202F]+\S/;
/** « Adulte 8 € » */
const PRICE = /(?:\d[\d., ]*[ \u00A0\u202F]?(?:€|£|\$|CHF|euros?|EUR)|[£$€] ?\d[\d.,]*)$/i;

const WEEKDAY = '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
/** « Lundi : », « Lundi 12 juin : » */
const DAY = new RegExp(`^${WEEKDAY}(?: \\d{1,2}(?:er)?(?: [${LETTER}]{3,9})?)?[ \\u00A0\\u202F]?:`, 'i');

/** What lines have in common that are no prose: each kind stands at the beginning or at the end of all of them. */
const KINDS: readonly RegExp[] = [
  LABEL,
  PRICE,
  // « Lundi 9 h », « 9 h 30 – accueil », « 10:30 Coffee »
  new RegExp(`^(?:${WEEKDAY}|(?:de )?\\d{1,2}[ \\u00A0\\u202F]?(?:h(?![${LETTER}])|:\\d\\d|[ap]\\.?m\\b))`, 'i'),
  // « Mairie de Sablé 14 h – 17 h »
  /\d[ \u00A0\u202F]?(?:h(?:[ \u00A0\u202F]?\d\d)?|:\d\d|[ap]\.?m\.?)$/i,
];

/** What parts two columns of a list: tabs, dots, blanks to be filled in. */
const LEADER = /\S(?:[ ]*\t+[ ]*|[ ]*(?:\.{4,}|…{2,}|_{4,}|(?: \.){4,})[ ]*| {3,}(?=\d)| {5,}(?=\S))\S?/;

/** How many lines from one on are a list of one kind; 1 where they are none. */
function likeLines(lines: readonly TypedLine[], from: number): number {
  const leaders = runLength(lines, from, ({ text }) => LEADER.test(text));
  if (leaders > 1) return leaders;
  const counted = countedLines(lines, from);
  if (counted > 1) return counted;
  const endEarly = (length: number) =>
    lines.slice(from, from + length - 1).some((line, index) => endsEarly(line, lines[from + index + 1] ?? line, lines));
  // A label with a price or a day on two lines are no chance, nor is a label on three: prose has a comma between them.
  const areApart = (length: number) =>
    lines
      .slice(from, from + length)
      .every((line, index) => begins(line) && (index + 1 === length || !/[,;:(]$/.test(line.text)));
  const sure = runLength(lines, from, ({ text }) => LABEL.test(text) && (PRICE.test(text) || DAY.test(text)));
  if (sure > 1 && areApart(sure)) return sure;
  const doubled = runLength(lines, from, ({ text }) => KINDS.filter((kind) => kind.test(text)).length > 1);
  if (doubled > 1 && endEarly(doubled)) return doubled;
  const [labelled = 0, ...others] = KINDS.map((kind) =>
    runLength(lines, from, (line) => begins(line) && kind.test(line.text)),
  );
  if (labelled > 2 && areApart(labelled)) return labelled;
  const length = Math.max(labelled, ...others);
  return length > 1 && endEarly(length) ? length : 1;
}

/** « Art. 1 : », « 1er lot », « N° 1 », « 1.1 »: the same words, and a number that the next line counts on. */
const COUNTED =
  /^((?:[^\d\s]{1,9}[ \u00A0\u202F]?|(?:\d{1,2}\.){1,2}|(?=\d{1,2}(?:er|[èe]re|e|è?me|nde?) ))\(?)(\d{1,2})(?!\d)/;

/** How many lines from one on are counted, one by one, behind the same words; 1 where they are not. */
function countedLines(lines: readonly TypedLine[], from: number): number {
  const counts = lines.slice(from).map(({ text }) => COUNTED.exec(text));
  const [, words, start = ''] = counts[0] ?? [];
  const end = counts.findIndex((count, index) => count?.[1] !== words || Number(count?.[2]) !== Number(start) + index);
  return Math.max(1, end < 0 ? counts.length : end);
}

function runLength(lines: readonly TypedLine[], from: number, isOne: (line: TypedLine) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !isOne(line));
  return (end < 0 ? lines.length : end) - from;
}

/** Whole lines that open a letter or close it, compared without case and accents. */
const OPENING =
  /^(?:(?:bien )?cher(?:e|s|es)?(?:·e·?s|\(e\)s?)? [^.:;!?]{2,40}|bonjour(?: [^.:;!?]{1,30})?|mesdames(?:[, ][^.:;!?]{1,30})?|(?:madame|monsieur)(?: [^.:;!?]{1,30})?|(?:dear|hello) [^.:;!?]{2,40})[ \u00A0\u202F]?[,!]$/;
const CLOSING = new RegExp(
  `^(?:${[
    '(?:bien |tres )?(?:cordialement|amicalement|fraternellement|respectueusement|sincerement|sportivement|chaleureusement|solidairement|affectueusement)(?: (?:a|et) [^.:;!?]{1,30}|,? votre [^.:;!?]{1,20})?',
    'bien a (?:vous|toi)(?: tous| toutes)?',
    '(?:a (?:tres )?bientot|a tres vite)(?: [^.:;!?]{1,25})?',
    '(?:avec )?(?:nos|mes|toutes nos|tous nos|meilleures|sinceres)? ?(?:salutations|remerciements|amities)(?: [^.:;!?]{1,30})?',
    "(?:un grand |encore )?merci(?: (?:d[’']avance|a (?:tous|toutes|vous|tous et a toutes|toutes et a tous)))?",
    'bonne(?:s)? (?:vacances|fetes|rentree|lecture|annee)(?: a (?:tous|toutes|tous et a toutes|toutes et a tous))?',
    '(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:kind|best|warm) (?:regards|wishes)|regards|many thanks|thank you|thanks|see you (?:soon|there)|cheers)',
  ].join('|')})[ \\u00A0\\u202F]?[,.!]?$`,
);

/** « Chers parents, » above what follows, « Cordialement, » above who signs, words in bold above a text. */
function isOpenedOrClosed(line: TypedLine, next: TypedLine, isFirst: boolean): boolean {
  const words = foldLetters(line.text);
  if (!begins(next)) return CLOSING.test(words) && words.endsWith(',');
  return CLOSING.test(words) || (isFirst && (OPENING.test(words) || BOLD_LINE.test(line.typed)));
}

/** All of it is bold: it was to be a title. */
const BOLD_LINE = /^(?:\*\*[^*\s][^*]*\*\*|__[^_\s][^_]*__)[ \u00A0\u202F]?:?$/;

/** Lines of an address are shorter than this (characters). */
const LONGEST_LINE = 40;
/** A postcode and its town, a telephone number. */
const OF_ADDRESS = new RegExp(
  `^(?:\\d{5}[ \\u00A0][${CAPITAL}]|[Tt][ée]l(?:éphone|\\.)?[ \\u00A0]?[.:]?[ \\u00A0]*[+\\d(])`,
);

function isAddress(lines: readonly TypedLine[]): boolean {
  const isShort = lines.every(({ text }) => text.length <= LONGEST_LINE);
  return lines.length > 2 && isShort && lines.slice(1).some(({ text }) => OF_ADDRESS.test(text));
}

const ENDING = new RegExp(`[${LETTER}\\d)»]$`);

/** Three short lines or more that all begin as names do, and of which none ends as a sentence or goes on. */
function isListOfNames(lines: readonly TypedLine[]): boolean {
  const isName = (line: TypedLine) => line.width <= LONGEST_LINE && begins(line) && ENDING.test(line.text);
  const areCut = lines.slice(1).every((next, index) => endsEarly(lines[index] ?? next, next, []));
  return lines.length > 2 && lines.every(isName) && areCut;
}
