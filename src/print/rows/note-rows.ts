import type { Block } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import type { Row } from './row.ts';

/** Notes are set smaller than the text, and closer: shares of the body's size and of their own. */
const NOTE_SIZE = 0.8;
const NOTE_LEADING = 1.22;

/** How a block, and what stands after it, becomes rows. */
type RowsOf = (block: Block, next: Block | undefined, context: BlockContext) => readonly Row[];

/**
 * Gives the rows of the notes that a line calls. Each note is given once, at its first call;
 * notes that a note calls follow it. The rows stand at the foot of a column; each takes a part
 * of a line of the grid.
 *
 * @param notes the blocks of each note, by its name
 * @param context how the number is set
 * @param rowsOf makes the rows of one block
 */
export function noteRows(
  notes: ReadonlyMap<string, readonly Block[]>,
  context: BlockContext,
  rowsOf: RowsOf,
): (calls: readonly string[]) => Row[] {
  const size = context.body.size * NOTE_SIZE;
  const body = { size, leading: size * NOTE_LEADING };
  const share = body.leading / context.body.leading;
  const given = new Set<string>();
  const rowsOfNotes = (calls: readonly string[]): Row[] =>
    calls.flatMap((name) => {
      if (given.has(name)) return [];
      given.add(name);
      const blocks = notes.get(name) ?? [];
      const rows = blocks.flatMap((block, index) => rowsOf(block, blocks[index + 1], { ...context, body }));
      const called = rowsOfNotes(rows.flatMap((row) => row.calls ?? []));
      return [
        ...rows.map((row) => ({ ...row, lines: row.lines * share, noteNumber: Number(/\d+$/.exec(name)?.[0] ?? 0) })),
        ...called,
      ];
    });
  return rowsOfNotes;
}
