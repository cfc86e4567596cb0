import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sourceSpan } from '../source-span.ts';
import { belongsToTable } from '../table-captions.ts';
import { lineInstead } from './instead.ts';
import { type LeftLine, type LeftText, leftLines } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

export const tableRules: readonly MisreadRule[] = [
  {
    name: 'table-rows',
    example: ['| Jour | Heure |\n| lundi | 9 h |', '|---|---|'],
    counterExample: 'Accueil | Contact | Mentions légales',
    mark: /\|/,
    isOfLines: true,
    inText: unreadTables,
  },
  {
    name: 'table-rows',
    example: ['| Jour | Heure |\n|---|---|\n| lundi | 9 h |\nLe bar est ouvert.', 'Le bar est ouvert.'],
    counterExample: '| Jour | Heure |\n|---|---|\n| lundi | 9 h |\n\nLe bar est ouvert.',
    mark: /^[ \t>]*\|.*\r?\n[ \t>]*[^|\s>][^|\n]*$/m,
    isOfLines: true,
    inTree: textInTables,
  },
];

/** Text right below a table whose rows stand between bars: it becomes the last of them. */
function textInTables(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, 'table', ({ children: rows }) => {
    const typed = rows.map((row) => source.slice(sourceSpan(row).start, sourceSpan(row).end).trim());
    const last = typed.findLastIndex((row) => row.includes('|'));
    const below = rows[last + 1];
    const isFramedAbove = typed.slice(0, last + 1).every((row) => row.startsWith('|'));
    const words = typed[last + 1] ?? '';
    if (!below || !isFramedAbove || below.children.length > 1 || !/\S\s+\S/.test(words)) return;
    if (typed.slice(last + 1).some(belongsToTable)) return;
    const { start } = sourceSpan(below);
    found.push({
      code: 'misread.text-in-table',
      offset: start,
      values: { instead: lineInstead(source, start, start, '') },
    });
  });
  return found;
}

/** The row below a table's head. Word processors make long dashes of short ones. */
const RULE = /^\|?[ \t]*:?[-–—]+:?[ \t]*(?:\|[ \t]*:?[-–—]+:?[ \t]*)*\|?$/;

/** Lines with bars that are no table. */
function unreadTables(left: LeftText): readonly Misreading[] {
  const { block, source } = left;
  if (block.type !== 'paragraph') return [];
  const lines = leftLines(left);
  const rule = lines.findIndex(({ text }) => text.includes('|') && RULE.test(text));
  const ruled = lines[rule];
  if (ruled) return ofRule(ruled, lines[rule - 1], source);
  const rows = firstRows(lines);
  const [first] = rows;
  if (!first) return [];
  const instead = `|${'---|'.repeat(cellsOf(first.text))}`;
  return [{ code: 'misread.table-without-rule', offset: first.offset, values: { instead, rows: rows.length } }];
}

/** Why a rule makes no table of the line above it. */
function ofRule(rule: LeftLine, head: LeftLine | undefined, source: string): readonly Misreading[] {
  const { offset } = rule;
  if (!head?.text.includes('|')) {
    const instead = `|${' … |'.repeat(cellsOf(rule.text))}`;
    return [{ code: 'misread.table-without-head', offset, values: { instead } }];
  }
  const cells = cellsOf(head.text);
  const instead = `|${'---|'.repeat(cells)}`;
  if (cellsOf(rule.text) === cells) {
    const right = lineInstead(source, offset, offset + rule.text.length, instead);
    return /[–—]/.test(rule.text) ? [{ code: 'misread.table-dashes', offset, values: { instead: right } }] : [];
  }
  const values = { cells, dashes: cellsOf(rule.text), instead };
  return [{ code: 'misread.table-cells', offset: head.offset, values }];
}

/** Lines that follow each other and are rows of a table: between bars, or parted by as many bars. */
function firstRows(lines: readonly LeftLine[]): readonly LeftLine[] {
  let rows: LeftLine[] = [];
  for (const line of lines) {
    const [first] = rows;
    if (first && isRow(line.text) && isLike(first.text, line.text)) rows.push(line);
    else if (rows.length >= leastRows(rows)) break;
    else rows = isRow(line.text) ? [line] : [];
  }
  return rows.length >= leastRows(rows) ? rows : [];
}

/** Bars at both ends, or bars with a space at each side. */
function isRow(text: string): boolean {
  return isFramed(text) || /\S[ \t]+\|[ \t]+\S/.test(text);
}

function isFramed(text: string): boolean {
  return /^\|.*\S.*\|$/.test(text);
}

function isLike(first: string, other: string): boolean {
  return isFramed(first) ? isFramed(other) : cellsOf(first) === cellsOf(other);
}

/** Two lines between bars are a table; addresses and menus are parted by bars too. */
function leastRows([first]: readonly LeftLine[]): number {
  if (!first) return Number.POSITIVE_INFINITY;
  if (isFramed(first.text)) return 2;
  return cellsOf(first.text) > 2 ? 2 : 3;
}

function cellsOf(text: string): number {
  return text.replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}
