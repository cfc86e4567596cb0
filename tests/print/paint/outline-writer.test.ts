import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun, OutlineEntry } from '../../../src/print/display-list.ts';
import { impose } from '../../../src/print/imposition/impose.ts';
import { oneByOne } from '../../../src/print/imposition/imposition.ts';
import type { Wishes } from '../../../src/print/imposition/wishes.ts';
import { addOutline } from '../../../src/print/paint/outline-writer.ts';
import type { PdfDocument, PdfOutline } from '../../../src/print/paint/pdf-document.ts';
import { MM } from '../../../src/print/theme.ts';

const [WIDTH, HEIGHT] = [210 * MM, 297 * MM];

const word = (text: string, x: number, y: number): GlyphRun => ({
  kind: 'glyphs',
  tag: 0,
  font: 'f',
  size: 12,
  colour: '#000000',
  x,
  y,
  stretch: 1,
  glyphs: [1],
  positions: [0],
  texts: [text],
  width: 60,
});

/** A heading in each quarter; the second hangs out of its column. */
const HEADINGS = [
  ['one', 40, 100],
  ['two', 320, 90],
  ['three', 40, 431],
  ['four', 320, 600],
] as const;

const list: Pick<DisplayList, 'sheets' | 'outline'> = {
  sheets: [
    { width: WIDTH, height: HEIGHT, items: HEADINGS.map(([text, x, y]) => word(text, text === 'two' ? x - 4 : x, y)) },
  ],
  // From the top of its row: of the third, that lies in the upper half of the sheet, and its words in the lower.
  outline: HEADINGS.map(([title, x, y]): OutlineEntry => ({ title, level: 1, sheet: 0, x, y: y - 14 })),
};

describe('bookmarks', () => {
  it('lead to the piece of a poster on which their words are read', () => {
    expect(written({ as: 'tiles' }).map(({ title, pageNumber }) => [title, pageNumber])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 2],
      ['four', 3],
    ]);
  });

  it('lead to the first copy of a side, as far down as it is there', () => {
    const [first] = written({ as: '2up' });
    expect(first?.pageNumber).toBe(0);
    // PDFKit counts from the right edge: it is the side's left one.
    expect(first?.left).toBeCloseTo(HEIGHT, 0);
    expect(first?.top).toBeCloseTo((100 - 14 - 4) * Math.SQRT1_2, 0);
  });

  it('cannot lead to where no sheet is', () => {
    expect(() => addOutline(recorder([]), list as DisplayList, [])).toThrow('sheet 0 is on no side of paper');
    expect(oneByOne([]).sides).toEqual([]);
  });
});

interface Written {
  readonly title: string;
  readonly pageNumber: number;
  readonly top: number;
  readonly left: number;
}

function written(way: Omit<Wishes, 'runs'>): Written[] {
  const { value } = impose(list.sheets, { ...way, runs: [{ sheets: 1, name: 'Un' }] }, () => []);
  if (!value) throw new Error('nothing imposed');
  const items: Written[] = [];
  addOutline(recorder(items), list as DisplayList, value.imposition.sides);
  return items;
}

function recorder(items: Written[]): PdfDocument {
  const outline: PdfOutline = {
    addItem(title, options) {
      items.push({ title, ...options });
      return outline;
    },
  };
  return { outline } as PdfDocument;
}
