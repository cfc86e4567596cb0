import { beforeAll, describe, expect, it } from 'vitest';
import type { Graphic, GraphicItem } from '../../../src/graphics/graphic.ts';
import { identity, rotation } from '../../../src/graphics/matrix.ts';
import type { DisplayList } from '../../../src/print/display-list.ts';
import { setGraphic } from '../../../src/print/lettering/set-graphic.ts';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { paint } from '../../../src/print/paint/paint.ts';
import { createType, settingContext } from '../../../src/print/print-job.ts';
import { testFonts } from '../../fixtures/build-editions.ts';
import { anyFit } from '../../fixtures/every-item.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { cannotDraw, drawPages } from '../../inspectors/draw-pages.ts';
import { keepPdf } from '../../inspectors/keep-pdf.ts';
import type { PageImage } from '../../inspectors/page-image.ts';
import { pdfSource } from '../../inspectors/pdf-source.ts';
import { type ReadPdf, readPdf } from '../../inspectors/read-pdf.ts';
import { elementsOf } from '../../inspectors/read-structure.ts';

const square = (x: number, y: number, side: number) =>
  `M${x} ${y}L${x + side} ${y}L${x + side} ${y + side}L${x} ${y + side}Z`;
const sans = { family: 'sans', bold: false, italic: false } as const;

/** Every kind of paint, stroke, group and label, in squares of 40 pixels. */
const items: readonly GraphicItem[] = [
  { kind: 'shape', path: square(0, 0, 40), fill: { paint: '#000000' } },
  { kind: 'shape', path: square(40, 0, 40), fill: { paint: '#000000', opacity: 0.5 } },
  {
    kind: 'shape',
    path: square(80, 0, 40) + square(90, 10, 20),
    fill: { paint: '#000000', rule: 'evenodd' },
  },
  {
    kind: 'shape',
    path: square(120, 0, 40),
    fill: {
      paint: {
        kind: 'linear',
        ...{ x1: 120, y1: 0, x2: 160, y2: 0 },
        transform: identity,
        stops: [
          { offset: 0, colour: '#000000' },
          { offset: 1, colour: '#ffffff' },
        ],
      },
    },
  },
  {
    kind: 'shape',
    path: square(0, 40, 40),
    fill: {
      paint: {
        kind: 'radial',
        ...{ cx: 20, cy: 60, r: 20, fx: 20, fy: 60, fr: 0 },
        transform: identity,
        stops: [
          { offset: 0.2, colour: '#000000' },
          { offset: 0.5, colour: '#333333', opacity: 0.5 },
          { offset: 1, colour: '#000000', opacity: 0 },
        ],
      },
    },
  },
  {
    kind: 'group',
    clip: { path: square(50, 50, 20), rule: 'nonzero' },
    items: [{ kind: 'shape', path: square(40, 40, 40), fill: { paint: '#000000' } }],
  },
  {
    kind: 'group',
    opacity: 0.5,
    items: [
      { kind: 'shape', path: square(80, 40, 30), fill: { paint: '#000000' } },
      { kind: 'shape', path: square(90, 50, 30), fill: { paint: '#000000' } },
    ],
  },
  {
    kind: 'shape',
    path: 'M120 60L160 60',
    stroke: { paint: '#000000', width: 4, dash: [10, 10], cap: 'butt', pen: [1, 0, 0, 2, 0, 0] },
  },
  { kind: 'shape', path: 'M0 100Q20 60 40 100', stroke: { paint: '#a3161d', width: 2, join: 'round', opacity: 0.8 } },
  {
    kind: 'label',
    x: 80,
    y: 110,
    anchor: 'middle',
    spans: [
      { text: 'Été ', font: sans, size: 12, fill: '#1a1a1a' },
      { text: '2012', font: { ...sans, bold: true }, size: 12, fill: '#a3161d', opacity: 0.9 },
    ],
  },
  {
    kind: 'label',
    x: 150,
    y: 118,
    anchor: 'start',
    transform: rotation(-90, 150, 118),
    spans: [{ text: 'effectifs', font: { family: 'serif', bold: false, italic: true }, size: 10, fill: '#1a1a1a' }],
  },
];

const graphic: Graphic = { width: 160, height: 120, items };
let pdf: Uint8Array;
let read: ReadPdf;
let page: PageImage | undefined;

beforeAll(async () => {
  const publication = testPublication();
  const theme = loadPrintTheme(publication).value;
  if (!theme) throw new Error('no theme');
  const fonts = testFonts();
  const setting = settingContext({ lang: 'fr', bulletin: testBulletin('') }, theme, createType(fonts));
  const set = setGraphic(graphic, setting);
  const placed = { kind: 'graphic', tag: 1, graphic: set, x: 20, y: 10, width: 320, height: 240 } as const;
  const small = { ...placed, y: 260, width: 80, height: 60, tag: 'artefact' } as const;
  const list: DisplayList = {
    sheets: [{ width: 360, height: 340, items: [placed, small, { ...small, x: 120 }] }],
    structure: [
      { type: 'Document', parent: -1 },
      { type: 'Figure', parent: 0, alt: 'Un dessin' },
    ],
    outline: [],
    fit: anyFit,
  };
  pdf = await paint(list, { title: 'Dessin', lang: 'fr', date: new Date(0), creator: 'bulletin' }, fonts, []);
  keepPdf('graphic', pdf);
  read = await readPdf(pdf);
  page = cannotDraw ? undefined : drawPages(pdf, 72)[0];
});

describe('a graphic in print', () => {
  it('is a figure with its alternative text, and its labels are words', () => {
    expect(elementsOf(read.pages[0]?.structure, 'Figure').map(({ alt }) => alt)).toEqual(['Un dessin']);
    const words = read.pages[0]?.texts.filter(({ isArtefact }) => !isArtefact).map(({ text }) => text);
    expect(words).toEqual(['Été ', '2012', 'effectifs']);
  });

  it('is written once for each width that it has', () => {
    expect(pdfSource(pdf).match(/\/G\d /g)).toHaveLength(2);
  });

  it('holds no picture made of pixels', () => {
    expect(pdfSource(pdf)).not.toContain('/Subtype /Image');
  });

  // Points of the drawing in pixels, and the grey that stands there.
  it.skipIf(cannotDraw).each([
    ['a fill', 20, 20, 0],
    ['a fill that half shows through', 60, 20, 128],
    ['a hole by the rule of even and odd', 100, 20, 255],
    ['what is around that hole', 85, 20, 0],
    ['the beginning of a gradient', 122, 20, 12],
    ['its middle', 140, 20, 128],
    ['the middle of a gradient in a circle', 20, 60, 0],
    ['its edge, which does not show', 38, 42, 255],
    ['what is cut off', 45, 45, 255],
    ['what is inside the cut', 60, 60, 0],
    ['two shapes that show through as one', 100, 60, 128],
    ['each of them', 85, 45, 128],
    ['a dash', 125, 60, 0],
    ['a gap', 135, 60, 255],
    ['a pen that is twice as high as wide', 125, 63, 0],
    ['what lies beside it', 125, 66, 255],
  ])('shows %s', (_, x, y, grey) => {
    const at = (10 + y * 2) * (page?.width ?? 0) + 20 + x * 2;
    expect(Math.abs((page?.greys[at] ?? -1000) - grey)).toBeLessThan(6);
  });
});
