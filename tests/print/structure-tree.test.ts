import { describe, expect, it } from 'vitest';
import { addNode, joinTrees, numbered, structureNode } from '../../src/print/structure-tree.ts';

describe('trees of parts', () => {
  it('are joined in the order in which they are read, whatever was set first', () => {
    const coupon = structureNode('Sect');
    addNode(coupon, 'P');
    const text = structureNode('L');
    addNode(addNode(text, 'LI'), 'LBody');
    const { elements, indexOf } = joinTrees([structureNode('H1'), text, coupon]);
    expect(elements.map(({ type, parent }) => `${type} ${parent}`)).toEqual([
      'Document -1',
      'H1 0',
      'L 0',
      'LI 2',
      'LBody 3',
      'Sect 0',
      'P 5',
    ]);
    expect(indexOf.get(coupon)).toBe(5);
  });

  it('keep what is known of their elements', () => {
    const cell = structureNode('TH', { scope: 'Column', lang: 'en' });
    expect(joinTrees([cell]).elements[1]).toEqual({ type: 'TH', parent: 0, scope: 'Column', lang: 'en' });
  });

  it('number items; an artefact stays one, and an item of no joined tree is a bug', () => {
    const tag = structureNode('P');
    const rule = { kind: 'rule', x1: 0, y1: 0, x2: 1, y2: 0, thickness: 1, colour: '#000000' } as const;
    const items = [{ ...rule, tag } as const, { ...rule, tag: 'artefact' } as const];
    expect(numbered(items, joinTrees([structureNode('H1'), tag])).map((item) => item.tag)).toEqual([2, 'artefact']);
    expect(() => numbered(items, joinTrees([]))).toThrow('type P');
  });
});
