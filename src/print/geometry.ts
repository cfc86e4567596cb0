import { MM, type PrintTheme } from './theme.ts';

/** Where things stand on the paper, in points from the sheet's top left corner. */
export interface Geometry {
  readonly sheetWidth: number;
  readonly sheetHeight: number;
  /** Left and top margin, and the upper edge of the bottom margin. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Between the left and the right margin. */
  readonly width: number;
  readonly columns: number;
  /** Width of a column, and between two of them. */
  readonly measure: number;
  readonly gutter: number;
  /** Columns are read from right to left. Default: from left to right. */
  readonly isRightToLeft?: boolean;
}

/** The places of a theme, in points, for a number that may have columns of its own. */
export function geometryOf(theme: PrintTheme, columns = theme.columns): Geometry {
  const { page, gutterMm } = theme;
  const { marginsMm: margins } = page;
  const gutter = gutterMm * MM;
  const width = (page.widthMm - margins.left - margins.right) * MM;
  return {
    sheetWidth: page.widthMm * MM,
    sheetHeight: page.heightMm * MM,
    left: margins.left * MM,
    top: margins.top * MM,
    bottom: (page.heightMm - margins.bottom) * MM,
    width,
    columns,
    measure: (width - (columns - 1) * gutterMm * MM) / columns,
    gutter,
  };
}

/** What so many columns of a page take, with the white between them. */
export function spanWidth({ measure, gutter }: Geometry, span: number): number {
  return span * measure + (span - 1) * gutter;
}

/** Left edge of a column, by its index from 0, in the order in which columns are read. */
export function columnLeft({ left, columns, measure, gutter, isRightToLeft }: Geometry, index: number): number {
  return left + (isRightToLeft ? columns - 1 - index : index) * (measure + gutter);
}
