import type { Element } from 'hast';

/** A cell of a table and the part of the grid that it takes. */
export interface GridCell {
  /** Nothing where a row has no cell for a column. */
  readonly element: Element | undefined;
  /** Its first column, from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** HTML's own bounds of `colspan` and `rowspan`. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/**
 * The cells of each row of a table, by HTML's rules for `colspan` and
 * `rowspan`; columns in which no cell begins are left out, and rows that have
 * too few cells get empty ones.
 */
export function tableGrid(table: Element): readonly (readonly GridCell[])[] {
  const rows = rowGroups(table).flatMap(placeCells);
  const starts = [...new Set(rows.flatMap((cells) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const indexOf = new Map(starts.map((start, index) => [start, index]));
  const before = (column: number) => indexOf.get(column) ?? lowerBound(starts, column);
  const packed = rows.map((cells) =>
    cells.map((cell): GridCell => {
      const column = before(cell.column);
      return { ...cell, column, columns: Math.max(1, before(cell.column + cell.columns) - column) };
    }),
  );
  return filledUp(packed, starts.length);
}

/** How many of ascending numbers are smaller. */
function lowerBound(numbers: readonly number[], limit: number): number {
  const found = numbers.findIndex((number) => number >= limit);
  return found < 0 ? numbers.length : found;
}

/** The rows of each `thead`, `tbody` and `tfoot`: no cell reaches from one into the next. */
function rowGroups(table: Element): Element[][] {
  const groups: Element[][] = [[]];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') groups.at(-1)?.push(child);
    else
      groups.push(
        child.children.filter((row): row is Element => row.type === 'element' && row.tagName === 'tr'),
        [],
      );
  }
  return groups;
}

function placeCells(rows: readonly Element[]): GridCell[][] {
  /** For each column, how many rows more the cell above takes. */
  const taken: number[] = [];
  return rows.map((row, index) => {
    const cells: GridCell[] = [];
    const below = taken.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const element of row.children) {
      if (element.type !== 'element') continue;
      while ((taken[column] ?? 0) > 0) column++;
      const asked = span(element.properties.colSpan, MOST_COLUMNS);
      let columns = 1;
      while (columns < asked && (taken[column + columns] ?? 0) === 0) columns++;
      const rowSpan =
        Number(element.properties.rowSpan) === 0 ? MOST_ROWS : span(element.properties.rowSpan, MOST_ROWS);
      const deep = Math.min(rowSpan, rows.length - index);
      cells.push({ element, column, columns, rows: deep });
      for (let at = column; at < column + columns; at++) below[at] = deep - 1;
      column += columns;
    }
    taken.splice(0, taken.length, ...below);
    return cells;
  });
}

function span(value: unknown, most: number): number {
  const asked = Math.trunc(Number(value));
  return asked >= 1 ? Math.min(asked, most) : 1;
}

/** Every place of the grid in a cell: readers of screens count on it (ISO 14289-1, 7.5). */
function filledUp(rows: readonly (readonly GridCell[])[], count: number): GridCell[][] {
  const until = new Array<number>(count).fill(0);
  return rows.map((cells, index) => {
    for (const { column, columns, rows: deep } of cells) until.fill(index + deep, column, column + columns);
    const empty = until.flatMap((end, column): GridCell[] =>
      end > index ? [] : [{ element: undefined, column, columns: 1, rows: 1 }],
    );
    return [...cells, ...empty].sort((a, b) => a.column - b.column);
  });
}
