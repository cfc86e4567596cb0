import { type Findings, lose, note } from './findings.ts';
import type { GraphicItem, Label, Shape } from './graphic.ts';

/**
 * Lengths and factors of a drawing, in pixels: ten thousand times the largest drawing. A PDF
 * writes numbers without an exponent (ISO 32000-1, 7.3.3), and nobody draws so far outside.
 */
const FURTHEST = 1e9;

/** Items without those that stand or reach further than a page can say. What is left out is noted, with its words. */
export function withinReach(items: readonly GraphicItem[], findings: Findings): GraphicItem[] {
  return items.flatMap((item): GraphicItem[] => {
    if (item.kind !== 'group') {
      if (isWithinReach(item)) return [item];
      leaveOut(item, findings);
      return [];
    }
    if (isPathWithinReach(item.clip?.path)) return [{ ...item, items: withinReach(item.items, findings) }];
    leaveOut(item, findings);
    return [];
  });
}

function leaveOut(item: GraphicItem, findings: Findings): void {
  note(findings, 'too-far');
  for (const words of labelsIn(item)) lose(findings, words);
}

/** What the labels of an item say. */
function labelsIn(item: GraphicItem): string[] {
  if (item.kind === 'group') return item.items.flatMap(labelsIn);
  if (item.kind === 'shape') return [];
  return [
    item.spans
      .map(({ text }) => text)
      .join('')
      .trim(),
  ];
}

/** Whether numbers can be written as they are. */
export function areWithinReach(values: readonly number[]): boolean {
  return values.every((value) => Math.abs(value) < FURTHEST);
}

function isWithinReach(item: Shape | Label): boolean {
  if (item.kind === 'label') {
    const { x, y, transform = [], spans } = item;
    const own = spans.flatMap(({ size, dx = 0, dy = 0, letterSpacing = 0 }) => [size, dx, dy, letterSpacing]);
    return areWithinReach([x, y, ...transform, ...own]);
  }
  const { width = 0, dash = [], dashOffset = 0, miterLimit = 0, pen = [] } = item.stroke ?? {};
  return isPathWithinReach(item.path) && areWithinReach([width, ...dash, dashOffset, miterLimit, ...pen]);
}

/** Path data of seven digits: larger numbers have an exponent, or ten digits and more. */
function isPathWithinReach(path = ''): boolean {
  return !/e\+|\d{10}|Infinity|NaN/.test(path);
}
