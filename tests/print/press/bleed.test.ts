import { describe, expect, it } from 'vitest';
import type { Item, Rectangle, Rule } from '../../../src/print/display-list.ts';
import { withBleed } from '../../../src/print/press/bleed.ts';
import { anyFit } from '../../fixtures/every-item.ts';

const BLEED = 9;

function bled<T extends Item>(item: T): T {
  const list = { sheets: [{ width: 300, height: 400, items: [item] }], structure: [], fit: anyFit, outline: [] };
  return withBleed(list, BLEED).sheets[0]?.items[0] as T;
}

const rule = (more: Partial<Rule>): Rule => ({
  ...{ kind: 'rule', tag: 'artefact', x1: 0, y1: 200, x2: 300, y2: 200, thickness: 1, colour: '#000000' },
  ...more,
});

const band = (more: Partial<Rectangle>): Rectangle => ({
  ...{ kind: 'rectangle', tag: 'artefact', x: 0, y: 0, width: 300, height: 50, fill: '#000000' },
  ...more,
});

describe('what touches the edge of its sheet', () => {
  it('is a rule from edge to edge: it is drawn out over both, also from right to left', () => {
    expect(bled(rule({}))).toMatchObject({ x1: -BLEED, x2: 300 + BLEED, y1: 200, y2: 200 });
    expect(bled(rule({ x1: 300, x2: 0 }))).toMatchObject({ x1: 300 + BLEED, x2: -BLEED });
    expect(bled(rule({ x1: 20, x2: 280 }))).toEqual(rule({ x1: 20, x2: 280 }));
  });

  it('is a dashed rule: it grows by whole dashes, so that those on the sheet stay where they are', () => {
    const { x1, x2 } = bled(rule({ dash: [3, 2] }));
    expect([x1, x2]).toEqual([-10, 310]);
  });

  it('is a rule along an edge: it gets thicker, outwards', () => {
    const { y1, y2, thickness } = bled(rule({ y1: 0.5, y2: 0.5 }));
    expect([y1 - thickness / 2, y1 + thickness / 2]).toEqual([-BLEED, 1]);
    expect(y2).toBe(y1);
  });

  it('is an upright rule', () => {
    expect(bled(rule({ x1: 150, x2: 150, y1: 0, y2: 400 }))).toMatchObject({ x1: 150, y1: -BLEED, y2: 400 + BLEED });
  });

  it('is an area: it grows over the edges that it touches, and over no other', () => {
    expect(bled(band({}))).toMatchObject({ x: -BLEED, y: -BLEED, width: 300 + 2 * BLEED, height: 50 + BLEED });
    expect(bled(band({ x: 10, y: 10, width: 280 }))).toEqual(band({ x: 10, y: 10, width: 280 }));
  });

  it('is a picture: it gets larger in its proportions, and is seen in its place and the bleed alone', () => {
    const picture = { kind: 'picture', tag: 0, src: 'a.png', x: 0, y: 100, width: 300, height: 150 } as const;
    const { x, y, width, height, window } = bled<Item>(picture) as typeof picture & { window: Rectangle };
    expect(width / height).toBeCloseTo(2);
    expect(width).toBeCloseTo(318);
    expect([x + window.x, y + window.y, window.width, window.height].map(Math.round)).toEqual([-9, 100, 318, 150]);
    // Its middle stays where it was.
    expect(y + height / 2).toBeCloseTo(175);
    expect(bled<Item>({ ...picture, x: 20, width: 200, height: 100 })).not.toHaveProperty('window');
  });

  it('is nothing without a bleed', () => {
    const list = { sheets: [{ width: 300, height: 400, items: [band({})] }], structure: [], fit: anyFit, outline: [] };
    expect(withBleed(list, 0)).toBe(list);
  });
});
