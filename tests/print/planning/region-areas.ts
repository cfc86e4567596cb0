import type { Region } from '../../../src/print/planning/fill-sections.ts';
import { linesOf } from '../../../src/print/planning/lines.ts';

/** A rectangle of a side: columns from the first read on, lines of its grid; the ends are exclusive. */
export interface RegionArea {
  readonly name: string;
  readonly columns: readonly [from: number, to: number];
  readonly lines: readonly [from: number, to: number];
}

/** Sums of parts of lines are not more exact than this. */
const EXACT = 1e-6;

/**
 * What each column of each region takes, its notes included.
 *
 * @param regions of a side, or of a module
 * @param columns that it has
 */
export function regionAreas(regions: readonly Region[], columns: number): readonly RegionArea[] {
  return regions.flatMap(({ line, spans, across = { first: 0, count: columns }, filling }, region) =>
    filling.columns.map(({ rows, notes, above = 0 }, index): RegionArea => {
      const from = line + above;
      const first = spans ? across.first : index;
      return {
        name: `column ${index} of region ${region}`,
        columns: [first, first + (spans ? across.count : 1)],
        lines: [from, from + linesOf(rows) + Math.ceil(linesOf(notes) - EXACT)],
      };
    }),
  );
}

/** What lies over something else, or beside the columns that there are. */
export function areaFaults(regions: readonly Region[], columns: number): readonly string[] {
  const areas = regionAreas(regions, columns).filter(({ lines: [from, to] }) => to > from);
  const outside = areas.filter(({ columns: [from, to] }) => from < 0 || to > columns);
  const over = areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter((other) => share(one.columns, other.columns) && share(one.lines, other.lines))
      .map((other) => `${one.name} lies over ${other.name}`),
  );
  return [...outside.map(({ name }) => `${name} stands beside its side`), ...over];
}

type Stretch = readonly [from: number, to: number];

function share(one: Stretch, other: Stretch): boolean {
  return Math.min(one[1], other[1]) - Math.max(one[0], other[0]) > EXACT;
}
