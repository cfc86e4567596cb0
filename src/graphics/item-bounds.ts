import type { GraphicItem } from './graphic.ts';
import { inverse, type Matrix } from './matrix.ts';
import { pathBounds } from './path-bounds.ts';
import { mapped, pathCommands } from './path-data.ts';
import type { Bounds } from './view-box.ts';

/** The box around the shapes of items, in the space that a matrix maps to the drawing; undefined around none. Labels, whose widths nobody knows here, do not count. */
export function itemBounds(items: readonly GraphicItem[], matrix: Matrix): Bounds | undefined {
  const back = inverse(matrix);
  return back && pathBounds(items.flatMap(shapePaths).flatMap((path) => mapped(pathCommands(path), back)));
}

function shapePaths(item: GraphicItem): string[] {
  if (item.kind === 'group') return item.items.flatMap(shapePaths);
  return item.kind === 'shape' ? [item.path] : [];
}
