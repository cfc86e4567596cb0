import { itemAt } from '../../../sequence/item-at.ts';
import type { Row } from '../../rows/row.ts';
import { linesOf } from '../lines.ts';
import { createFitMemory, type FitMemory } from './fit-memory.ts';
import {
  LEAST_PART,
  LONG_COLUMN,
  LONG_COLUMN_LINE,
  OTHER_SPAN,
  SHORT_COLUMN,
  SHORT_COLUMN_LINE,
} from './make-up-price.ts';
import { type ModuleFit, moduleFit } from './module-fit.ts';
import type { ModuleText } from './module-text.ts';
import { type PlannedText, plannedText } from './plan-module.ts';

/** A story, or a part of one, as it may stand in a module. */
export interface StoryPiece {
  /** A number of its own among the pieces of a make-up. */
  readonly id: number;
  readonly story: number;
  /** Which part of the story it is, from 0. */
  readonly part: number;
  readonly text: ModuleText;
  /** Widths that it may have, in columns of the page, the best first. */
  readonly spans: readonly number[];
  readonly rowsAcross: (span: number) => readonly Row[];
  /** How it fits at a width. It is asked for again and again, so it is remembered. */
  readonly fitAt: (span: number) => ModuleFit;
  /** Its rows as they are planned where it is parted. */
  readonly plannedAt: (span: number) => PlannedText;
  /** What its width costs. */
  readonly widthCost: (span: number) => number;
  /** Whether it begins with a head across all its columns. */
  readonly hasHead: boolean;
}

/** What a piece is made of. */
export type PieceSource = Pick<StoryPiece, 'story' | 'part' | 'text' | 'spans' | 'rowsAcross'>;

/** What other make-ups of the same stories have found out, or those of an earlier text. */
export interface KnownFits {
  /** Lines of the deepest side on which they stand. */
  readonly deepest: number;
  readonly fits: FitMemory;
}

/** What is known of what stands on sides of at most so many lines. */
export function knownFits(deepest: number, fits: FitMemory = createFitMemory()): KnownFits {
  return { deepest, fits };
}

/** A piece, with what is known of it at each width as soon as it is asked for. */
export function pieceOf(id: number, source: PieceSource, known: KnownFits): StoryPiece {
  const { text, spans, rowsAcross } = source;
  const rows = new Map<number, readonly Row[]>();
  const widths = new Map<number, number>();
  const fits = new Map<number, ModuleFit>();
  const planned = new Map<number, PlannedText>();
  const ownRows = (span: number) => remembered(rows, span, () => rowsAcross(span));
  return {
    ...source,
    id,
    rowsAcross: ownRows,
    fitAt: (span) => remembered(fits, span, () => fitOf(ownRows(span), span, text.padding, known)),
    plannedAt: (span) => remembered(planned, span, () => plannedText(ownRows(span), span, known.deepest)),
    widthCost: (span) =>
      remembered(widths, span, () => Math.max(0, spans.indexOf(span)) * OTHER_SPAN + columnCost(ownRows(span), span)),
    hasHead: ownRows(itemAt(spans, 0))[0]?.spansColumns ?? false,
  };
}

/** How rows fit in a module of a width. */
function fitOf(
  rows: readonly Row[],
  span: number,
  padding: ModuleText['padding'],
  { deepest, fits }: KnownFits,
): ModuleFit {
  return fits.recall({ rows, span, padding, deepest }, () => moduleFit(rows, span, padding, deepest));
}

function remembered<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** What it costs that the columns of a text are as long as a scroll or as short as a strip. */
function columnCost(rows: readonly Row[], span: number): number {
  const lines = textLines(rows) / span;
  const short = span > 1 && lines > 0 ? Math.max(0, SHORT_COLUMN - lines) * SHORT_COLUMN_LINE : 0;
  return short + Math.max(0, lines - LONG_COLUMN) * LONG_COLUMN_LINE;
}

/** Lines of the rows that stand in columns. */
export function textLines(rows: readonly Row[]): number {
  return linesOf(rows.filter(({ spansColumns, acrossColumns }) => !spansColumns && !acrossColumns));
}

/** The widths at which a text has enough lines in each column to be a part of a story. */
export function spansOfPart(spans: readonly number[], rowsAcross: (span: number) => readonly Row[]): readonly number[] {
  return spans.filter((span) => textLines(rowsAcross(span)) >= LEAST_PART * span);
}
