import { itemAt } from '../../sequence/item-at.ts';
import type { TextBlock } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { isTurnedOver } from '../paragraphs/place-line.ts';
import type { SetItem } from '../structure-tree.ts';
import { insetOf, marker, quoteRules } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf } from './block-style.ts';
import { costs, FORBIDDEN, FREE, type Price } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn, lineAt, type RowPart } from './row-parts.ts';

/** Between the edges of the ground and the letters, in ems of the code. */
const PADDING = 0.7;
/** The rule at the left of the ground, in points: it shows where code stands where no ground is printed. */
const RULE = 0.8;
/** How far the ground reaches beyond the first line and the last, in ems of the code. */
const PADDING_BLOCK = 0.5;
/** Ink of the face above and below its baseline, in ems (Source Code Pro), with some white between it and an edge. */
const ASCENT = 0.88;
const DESCENT = 0.28;
/** Most that they take of a leading, however close lines are: else no edge of the grid would ever fall between two. */
const MOST_INK = 0.86;
/** White that lines keep off the edges of the grid's lines, in points. */
const LEAST_WHITE = 1;
/** Places tried for the first line: that with most places to break is taken. */
const TRIES = 9;
/** Cost of a break in a block of code, as in a list's item. */
const SPLIT_CODE = costs(3);
/** Cost of a break inside what was typed as one line: as much as four lines of white. */
const SPLIT_TURNED = costs(32);

/** Size and leading of code, and what a line of it loses to its ground, in points. */
export interface CodeSetting {
  readonly size: number;
  readonly leading: number;
  readonly paddings: number;
}

/** The theme's code in a body that may be larger or smaller than the theme's. */
export function codeSetting({ theme, body }: Pick<BlockContext, 'theme' | 'body'>): CodeSetting {
  const scale = body.size / theme.body.size;
  const size = theme.code.size * scale;
  return { size, leading: Math.max(size, theme.code.leading * scale), paddings: 2 * PADDING * size };
}

/** Where the lines of code stand: their baselines from the top of the block, and how many lines of the grid all take. */
interface Placed {
  readonly baselines: readonly number[];
  readonly gridLines: number;
  /** Lines of the grid below which a row may end, since no letter stands across: the last is the block's. */
  readonly ends: readonly number[];
}

/**
 * Lines of code on their own leading. Together they take whole lines of the grid; a column may end
 * between two of them where an edge of the grid falls between their letters.
 *
 * @param block the text
 * @param lines of it
 * @param context how the number is set
 */
export function codeRows(block: TextBlock, lines: readonly Line[], context: BlockContext): Row[] {
  const { body } = context;
  const setting = codeSetting(context);
  const { baselines, gridLines, ends } = placed(lines.length, setting, body.leading);
  const top = itemAt(baselines, 0) - (ASCENT + PADDING_BLOCK) * setting.size;
  const bottom = itemAt(baselines, lines.length - 1) + (DESCENT + PADDING_BLOCK) * setting.size;
  let from = 0;
  let done = 0;
  return ends.map((end): Row => {
    const [y, height] = [from * body.leading, end * body.leading];
    const next = end === gridLines ? lines.length : baselines.findIndex((baseline) => baseline > height);
    const own = lines.slice(done, next);
    const ground = { top: Math.max(y, top) - y, bottom: Math.min(height, bottom) - y };
    const left = block.nesting.indent * body.size;
    const parts = own.flatMap((line, index) => codeLine(line, left, itemAt(baselines, done + index) - y, setting));
    const calls = own.flatMap(({ notes }) => notes ?? []);
    const row: Row = {
      lines: end - from,
      parts: [
        ...groundOf(block, ground, context),
        ...(from === 0 ? marker(block, context) : []),
        ...quoteRules(block, end - from, context),
        ...parts,
      ],
      breakPrice: breakPrice(next, lines),
      isSpace: false,
      strain: 0,
      origin: block.origin,
      ...(calls.length > 0 && { calls }),
    };
    from = end;
    done = next;
    return row;
  });
}

