import type { Paragraph, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { foldLetters } from '../../problems/nearest.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { CAPITAL, LETTER } from '../../typography/characters.ts';
import { type LeftText, type LeftTexts, leftLines } from './left-text.ts';
import { begins, likeLines, type TypedLine } from './like-lines.ts';
import { typedItems } from './list-rules.ts';
import type { Misreading, TreeMisread } from './misread-rule.ts';
import { isSigned } from './signed-lines.ts';

export const joinedLinesRule: TreeMisread = {
  name: 'joined-lines',
  example: ['Bourse du travail\n12, rue des Lilas\n72000 Le Mans', 'Bourse du travail\\'],
  counterExample:
    'Nous étions cinquante devant la mairie, et cent\n2012 fois plus nombreux le lendemain devant la\npréfecture.',
  // Two lines of which the second begins as one that is meant to begin there.
  mark: new RegExp(`^.{1,200}\\r?\\n[ \\t>]*(?:[*_«“ ]{0,4}[${CAPITAL}\\d]|[lmjvsdpt]|.{1,60}(?:[:€\\t]|\\.{4}))`, 'm'),
  isOfLines: true,
  inTree: joinedLines,
};

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
const COLUMN_GAP = /(?<![ \u00A0])[ \u00A0]*\t[\t \u00A0]*| {5,}/;

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
  const early = earlyEnds(lines, measureOf(lines));
  const lengthFrom = likeLines(lines, early);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next) break;
    if (early[index] && isOpenedOrClosed(line, next, index === 0)) return { first: line, length: 2 };
    if (early[index] && index === lines.length - 2 && isSigned(line.text, next.text)) return { first: line, length: 2 };
    const length = lengthFrom(index);
    if (length > 1) return { first: line, length };
  }
  return undefined;
}

/** Nobody wraps prose at a narrower measure (characters). */
const NARROWEST = 30;
/** Programs that wrap differ in how they count accents, pictures and signs (characters). */
const SLACK = 2;

/** At how many characters a program that wraps has broken the lines, at most. */
function measureOf(lines: readonly TypedLine[]): number {
  let measure = NARROWEST;
  // A word that is wider than any measure stands on a line of its own.
  for (const { typed, width } of lines) if (!/[^ \t]{30}/.test(typed)) measure = Math.max(measure, width - SLACK);
  return measure;
}

/** Of each line but the last whether the first word of the next would have had room: no program has wrapped the text there. */
function earlyEnds(lines: readonly TypedLine[], measure: number): readonly boolean[] {
  return lines.slice(1).map((next, index) => itemAt(lines, index).width + 1 + firstWord(next).length <= measure);
}

/** A sign that French parts from its word stays with it, and so does what would begin a list. */
function firstWord({ typed }: TypedLine): string {
  return /^(?:[«“(] ?)?[^ \t]*(?:[ \t]+(?:[:;!?»%€+*-]+|\d{1,9}[.)])(?=[ \t]|$))*/.exec(typed)?.[0] ?? '';
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
  return lines.length > 2 && lines.every(isName) && earlyEnds(lines, NARROWEST).every((isEarly) => isEarly);
}
