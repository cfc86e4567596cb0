import { itemAt } from '../../../sequence/item-at.ts';
import { FREE } from '../../rows/break-price.ts';
import type { Row } from '../../rows/row.ts';
import type { Hole, MadeUp } from './made-up.ts';
import type { ModuleText } from './module-text.ts';
import { textLines } from './piece.ts';

/** A change of one story that closes a hole, or makes it smaller: each was made up. */
export type Change =
  /** Its width in columns of the page. */
  | { readonly kind: 'span'; readonly story: number; readonly span: number }
  /** So many lines of text more or fewer, in one column. */
  | { readonly kind: 'longer' | 'shorter'; readonly story: number; readonly lines: number }
  /** It stands wherever a hole is. */
  | { readonly kind: 'filler'; readonly story: number };

/** Nobody is asked to write or to cross out more lines than this. */
const MOST_LINES = 30;

/**
 * What may be tried for a hole, the least work first.
 *
 * @param texts the stories, as they were made up
 * @param columns columns of the page
 * @param made what was made up
 * @param hole where lines are empty
 */
export function changesFor(
  texts: readonly ModuleText[],
  columns: number,
  { sides }: Pick<MadeUp, 'sides'>,
  { side, story, lines }: Hole,
): readonly Change[] {
  const band = itemAt(sides, side).bands.find(({ cells }) =>
    cells.some(({ modules }) => modules.some((module) => module.story === story)),
  );
  const beside = (band?.cells ?? []).flatMap(({ span, modules }) =>
    modules.map((module) => ({ span, story: module.story })),
  );
  const spans = beside.flatMap((one): readonly Change[] =>
    Array.from({ length: columns }, (_, index) => index + 1)
      .filter((span) => span !== one.span)
      .map((span) => ({ kind: 'span', story: one.story, span })),
  );
  const fillers = texts.flatMap((text, index): readonly Change[] =>
    !text.isFiller && index > 0 && textLines(text.rowsAcross(1)) <= lines ? [{ kind: 'filler', story: index }] : [],
  );
  const longer: readonly Change[] = lines <= MOST_LINES ? [{ kind: 'longer', story, lines }] : [];
  const shorter = beside.flatMap((one): readonly Change[] => {
    const fewer = Math.min(MOST_LINES, lines);
    const isLong = textLines(itemAt(texts, one.story).rowsAcross(one.span)) > fewer * 2;
    return one.story !== story && isLong ? [{ kind: 'shorter', story: one.story, lines: fewer }] : [];
  });
  return [...spans, ...fillers, ...longer, ...shorter];
}

/** A story as its author would have changed it. */
export function withChange(text: ModuleText, change: Change): ModuleText {
  switch (change.kind) {
    case 'span':
      return { ...text, spans: [change.span] };
    case 'filler':
      return { ...text, isFiller: true };
    case 'longer':
      return withRows(text, (rows) => [...rows, ...Array.from({ length: change.lines }, () => LINE)]);
    case 'shorter':
      return withRows(text, (rows) => withoutLines(rows, change.lines));
  }
}

const LINE: Row = { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };

function withRows(text: ModuleText, changed: (rows: readonly Row[]) => readonly Row[]): ModuleText {
  const known = new Map<number, readonly Row[]>();
  const rowsAcross = (span: number) => {
    const rows = known.get(span) ?? changed(text.rowsAcross(span));
    known.set(span, rows);
    return rows;
  };
  return { ...text, rowsAcross };
}

/** Without so many lines of the middle of its paragraphs, from the last one on. */
function withoutLines(rows: readonly Row[], lines: number): readonly Row[] {
  let left = lines;
  const kept: Row[] = [];
  for (const row of rows.toReversed()) {
    const isMiddle = row.breakPrice.forbidden === 0 && !row.closing && !row.isSpace && !row.float && !row.spansColumns;
    if (left > 0 && isMiddle && !row.notes && !row.continued && !row.breakAfter) left -= row.lines;
    else kept.push(row);
  }
  return kept.reverse();
}
