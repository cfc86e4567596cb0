import { describe, expect, it } from 'vitest';
import type { BoxEdge } from '../../../src/print/blocks/block.ts';
import type { BlockContext } from '../../../src/print/rows/block-context.ts';
import { onBoxGrounds } from '../../../src/print/rows/box-grounds.ts';
import { FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';

const edge = (indent: number): BoxEdge => ({
  kind: 'box-edge',
  edge: 'top',
  nesting: { lists: 0, indent, inset: indent, quotes: [] },
});
const row: Row = {
  lines: 2,
  parts: [],
  smaller: [{ lines: 1, parts: [] }],
  breakPrice: FREE,
  isSpace: false,
  strain: 0,
};

/** What a row in boxes has behind it, where the theme has such boxes. */
function groundsIn(box: 'ruled' | 'tinted' | 'framed', boxes: readonly BoxEdge[], of: Row = row) {
  const theme = { box, colours: { accent: '#c4122f', ground: '#f3f2ee' } };
  const context = { theme, measure: 200, body: { size: 10, leading: 13 } } as unknown as BlockContext;
  return onBoxGrounds(of, boxes, context);
}

const itemsOf = ({ parts }: Pick<Row, 'parts'>) => parts.flatMap((part) => (part.kind === 'drawn' ? part.items : []));

describe('a row in a box', () => {
  it('stands on the ground of each box around it, the outermost first, also where it is smaller', () => {
    const grounded = groundsIn('tinted', [edge(0), edge(1)]);
    expect(itemsOf(grounded)).toMatchObject([
      { kind: 'rectangle', ground: 'tint', x: 0, width: 200, height: 26 },
      { kind: 'rectangle', ground: 'tint', x: 10, width: 180, height: 26 },
    ]);
    expect(itemsOf(grounded.smaller?.[0] ?? row)).toMatchObject([{ height: 13 }, { height: 13 }]);
  });

  it('has the sides of a frame at the edges of the box', () => {
    const sides = itemsOf(groundsIn('framed', [edge(1)]));
    expect(sides).toMatchObject([{ kind: 'rule', y1: 0, y2: 26 }, { kind: 'rule' }]);
    expect(sides.map((side) => (side.kind === 'rule' ? side.x1 : 0))).toEqual([10.4, 189.6]);
  });

  it('has nothing more where boxes have only rules, or where there is no box', () => {
    expect(groundsIn('ruled', [edge(0)])).toBe(row);
    expect(groundsIn('tinted', [])).toBe(row);
  });
});
