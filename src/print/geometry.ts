import { MM, type PrintTheme } from './theme.ts';

/** Where things stand on the paper. */
export function geometry(theme: PrintTheme) {
  const { page, columns, gutterMm } = theme;
  const { marginsMm: margins } = page;
  const left = margins.left * MM;
  const top = margins.top * MM;
  const width = (page.widthMm - margins.left - margins.right) * MM;
  const bottom = (page.heightMm - margins.bottom) * MM;
  const measure = (width - (columns - 1) * gutterMm * MM) / columns;
  return { left, top, width, bottom, measure, sheetWidth: page.widthMm * MM, sheetHeight: page.heightMm * MM };
}
