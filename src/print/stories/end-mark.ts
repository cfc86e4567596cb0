import type { Story } from '../../article/story.ts';
import type { Block, TextRole } from '../blocks/block.ts';
import { insetOf } from '../rows/beside.ts';
import type { BlockContext } from '../rows/block-context.ts';
import { baselineOf } from '../rows/block-style.ts';
import type { Row } from '../rows/row.ts';
import { drawn } from '../rows/row-parts.ts';

/** What a text may end with so that a mark behind its last word says that it has ended. */
const CLOSING: ReadonlySet<TextRole> = new Set(['paragraph', 'first-paragraph', 'item', 'quote']);
/** A square of so many ems, so far behind the last word. */
const MARK = 0.46;
const BEFORE_MARK = 0.5;
/** So little, a thin space, where the line is nearly full. */
const THIN = 0.17;

/**
 * Blocks of a story whose last one keeps room behind its last word for the mark, if the story ends with one.
 *
 * @param blocks from top to bottom
 * @param story what it is, and its rank
 */
export function withRoomForMark(blocks: readonly Block[], { kind, rank }: Story): readonly Block[] {
  const last = blocks.at(-1);
  if (kind !== 'story' || rank === 'brief' || last?.kind !== 'text') return blocks;
  if (!CLOSING.has(last.role) || last.direction === 'rtl') return blocks;
  // The mark may stand where the rules of a quotation keep its words away from the edge.
  return blocks.with(-1, { ...last, endRoom: Math.max(0, THIN + MARK - insetOf(last.nesting)) });
}

/**
 * The rows of a text with a small square behind its last word, if its last block has room for it.
 *
 * @param rows of the whole text
 * @param last its last block
 * @param context how the number is set
 */
export function withEndMark(rows: readonly Row[], last: Block | undefined, context: BlockContext): readonly Row[] {
  if (last?.kind !== 'text' || last.endRoom === undefined) return rows;
  const { body, theme, measure } = context;
  const row = rows.at(-1);
  const type = row?.parts.findLast((part) => part.kind === 'type');
  if (!row || type?.kind !== 'type') return rows;
  const side = MARK * body.size;
  const end = type.x + type.line.width;
  const before = [BEFORE_MARK, THIN].find((ems) => end + ems * body.size + side <= measure + ROUNDING);
  // Only a word that is as wide as its column leaves no room.
  if (before === undefined) return rows;
  const mark = drawn({
    kind: 'rectangle',
    tag: 'artefact',
    x: end + before * body.size,
    y: baselineOf(body) - side,
    width: side,
    height: side,
    fill: theme.colours.accentLetters,
  });
  return rows.with(-1, { ...row, parts: [...row.parts, mark] });
}

/** Points; sums of lengths are not exact. */
const ROUNDING = 1e-6;
