import type { Item } from '../display-list.ts';
import type { PrintJob } from '../print-job.ts';
import type { SetItem } from '../structure-tree.ts';

/** Open scissors, 12 points wide, pointing right, their middle on y = 0: outlines drawn for this program. */
const SCISSORS =
  'M4.6 -1.1 L12 3.1 L11.2 3.6 Q10.4 4 9.6 3.6 L3.9 0.6 Z M4.6 1.1 L12 -3.1 L11.2 -3.6 Q10.4 -4 9.6 -3.6 L3.9 -0.6 Z' +
  'M2.3 0.5 A1.9 1.9 0 1 0 2.31 0.5 Z M2.3 1.3 A1.1 1.1 0 1 1 2.29 1.3 Z' +
  'M2.3 -0.5 A1.9 1.9 0 1 1 2.31 -0.5 Z M2.3 -1.3 A1.1 1.1 0 1 0 2.29 -1.3 Z';
const SCISSORS_WIDTH = 12;
const DASH = [3, 2] as const;

/** Whether an item is of a cut line: those alone go to the edge of the paper. */
export function isCut<Tag>(item: Item<Tag>): boolean {
  if (item.kind === 'drawing') return item.path === SCISSORS;
  return item.kind === 'rule' && item.tag === 'artefact' && item.dash === DASH;
}

/**
 * The cut line around a column at the right edge of the paper: above it, and to its left down
 * to the edge of the paper.
 *
 * @param x where the line stands to the left of the column, in points of the sheet
 * @param y where the line stands above the column, in points of the sheet
 * @param job it has the size of the paper and the colour of lines
 */
export function cornerCut(x: number, y: number, { theme, geometry }: PrintJob): SetItem[] {
  const { colours } = theme;
  const { sheetWidth: right, sheetHeight } = geometry;
  const line = { kind: 'rule', tag: 'artefact', thickness: 0.6, colour: colours.ink, dash: DASH } as const;
  return [
    { ...line, x1: x, y1: y, x2: right - SCISSORS_WIDTH * 3, y2: y },
    { kind: 'drawing', tag: 'artefact', x: right - SCISSORS_WIDTH * 2.5, y, path: SCISSORS, fill: colours.ink },
    { ...line, x1: right - SCISSORS_WIDTH, y1: y, x2: right, y2: y },
    { ...line, x1: x, y1: y, x2: x, y2: sheetHeight },
  ];
}

/** The dashed line from one edge of the paper to the other, with scissors at the left margin. */
export function cutLine(y: number, { theme, geometry }: PrintJob): SetItem[] {
  const { colours } = theme;
  const { sheetWidth, left: marginLeft } = geometry;
  const line = {
    kind: 'rule',
    tag: 'artefact',
    y1: y,
    y2: y,
    thickness: 0.6,
    colour: colours.ink,
    dash: DASH,
  } as const;
  const gap = 3;
  return [
    { ...line, x1: 0, x2: marginLeft - gap },
    { kind: 'drawing', tag: 'artefact', x: marginLeft, y, path: SCISSORS, fill: colours.ink },
    { ...line, x1: marginLeft + SCISSORS_WIDTH + gap, x2: sheetWidth },
  ];
}
