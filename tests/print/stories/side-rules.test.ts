import { describe, expect, it } from 'vitest';
import type { PrintJob } from '../../../src/print/print-job.ts';
import { sideRules } from '../../../src/print/stories/side-rules.ts';

type Arguments = Parameters<typeof sideRules>;
type Side = Arguments[0];
type Cell = Side['bands'][number]['cells'][number];

/** Three columns of 100 points, 20 apart, whose rules are as thick as is said. */
const jobWith = (rules: { bands: number; columns: number; stories: number }) =>
  ({
    geometry: { left: 40, measure: 100, gutter: 20, width: 340 },
    theme: { newspaper: { rules }, colours: { ink: '#000000', accent: '#c4122f', storyGround: '#eeeeee' } },
  }) as unknown as PrintJob;
const ALL = { bands: 1, columns: 0.5, stories: 0.25 };

/** Stories by their grounds; the one called « briefs » is of short items. */
const drawing = (kinds: readonly ('' | 'frame' | 'tint' | 'briefs')[], isRightToLeft = false) =>
  ({
    texts: kinds.map((kind) => ({
      story: {
        kind: kind === 'briefs' ? 'briefs' : 'story',
        ...((kind === 'frame' || kind === 'tint') && { ground: kind }),
      },
    })),
    modules: kinds.map(() => ({ padding: { above: 0, below: 0 } })),
    setting: { body: { size: 10, leading: 10 } },
    isRightToLeft,
  }) as unknown as Arguments[1];

const module = (story: number, line: number, depth: number, columns = 1, filled = columns) => ({
  story,
  line,
  depth,
  regions: [
    {
      line,
      filling: {
        depth,
        columns: Array.from({ length: columns }, (_, at) => ({ rows: at < filled ? [{}] : [], notes: [] })),
      },
    },
  ],
});
const cell = (column: number, span: number, ...modules: readonly unknown[]) =>
  ({ column, span, modules }) as unknown as Cell;
const sideOf = (...bands: readonly (readonly [line: number, depth: number, cells: readonly Cell[]])[]) =>
  ({ top: 0, bands: bands.map(([line, depth, cells]) => ({ line, depth, cells })) }) as unknown as Side;

/** The ends of each rule, and its thickness. */
const rulesOf = (side: Side, how: Arguments[1], rules = ALL) =>
  sideRules(side, how, jobWith(rules)).flatMap((item) =>
    item.kind === 'rule' ? [{ x: [item.x1, item.x2], isUpright: item.x1 === item.x2, thickness: item.thickness }] : [],
  );

describe('the rules of a side', () => {
  const beside = sideOf([0, 10, [cell(0, 1, module(0, 0, 10)), cell(1, 2, module(1, 0, 10, 2))]]);

  it('stand in the middle of the gutter between stories side by side', () => {
    expect(rulesOf(beside, drawing(['', '']))).toEqual([{ x: [150, 150], isUpright: true, thickness: 0.5 }]);
  });

  it('do not stand beside a frame, which has its own', () => {
    expect(rulesOf(beside, drawing(['frame', '']))).toEqual([]);
    expect(rulesOf(beside, drawing(['', 'frame']))).toEqual([]);
  });

  it('stand between the columns of short items that hold something, on either side by the direction of the text', () => {
    const side = sideOf([0, 10, [cell(0, 3, module(0, 0, 10, 3, 2))]]);
    expect(rulesOf(side, drawing(['briefs'])).map(({ x }) => x[0])).toEqual([150]);
    expect(rulesOf(side, drawing(['briefs'], true)).map(({ x }) => x[0])).toEqual([270]);
    expect(rulesOf(side, drawing(['']))).toEqual([]);
  });

  it('part no items where all of them stand across the columns', () => {
    const across = {
      ...module(0, 0, 10, 3),
      regions: [{ line: 0, spans: true, filling: { depth: 10, columns: [{ rows: [{}] }] } }],
    };
    expect(rulesOf(sideOf([0, 10, [cell(0, 3, across)]]), drawing(['briefs']))).toEqual([]);
  });

  it('go from edge to edge between bands, where there is white', () => {
    const bands = (below: number) =>
      sideOf([0, 10, [cell(0, 3, module(0, 0, 10))]], [below, 5, [cell(0, 3, module(1, below, 5))]]);
    expect(rulesOf(bands(12), drawing(['', '']))).toEqual([{ x: [40, 380], isUpright: false, thickness: 1 }]);
    expect(rulesOf(bands(10), drawing(['', '']))).toEqual([]);
  });

  it('part stories of one column, unless a ground shows where one ends', () => {
    const side = sideOf([0, 10, [cell(1, 1, module(0, 0, 4), module(1, 6, 4))]]);
    expect(rulesOf(side, drawing(['', '']))).toEqual([{ x: [160, 260], isUpright: false, thickness: 0.25 }]);
    const ofTint = rulesOf(side, drawing(['', 'tint']));
    expect(ofTint.map(({ thickness }) => thickness)).toEqual([1.6]);
  });

  it('are none where the theme wants none', () => {
    const side = sideOf(
      [0, 10, [cell(0, 1, module(0, 0, 4), module(1, 6, 4)), cell(1, 2, module(2, 0, 10, 2))]],
      [12, 5, [cell(0, 3, module(3, 12, 5))]],
    );
    expect(rulesOf(side, drawing(['', '', 'briefs', '']), { bands: 0, columns: 0, stories: 0 })).toEqual([]);
  });
});
