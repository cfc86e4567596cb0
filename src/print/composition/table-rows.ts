import type { TableBlock, TableCell, TableRow } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, baselineOf, styleFor } from './block-style.ts';
import { FORBIDDEN_BREAK, type Row } from './row.ts';

/** Between two cells of a row, in ems of the body. */
const GAP = 0.8;
/** Cells are set in a narrow face, a little smaller than the body. */
const CELL_SIZE = 0.92;
/** The rule under the head, and those under the rows. */
const HEAD_RULE = 1;
const ROW_RULE = 0.4;

/** A table as a row of the grid for each of its rows; it may be cut between two of them, but not after one alone. */
export function tableRows({ nesting, rows }: TableBlock, context: BlockContext): Row[] {
  const { measure, body, theme } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.label,
    size: body.size * CELL_SIZE,
    colour: theme.colours.ink,
    micro: unchanged,
    hyphenate: true,
  };
  const widths = columnWidths(rows, room, style, context);
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((x, width) => x + width + GAP * body.size, left),
  );
  const headCount = rows.findIndex(({ isHead }) => !isHead);
  return rows.map((row, index): Row => {
    const cells = row.cells.map((cell, column) => setCell(cell, widths[column] ?? room, style, context));
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    const isLastHead = row.isHead && !rows[index + 1]?.isHead;
    const calls = cells.flatMap((cell) => cell.flatMap((line) => line.notes ?? []));
    const at = lines * body.leading;
    return {
      lines,
      place: (x, y) => [
        ...cells.flatMap((cell, column) =>
          cell.flatMap((line, number) =>
            line.place(x + (lefts[column] ?? 0), y + number * body.leading + baselineOf(body)),
          ),
        ),
        {
          kind: 'rule',
          tag: 'artefact',
          x1: x + left,
          y1: y + at,
          x2: x + left + room,
          y2: y + at,
          thickness: isLastHead ? HEAD_RULE : ROW_RULE,
          colour: isLastHead ? theme.colours.accent : theme.colours.soft,
        },
      ],
      breakCost: index < headCount + 1 || index === rows.length - 2 ? FORBIDDEN_BREAK : 0,
      isSpace: false,
      strain: 0,
      ...(calls.length > 0 && { calls }),
    };
  });
}

function setCell(
  { spans, align, direction }: TableCell,
  measure: number,
  style: TextStyle,
  context: BlockContext,
): Line[] {
  const aligned = alignedFor(direction, { ...style, align });
  return setParagraph({ spans, style: aligned, measure, hyphenate: context.hyphenate, direction }, context);
}

/**
 * The columns' widths: what their longest cells take where there is room for
 * all, with the rest shared out among them; otherwise narrow columns keep what
 * they need and wide ones share what is left.
 */
function columnWidths(rows: readonly TableRow[], room: number, style: TextStyle, context: BlockContext): number[] {
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  const natural = Array.from({ length: count }, (_, column) =>
    Math.max(
      style.size,
      ...rows.map(({ cells }) => {
        const cell = cells[column];
        if (!cell) return 0;
        const lines = setCell({ ...cell, align: 'left' }, Number.MAX_SAFE_INTEGER, style, context);
        return Math.max(0, ...lines.map(({ width }) => width + 0.01));
      }),
    ),
  );
  const free = room - (count - 1) * GAP * context.body.size;
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= free) return natural.map((width) => width + (free - total) / count);
  return shared(natural, free);
}

/** Shares a width out: who needs less than an equal share keeps what it needs. */
function shared(needs: readonly number[], width: number): number[] {
  const given = new Array<number>(needs.length).fill(0);
  let open = needs.map((_, column) => column);
  let left = width;
  for (;;) {
    const share = left / open.length;
    const content = open.filter((column) => (needs[column] as number) <= share);
    if (content.length === 0) break;
    for (const column of content) {
      given[column] = needs[column] as number;
      left -= needs[column] as number;
    }
    open = open.filter((column) => !content.includes(column));
  }
  // What is left goes to the wide columns by what they need, but not by much: a long cell can wrap.
  const roots = open.reduce((sum, column) => sum + Math.sqrt(needs[column] as number), 0);
  for (const column of open) given[column] = (left * Math.sqrt(needs[column] as number)) / roots;
  return given;
}
