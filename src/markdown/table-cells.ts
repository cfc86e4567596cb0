import type { Element, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { childElements } from './child-elements.ts';
import { isNoteLink } from './note-links.ts';

/** The rows of a table, from top to bottom, whatever groups they stand in. */
export function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((part) => {
    if (part.tagName === 'tr') return [part];
    return /^t(?:head|body|foot)$/.test(part.tagName)
      ? childElements(part).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

export function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** Whether a row names the columns. */
export function isHeadRow(row: Element): boolean {
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every(({ tagName }) => tagName === 'th');
}

/** The text nodes of a cell but those of code and of the numbers of notes. */
export function textsOf(cell: Element): Text[] {
  const texts: Text[] = [];
  visit(cell, (node) => {
    if (node.type === 'element' && (node.tagName === 'code' || isNoteLink(node))) return 'skip';
    if (node.type === 'text') texts.push(node);
    return undefined;
  });
  return texts;
}

/** What a cell says, without the numbers of its notes. */
export function cellWords(cell: Element): string {
  return textsOf(cell)
    .map(({ value }) => value)
    .join('');
}
