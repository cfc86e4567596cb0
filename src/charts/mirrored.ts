import { mapped, pathCommands, writePath } from '../graphics/path-data.ts';
import type { ChartLayout } from './chart-layout.ts';

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A layout turned round from left to right. Its labels take the places that they have in a mirror, and stay legible. */
export function mirrored(layout: ChartLayout): ChartLayout {
  const { width } = layout;
  return {
    ...layout,
    shapes: layout.shapes.map((shape) => ({
      ...shape,
      path: writePath(mapped(pathCommands(shape.path), [-1, 0, 0, 1, width, 0])),
    })),
    labels: layout.labels.map((label) => ({ ...label, x: width - label.x, anchor: OPPOSITE[label.anchor] })),
  };
}
