import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { cellKind } from '../charts/decimal-place.ts';
import { childElements } from './child-elements.ts';
import { cellsOf, cellWords } from './table-cells.ts';
import { hasClass } from './vocabulary.ts';

/** What a row of sums begins with. */
const TOTAL = /^(?:total|totaux|totals|grand total|gesamt|summe)(?![\p{L}\d])/iu;
/** Words that begin other rows too: alone in their cell they name a sum. */
const TOTAL_ALONE =
  /^(?:ensemble|somme|sum|overall|solde|balance|moyenne|average|mean)(?:\s+(?:générale?|general))?\s*:?$/iu;

/**
 * Makes a foot of the last row of each table that sums up the others, in place: one that begins
 * with « Total » or the like, or all in bold type.
 *
 * @param tree the hast of the body
 * @param lang BCP 47, of the number
 */
export function setTotalsApart(tree: Root, lang: string): void {
  visit(tree, 'element', (table) => {
    if (hasClass(table, 'chart')) return SKIP;
    if (table.tagName !== 'table' || childElements(table).some(({ tagName }) => tagName === 'tfoot')) return undefined;
    const bodies = childElements(table).filter(({ tagName }) => tagName === 'tbody');
    const body = bodies.at(-1);
    const rows = body ? childElements(body).filter(({ tagName }) => tagName === 'tr') : [];
    const [before, last] = [rows.at(-2), rows.at(-1)];
    if (!body || !before || !last || !isTotal(last, before, lang)) return undefined;
    body.children = body.children.slice(0, body.children.indexOf(last));
    const foot: Element = { type: 'element', tagName: 'tfoot', properties: {}, children: [last] };
    table.children.splice(table.children.indexOf(body) + 1, 0, foot);
    return undefined;
  });
}

/** Whether a row sums up others: it has a figure, and a name for sums or a weight of its own. */
function isTotal(row: Element, before: Element, lang: string): boolean {
  const [first, ...others] = cellsOf(row);
  if (!first || !others.some((cell) => cellKind(cellWords(cell), lang) === 'figure')) return false;
  const name = cellWords(first).trim();
  return TOTAL.test(name) || TOTAL_ALONE.test(name) || (isBold(row) && !isBold(before));
}

function isBold(row: Element): boolean {
  const cells = cellsOf(row).filter((cell) => cellWords(cell).trim() !== '');
  return cells.length > 0 && cells.every(isBoldCell);
}

function isBoldCell({ children }: Element): boolean {
  return children.every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') ||
      (child.type === 'element' && (child.tagName === 'strong' || child.tagName === 'b')),
  );
}
