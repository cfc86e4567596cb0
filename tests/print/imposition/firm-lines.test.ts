import { expect, it } from 'vitest';
import type { Item, Sheet } from '../../../src/print/display-list.ts';
import { THINNEST, withFirmLines } from '../../../src/print/imposition/firm-lines.ts';

const thin = { colour: '#000000', thickness: 0.3 };
const place = { x: 0, y: 0, width: 20, height: 20 };
const shape = (width: number, pen?: readonly [number, number, number, number, number, number]) =>
  ({ kind: 'shape', path: 'M0 0L1 1', stroke: { paint: '#000000', width, ...(pen && { pen }) } }) as const;

const items: readonly Item[] = [
  { kind: 'rule', tag: 'artefact', x1: 0, y1: 0, x2: 9, y2: 0, ...thin },
  { kind: 'rule', tag: 'artefact', x1: 0, y1: 0, x2: 9, y2: 0, ...thin, thickness: 1 },
  { kind: 'rectangle', tag: 'artefact', ...place, stroke: thin },
  { kind: 'rectangle', tag: 'artefact', ...place, fill: '#000000' },
  { kind: 'drawing', tag: 'artefact', x: 0, y: 0, path: 'M0 0L1 1', stroke: thin },
  { kind: 'picture', tag: 'artefact', src: 'a', ...place },
  {
    kind: 'graphic',
    tag: 'artefact',
    ...place,
    // Two of its pixels are a point.
    graphic: {
      width: 40,
      height: 40,
      items: [{ kind: 'group', items: [shape(0.5), shape(0), shape(3)] }, shape(0.5, [1, 0, 0, 2, 0, 0])],
    },
  },
];
const sheet: Sheet = { width: 100, height: 100, items };

it('lines of a sheet that is shown as it is set stay as they are', () => {
  expect(withFirmLines([sheet, sheet], [1, 1.4])).toEqual([sheet, sheet]);
});

it('lines are thick enough to be printed where a sheet is made smaller', () => {
  const [half] = withFirmLines([sheet], [0.5]);
  const least = THINNEST / 0.5;
  expect(half?.items).toMatchObject([
    { thickness: least },
    { thickness: 1 },
    { stroke: { thickness: least } },
    items[3],
    { stroke: { thickness: least } },
    items[5],
    {
      graphic: {
        items: [
          // A line of no width is none, and one whose pen is drawn out is its author's.
          { items: [{ stroke: { width: 2 * least } }, { stroke: { width: 0 } }, { stroke: { width: 3 } }] },
          { stroke: { width: 0.5 } },
        ],
      },
    },
  ]);
});

it('a graphic whose lines are thick enough stays the same value, so that it is written once', () => {
  const [small] = withFirmLines([sheet], [0.99]);
  const thick = items.at(-1);
  const twice = withFirmLines([{ ...sheet, items: [thick as Item] }], [0.999]);
  expect(small?.items).toHaveLength(items.length);
  const [graphic] = twice[0]?.items ?? [];
  expect(graphic?.kind === 'graphic' && thick?.kind === 'graphic' && graphic.graphic === thick.graphic).toBe(false);
  const [firm] = withFirmLines(
    [{ ...sheet, items: [{ ...(thick as Extract<Item, { kind: 'graphic' }>), width: 80, height: 80 }] }],
    [0.999],
  );
  const [kept] = firm?.items ?? [];
  expect(kept?.kind === 'graphic' && thick?.kind === 'graphic' && kept.graphic === thick.graphic).toBe(true);
});