/** Two lines at least on either side of a break. */
function breakPrice(next: number, lines: readonly Line[]): Price {
  if (next === lines.length) return FREE;
  if (next < 2 || lines.length - next < 2) return FORBIDDEN;
  return isTurnedOver(itemAt(lines, next)) ? SPLIT_TURNED : SPLIT_CODE;
}

function placed(count: number, { size, leading }: CodeSetting, grid: number): Placed {
  const gridLines = Math.ceil((count * leading + 2 * LEAST_WHITE + PADDING_BLOCK * size) / grid - 0.01);
  const spare = gridLines * grid - count * leading - 2 * LEAST_WHITE;
  const own = baselineOf({ size, leading });
  const em = Math.min(size, (MOST_INK * leading) / (ASCENT + DESCENT));
  const tries = Array.from({ length: TRIES }, (_, index): Placed => {
    const top = LEAST_WHITE + (spare * index) / (TRIES - 1);
    const baselines = Array.from({ length: count }, (_, line) => top + line * leading + own);
    // Only the letters of the line that an edge falls into, and of its neighbours, can stand across it.
    const isClear = (edge: number) => {
      const line = Math.floor((edge - top) / leading);
      return baselines
        .slice(Math.max(0, line - 1), line + 2)
        .every((baseline) => edge < baseline - ASCENT * em || edge > baseline + DESCENT * em);
    };
    const inner = Array.from({ length: gridLines - 1 }, (_, line) => line + 1).filter((line) => {
      const edge = line * grid;
      return edge > itemAt(baselines, 0) && edge < itemAt(baselines, count - 1) && isClear(edge);
    });
    return { baselines, gridLines, ends: [...inner, gridLines] };
  });
  const middle = (TRIES - 1) / 2;
  const byWorth = tries.map((one, index) => ({ one, ends: one.ends.length, off: Math.abs(index - middle) }));
  byWorth.sort((a, b) => b.ends - a.ends || a.off - b.off);
  return itemAt(byWorth, 0).one;
}

/** A line, and before what is turned over of one the mark that says so: drawn, since nobody should copy it. */
function codeLine(line: Line, left: number, baseline: number, { size }: CodeSetting): RowPart[] {
  const x = left + PADDING * size;
  const type = lineAt(line, x, baseline);
  return isTurnedOver(line) ? [drawn(turnedMark(x, baseline, size, line)), type] : [type];
}

/** An arrow that comes from above and turns to the right, as tall as a small letter. */
function turnedMark(x: number, baseline: number, size: number, line: Line): SetItem {
  const [width, height, head] = [size * 0.5, size * 0.42, size * 0.16];
  const path = `M0 0L0 ${height}L${width} ${height}M${width - head} ${height - head}L${width} ${height}L${width - head} ${height + head}`;
  const stroke = { colour: line.paragraph.own.style.colour, thickness: 0.5 };
  return { kind: 'drawing', tag: 'artefact', x: x + size * 0.1, y: baseline - height - size * 0.12, path, stroke };
}

/** The pale ground, and the rule at its left. */
function groundOf(
  { nesting }: TextBlock,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  { body, measure, theme }: BlockContext,
): RowPart[] {
  const left = nesting.indent * body.size;
  return [
    drawn(
      {
        kind: 'rectangle',
        tag: 'artefact',
        ground: 'tint',
        x: left,
        y: top,
        width: measure - left - insetOf(nesting) * body.size,
        height: bottom - top,
        fill: theme.colours.ground,
      },
      {
        kind: 'rule',
        tag: 'artefact',
        x1: left + RULE / 2,
        y1: top,
        x2: left + RULE / 2,
        y2: bottom,
        thickness: RULE,
        colour: theme.colours.soft,
      },
    ),
  ];
}
