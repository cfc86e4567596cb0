import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { tableGrid } from '../../../src/print/blocks/table-grid.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

const grid = (html: string) => tableGrid(fromHtml(html, { fragment: true }).children[0] as Element);
/** « text column+columns rows » of each cell, a string a row. */
const drawn = (html: string) =>
  grid(html).map((cells) =>
    cells
      .map(({ element, column, columns, rows }) => `${element ? textOf(element) : '·'}@${column}:${columns}x${rows}`)
      .join(' '),
  );

describe('the cells of a table', () => {
  it('take the columns and rows that they ask for', () => {
    expect(drawn('<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d</table>')).toEqual([
      'a@0:1x2 b@1:2x1',
      'c@1:1x1 d@2:1x1',
    ]);
  });

  it('reach no further than their part of the table, whatever they ask for', () => {
    expect(drawn('<table><thead><tr><th rowspan=9>a<th>b</thead><tr><td rowspan=0 colspan=5000>c<tr></table>')).toEqual(
      ['a@0:1x1 b@1:1x1', 'c@0:2x2', ''],
    );
  });

  it('are filled up with empty ones, so that rows are of one length', () => {
    expect(drawn('<table><tr><td>a<td>b<td>c<tr><td>d</table>')).toEqual([
      'a@0:1x1 b@1:1x1 c@2:1x1',
      'd@0:1x1 ·@1:1x1 ·@2:1x1',
    ]);
  });

  it('cover each place of the grid once', () => {
    const span = fc.integer({ min: 0, max: 4 });
    const rows = fc.array(fc.array(fc.tuple(span, span), { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (asked) => {
        const html = asked
          .map((row) => `<tr>${row.map(([c, r]) => `<td colspan=${c} rowspan=${r}>x`).join('')}`)
          .join('');
        const cells = grid(`<table>${html}</table>`);
        const columns = Math.max(0, ...cells.flat().map((cell) => cell.column + cell.columns));
        const covered = new Map<string, number>();
        for (const [index, row] of cells.entries())
          for (const cell of row)
            for (let y = index; y < index + cell.rows; y++)
              for (let x = cell.column; x < cell.column + cell.columns; x++)
                covered.set(`${x} ${y}`, (covered.get(`${x} ${y}`) ?? 0) + 1);
        expect([...covered.values()].every((count) => count === 1)).toBe(true);
        expect(covered.size).toBe(columns * cells.length);
      }),
    );
  });
});
