import { describe, expect, it } from 'vitest';
import { shapeOutline } from '../../src/graphics/basic-shapes.ts';

/** The commands of a shape's outline, each as its letter and where it ends. */
const outline = (name: string, attributes: Readonly<Record<string, string>>) =>
  shapeOutline({ name, attributes, children: [] }, { width: 200, height: 100, fontSize: 10 })?.map(
    ({ letter, values }) => [letter, ...values.slice(-2).map((value) => Math.round(value * 100) / 100)].join(' '),
  );

describe('a shape of SVG (SVG 2, 10)', () => {
  it.each([
    ['rect', { width: '10', height: '20' }, 'M 0 0, L 10 0, L 10 20, L 0 20, Z'],
    ['rect', { x: '5', y: '6', width: '50%', height: '50%' }, 'M 5 6, L 105 6, L 105 56, L 5 56, Z'],
    ['line', {}, 'M 0 0, L 0 0'],
    ['line', { x1: '1', y1: '2', x2: '3', y2: '4' }, 'M 1 2, L 3 4'],
    ['polyline', { points: '0,0 10,0 10 10' }, 'M 0 0, L 10 0, L 10 10'],
    ['polyline', { points: '0,0 10,0 10' }, 'M 0 0, L 10 0'],
    ['polygon', { points: '0,0 10,0 10 10' }, 'M 0 0, L 10 0, L 10 10, Z'],
  ])('%s %j is drawn from point to point', (name, attributes, drawn) => {
    expect(outline(name, attributes as Record<string, string>)?.join(', ')).toBe(drawn);
  });

  it.each([
    ['rect', {}],
    ['rect', { width: '10' }],
    ['rect', { width: '10', height: '-1' }],
    ['circle', {}],
    ['circle', { r: '0' }],
    ['ellipse', {}],
    ['ellipse', { rx: '0', ry: '5' }],
    ['polyline', {}],
    ['polygon', {}],
    ['polygon', { points: '7' }],
    ['path', {}],
  ])('%s %j draws nothing', (name, attributes) => {
    expect(outline(name, attributes as Record<string, string>)).toEqual([]);
  });

  it('that is none has no outline', () => expect(outline('text', {})).toBeUndefined());

  it('is round about its centre, which is the corner of the drawing unless it is told', () => {
    const ends = (name: string, attributes: Record<string, string>) => new Set(outline(name, attributes));
    for (const end of ['M 5 0', 'C -5 0', 'C 5 0', 'C 0 5', 'C 0 -5'])
      expect(ends('circle', { r: '5' })).toContain(end);
    expect(ends('circle', { cx: '20', cy: '10', r: '5' })).toContain('M 25 10');
    expect(ends('ellipse', { cx: '20', cy: '10', rx: '5', ry: '2' })).toContain('C 20 12');
    // One radius stands for both.
    expect(ends('ellipse', { rx: '5' })).toEqual(ends('circle', { r: '5' }));
    expect(ends('ellipse', { ry: '5' })).toEqual(ends('circle', { r: '5' }));
    // A radius in percent is of the diagonal, by √2.
    expect(ends('circle', { r: '10%' })).toContain(`M ${Math.round((Math.hypot(200, 100) / Math.SQRT2) * 10) / 100} 0`);
  });

  it('has round corners as far as half its sides, one radius standing for both', () => {
    const rounded = (attributes: Record<string, string>) =>
      outline('rect', { width: '20', height: '10', ...attributes });
    expect(rounded({ rx: '2' })?.[0]).toBe('M 2 0');
    expect(rounded({ rx: '2' })).toEqual(rounded({ ry: '2' }));
    expect(rounded({ rx: '2', ry: '3' })).toContain('L 20 7');
    expect(rounded({ rx: '99', ry: '99' })?.slice(0, 2)).toEqual(['M 10 0', 'L 10 0']);
    expect(rounded({ rx: '0', ry: '3' })).toEqual(rounded({}));
    expect(rounded({ rx: '-2' })).toEqual(rounded({}));
  });
});
