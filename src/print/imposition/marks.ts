import type { Area, Rule } from '../display-list.ts';
import { MM } from '../theme.ts';
import type { PaperSize } from './papers.ts';

/** A line to cut or to fold along: across the side at a height, or down it. */
export interface PaperLine {
  readonly axis: 'x' | 'y';
  readonly at: number;
}

/** No office machine prints nearer to the edge of the paper. */
export const UNPRINTABLE = 5 * MM;

/** Between what is cut out and its marks, and how long these are. */
export const MARK_GAP = 2 * MM;
export const MARK_LENGTH = 5 * MM;

/** Marks that begin at the edge of the paper go so far into it: two millimetres of them are printed. */
const FROM_EDGE = UNPRINTABLE + 2 * MM;

/** Less than this is not worth a cut: papers differ by more. */
const WORTH_CUTTING = 1 * MM;

const DASH = [2, 2] as const;

/** Thin, and yet not lost on a copy of a copy. */
const LINE = { kind: 'rule', tag: 'artefact', thickness: 0.4, colour: '#000000' } as const;

/** Where paper is cut through from edge to edge: a short line at both ends. */
export function cutMarks(line: PaperLine, side: PaperSize): Rule[] {
  return ends(line, side).map((end) => ruleOn(line, end));
}

/** The same for a fold, dashed as folds are drawn. */
export function foldMarks(line: PaperLine, side: PaperSize): Rule[] {
  return cutMarks(line, side).map((rule) => ({ ...rule, dash: DASH }));
}

/**
 * Where areas are cut out of a side that they do not fill: lines in the white around all of them, in the
 * continuation of their edges. Without that white the lines begin at the edge of the paper.
 */
export function cropMarks(areas: readonly Area[], side: PaperSize): Rule[] {
  return [...cropsAlong('x', areas, side), ...cropsAlong('y', areas, side)];
}

function cropsAlong(axis: PaperLine['axis'], areas: readonly Area[], side: PaperSize): Rule[] {
  const [from, to] = spans(areas, axis);
  const length = lengthOf(side, axis);
  if (from <= WORTH_CUTTING && length - to <= WORTH_CUTTING) return [];
  const crossing = axis === 'x' ? 'y' : 'x';
  const [first, last] = spans(areas, crossing);
  const across = lengthOf(side, crossing);
  const stretches = [outside(first), outside(across - last).map((one) => across - one)];
  return edges(areas, axis).flatMap((at) => stretches.map((stretch) => ruleOn({ axis, at }, stretch)));
}

/** From the edge of the paper: what of a stretch of white a mark takes. */
function outside(white: number): readonly number[] {
  return white >= MARK_GAP + MARK_LENGTH / 2
    ? [Math.max(0, white - MARK_GAP - MARK_LENGTH), white - MARK_GAP]
    : [0, FROM_EDGE];
}

function ends({ axis }: PaperLine, side: PaperSize): readonly (readonly number[])[] {
  const across = lengthOf(side, axis === 'x' ? 'y' : 'x');
  return [
    [0, FROM_EDGE],
    [across - FROM_EDGE, across],
  ];
}

/** A stretch of a line. */
export function ruleOn({ axis, at }: PaperLine, [from = 0, to = 0]: readonly number[]): Rule {
  return axis === 'x' ? { ...LINE, x1: at, y1: from, x2: at, y2: to } : { ...LINE, x1: from, y1: at, x2: to, y2: at };
}

function spans(areas: readonly Area[], axis: PaperLine['axis']): readonly [number, number] {
  const all = edges(areas, axis);
  return [Math.min(...all), Math.max(...all)];
}

/** The edges of areas along an axis, each once. */
function edges(areas: readonly Area[], axis: PaperLine['axis']): number[] {
  const all = areas.flatMap((area) => (axis === 'x' ? [area.x, area.x + area.width] : [area.y, area.y + area.height]));
  return all.filter((at, index) => all.findIndex((one) => Math.abs(one - at) < 0.01) === index);
}

function lengthOf({ width, height }: PaperSize, axis: PaperLine['axis']): number {
  return axis === 'x' ? width : height;
}
