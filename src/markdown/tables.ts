import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';

/** Gives a table as many columns as its longest row has, in place: GFM would drop the cells beyond the columns of the first row. */
export function widenTables(tree: Root, report: Report): void {
  visit(tree, 'table', (table) => {
    const columns = table.align?.length ?? 0;
    const long = table.children.filter((row) => row.children.length > columns);
    for (const row of long)
      report(
        'warning',
        'table.row-too-long',
        { cells: row.children.length, columns },
        row.children[columns]?.position?.start.offset,
      );
    const widest = Math.max(columns, ...long.map((row) => row.children.length));
    table.align = Array.from({ length: widest }, (_, column) => table.align?.[column] ?? null);
  });
}
