import { describe, expect, it } from 'vitest';
import { createMemory } from '../../src/memory/memory.ts';
import { type Showing, type ShownSheets, showSheets } from '../../src/preview/sheets.ts';
import type { GlyphRun, Item, Sheet } from '../../src/print/display-list.ts';

const RUN: GlyphRun = {
  kind: 'glyphs',
  tag: 1,
  font: 'serif-400',
  size: 9,
  colour: '#000000',
  x: 10,
  y: 20,
  stretch: 1,
  letterSpacing: 0.1,
  glyphs: [1, 2],
  positions: [0, 5],
  rises: [0, 1],
  texts: ['a', 'b'],
  width: 10,
  lang: 'fr',
  source: { line: 1, column: 1 },
};
const PICTURE: Item = { kind: 'picture', tag: 2, src: 'une.png', x: 0, y: 0, width: 9, height: 9 };

const sheet = (...items: Item[]): Sheet => ({ width: 595, height: 842, items });
const showing = (version = 'v1'): Showing => ({ addressOf: (src) => `${src}?v=${version}`, drawings: createMemory() });
const shownAfter = (sheets: readonly Sheet[], before?: ShownSheets) => showSheets(sheets, showing(), 'next', before);

describe('the keys of sheets', () => {
  it('stay while a sheet shows the same, wherever it stands', () => {
    const [first, second] = [sheet(RUN), sheet(PICTURE, RUN)];
    const before = showSheets([first, second], showing(), 'first');
    expect(before.keys).toEqual(['first-0', 'first-1']);
    const copies = structuredClone([sheet(), second, first]);
    expect(shownAfter(copies, before).keys).toEqual(['next-0', 'first-1', 'first-0']);
  });

  it('stay when an edit elsewhere gives an item another tag', () => {
    const before = showSheets([sheet(RUN, PICTURE)], showing(), 'first');
    const after = shownAfter([sheet({ ...RUN, tag: 7 }, { ...PICTURE, tag: 8 })], before);
    expect(after.keys).toEqual(before.keys);
  });

  it.each<[string, Partial<GlyphRun>]>([
    ['x', { x: 11 }],
    ['y', { y: 21 }],
    ['glyphs', { glyphs: [1, 3] }],
    ['positions', { positions: [0, 6] }],
    ['rises', { rises: [0, 2] }],
    ['texts', { texts: ['a', 'c'] }],
    ['font', { font: 'serif-700' }],
    ['size', { size: 10 }],
    ['colour', { colour: '#ff0000' }],
    ['stretch', { stretch: 0.99 }],
    ['letter spacing', { letterSpacing: 0.2 }],
    ['width', { width: 11 }],
    ['language', { lang: 'de' }],
    ['line in the file', { source: { line: 2, column: 1 } }],
    ['column in the file', { source: { line: 1, column: 2 } }],
  ])('change with the %s of a run', (_, change) => {
    const before = showSheets([sheet(RUN)], showing(), 'first');
    const after = shownAfter([sheet({ ...RUN, ...change })], before);
    expect(after.keys).toEqual(['next-0']);
    expect(after.json('next-0')).not.toBe(before.json('first-0'));
  });

  it('change with the version of a picture, the size of the sheet and the number of items', () => {
    const before = showSheets([sheet(PICTURE)], showing(), 'first');
    expect(showSheets([sheet(PICTURE)], showing('v2'), 'next', before).keys).toEqual(['next-0']);
    expect(shownAfter([{ ...sheet(PICTURE), width: 420 }], before).keys).toEqual(['next-0']);
    expect(shownAfter([sheet(PICTURE, PICTURE)], before).keys).toEqual(['next-0']);
    expect(shownAfter([sheet()], before).keys).toEqual(['next-0']);
  });

  it('give the sheet that they stand for, its lengths rounded and without tags', () => {
    const after = shownAfter([sheet({ ...PICTURE, x: 1.00049 })]);
    const [key = ''] = after.keys;
    const items = [{ kind: 'picture', src: 'une.png?v=v1', x: 1, y: 0, width: 9, height: 9 }];
    expect(JSON.parse(after.json(key) ?? '')).toEqual({ width: 595, height: 842, items });
    expect(after.json('other')).toBeUndefined();
  });
});
