import { describe, expect, it } from 'vitest';
import type { Graphic, GraphicItem, Group } from '../../src/graphics/graphic.ts';
import { placeholderGraphic } from '../../src/graphics/placeholder.ts';
import { readSvg } from '../../src/graphics/read-svg.ts';

/** What stands in a file of 100 pixels. */
function drawingOf(content: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">${content}</svg>`;
  const reading = readSvg(new TextEncoder().encode(svg), 'fr');
  if (reading.kind === 'broken') throw new Error(reading.reason);
  return reading;
}

const everything = (items: Graphic['items']): readonly GraphicItem[] =>
  items.flatMap((item) => [item, ...(item.kind === 'group' ? everything(item.items) : [])]);
const itemsOf = (content: string) => everything(drawingOf(content).graphic.items);
const fillsOf = (content: string) => itemsOf(content).flatMap((item) => (item.kind === 'shape' ? [item.fill] : []));
const labelsOf = (content: string) => itemsOf(content).flatMap((item) => (item.kind === 'label' ? [item] : []));
const clipsOf = (content: string) =>
  itemsOf(content).flatMap((item) => (item.kind === 'group' && item.clip ? [item.clip] : []));
const unsupported = (content: string) => [...drawingOf(content).unsupported];

describe('a clipping path', () => {
  const RED = '<rect width="50" height="50" fill="red" clip-path="url(#c)"/>';
  const cutTo = (inside: string) => clipsOf(`<clipPath id="c">${inside}</clipPath>${RED}`);
  const SMALL = cutTo('<rect width="4" height="4"/>');

  it('cuts to the outlines in it', () => {
    expect(SMALL).toHaveLength(1);
    expect((SMALL[0] as NonNullable<Group['clip']>).path.match(/[\d.]+/g)?.map(Number)).toEqual([
      0, 0, 4, 0, 4, 4, 0, 4,
    ]);
  });

  it.each([
    ['clip', 'circle(5px)'],
    ['external', 'url(https://exemple.fr/a.svg#c)'],
    ['missing', 'url(#rien)'],
  ])('that is not there (%s) is noted and cuts nothing: %s', (thing, written) => {
    const content = `<rect width="50" height="50" clip-path="${written}"/>`;
    expect(unsupported(content)).toEqual([[thing, 1]]);
    expect(clipsOf(content)).toEqual([]);
    expect(fillsOf(content)).toHaveLength(1);
  });

  it.each(['display="none"', 'visibility="hidden"'])('is not cut to what has %s', (hidden) => {
    expect(cutTo(`<rect width="90" height="90" ${hidden}/><rect width="4" height="4"/>`)).toEqual(SMALL);
  });

  it('is cut to copies where they stand, and not to copies of nothing or of themselves', () => {
    const defs = '<defs><rect id="r" width="4" height="4"/></defs>';
    const copied = (use: string) => clipsOf(`${defs}<clipPath id="c">${use}</clipPath>${RED}`);
    expect(copied('<use href="#r"/>')).toEqual(SMALL);
    expect(copied('<use href="#r" x="2" y="3"/>')).toEqual(cutTo('<rect x="2" y="3" width="4" height="4"/>'));
    expect(copied('<rect width="4" height="4"/><use/><use href="#rien"/><use id="u" href="#u"/>')).toEqual(SMALL);
  });

  it('in shares of a box is cut to that of all shapes in a group, not to that of its words', () => {
    const part = '<g><rect x="10" y="20" width="30" height="40"/></g><text x="90">mot</text>';
    const [clip] = clipsOf(
      `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="1" height="1"/></clipPath><g clip-path="url(#c)">${part}</g>`,
    );
    expect(clip?.path.match(/[\d.]+/g)?.map(Number)).toEqual([10, 20, 40, 20, 40, 60, 10, 60]);
  });

  it('that reaches further than a page can say leaves its part out, and says so with its words', () => {
    const {
      graphic,
      unsupported: noted,
      lostWords,
    } = drawingOf(
      `<clipPath id="c"><rect width="1e12" height="4"/></clipPath><g clip-path="url(#c)"><g><text>un mot</text></g>${RED}</g>`,
    );
    expect(everything(graphic.items)).toEqual([]);
    expect([...noted]).toEqual([['too-far', 1]]);
    expect(lostWords).toEqual(['un mot']);
  });

  it('that is cut by itself is cut once', () => {
    const content = `<clipPath id="c" clip-path="url(#c)"><rect width="4" height="4"/></clipPath>${RED}`;
    expect(clipsOf(content)).toEqual(SMALL);
  });
});

describe('a gradient with nothing to run between is the colour of its last stop (SVG 2, 14)', () => {
  const STOPS = '<stop stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity="x"/>';
  const painted = (gradient: string, shape = '<rect width="9" height="9" fill="url(#g)"/>') =>
    fillsOf(`${gradient}${shape}`)[0]?.paint;

  it.each([
    ['one stop', '<linearGradient id="g"><stop stop-color="blue"/></linearGradient>'],
    ['ends in one place', `<linearGradient id="g" x1="1" x2="1">${STOPS}</linearGradient>`],
    ['no radius', `<radialGradient id="g" r="0">${STOPS}</radialGradient>`],
    [
      'a transform that leaves no area',
      `<linearGradient id="g" gradientTransform="scale(0)">${STOPS}</linearGradient>`,
    ],
    [
      'an end too far away',
      `<linearGradient id="g" gradientUnits="userSpaceOnUse" x2="1e13">${STOPS}</linearGradient>`,
    ],
    [
      'a radius too large',
      `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="5" cy="5" r="1e13">${STOPS}</radialGradient>`,
    ],
  ])('with %s', (_, gradient) => expect(painted(gradient)).toBe('#0000ff'));

  it('on a line without height, whose box has no area', () => {
    const [line] = itemsOf(
      `<linearGradient id="g">${STOPS}</linearGradient><path d="M0 5h9" fill="none" stroke="url(#g)"/>`,
    );
    expect(line?.kind === 'shape' && line.stroke?.paint).toBe('#0000ff');
  });

  it('and nothing without stops', () => expect(painted('<linearGradient id="g"/>')).toBeUndefined());

  it('its stops are black where they name no colour', () =>
    expect(painted('<linearGradient id="g"><stop/><stop offset="1" stop-color="red"/></linearGradient>')).toMatchObject(
      {
        stops: [
          { offset: 0, colour: '#000000' },
          { offset: 1, colour: '#ff0000' },
        ],
      },
    ));

  it('that says no length where one should stand runs as if it said none (SVG 2, 14.2.2)', () =>
    expect(
      painted(`<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="a" x2="loin">${STOPS}</linearGradient>`),
    ).toEqual(painted(`<linearGradient id="g" gradientUnits="userSpaceOnUse">${STOPS}</linearGradient>`)));

  it('has a focus outside its circle on the edge', () => {
    const gradient = `<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="5" cy="5" r="4" fx="20">${STOPS}</radialGradient>`;
    const paint = painted(gradient) as { readonly fx: number; readonly fy: number; readonly r: number };
    expect([paint.fx, paint.fy, paint.r].map((value) => Math.round(value * 1000) / 1000)).toEqual([3.996, 0, 4]);
  });
});

describe('a style', () => {
  it('may be the one around it, or none', () => {
    const fills = fillsOf(
      '<g fill="red"><rect width="9" height="9" fill="inherit"/><rect width="9" height="9" fill="initial"/></g>',
    );
    expect(fills.map((fill) => fill?.paint)).toEqual(['#ff0000', '#000000']);
  });

  it('whose colour is its own has that of its parent', () =>
    expect(
      fillsOf('<g color="red"><rect width="9" height="9" color="currentColor" fill="currentColor"/></g>')[0]?.paint,
    ).toBe('#ff0000'));

  it('says nothing without a colon, or without a value', () =>
    expect(fillsOf('<rect width="9" height="9" fill="red" style="fill; fill: ; opacity"/>')[0]?.paint).toBe('#ff0000'));

  it('may say how its characters are written', () =>
    expect(unsupported('<style>@charset "utf-8"; rect { fill: red }</style><rect width="9" height="9"/>')).toEqual([]));

  it.each([
    ['smaller', 10],
    ['larger', 14.4],
    ['x-large', 24],
    ['-3', 12],
    ['grand', 12],
  ])('of a size named %s', (size, expected) => {
    const [label] = labelsOf(`<g font-size="12"><text font-size="${size}">a</text></g>`);
    expect(label?.spans[0]?.size).toBeCloseTo(expected, 10);
  });

  it('is bold and upright where the shorthand for fonts says so', () => {
    const [label] = labelsOf('<g font-style="italic"><text style="font: bold 12px/1.2 Georgia">a</text></g>');
    expect(label?.spans[0]).toMatchObject({ size: 12, font: { family: 'serif', bold: true, italic: false } });
  });

  it('keeps white space only where the file says so last', () =>
    expect(labelsOf('<g xml:space="preserve"><text xml:space="default"> a  b </text></g>')[0]?.spans[0]?.text).toBe(
      'a b',
    ));
});

describe('a label', () => {
  it.each(['visibility="hidden"', 'visibility="collapse"', 'font-size="0"', 'fill="transparent"', 'fill="none"'])(
    'is not seen with %s',
    (attribute) => expect(labelsOf(`<text ${attribute}>mot</text>`)).toEqual([]),
  );

  it('is not there for blanks, for what is not displayed, for an element without text', () => {
    expect(labelsOf('<text> \n </text><text><tspan display="none">mot</tspan><tspan/></text>')).toEqual([]);
  });

  it('stands in the place of what was blank before it', () => {
    const [label] = labelsOf('<text x="1" y="2"><tspan x="5" y="6" dx="1"> </tspan>mot</text>');
    expect([label?.x, label?.y, label?.spans[0]?.text, label?.spans[0]?.dx]).toEqual([5, 6, 'mot', 1]);
  });

  it('stands at the edge where its place is no length', () => {
    const [label] = labelsOf('<text x="loin" y="9">mot</text>');
    expect([label?.x, label?.y]).toEqual([0, 9]);
  });

  it('is the text around what speaks to a program', () =>
    expect(
      labelsOf('<text>un <?imprimer vite?>mot</text>')[0]
        ?.spans.map(({ text }) => text)
        .join(''),
    ).toBe('un mot'));

  it('has the first colour of a gradient, and that is noted', () => {
    const content =
      '<linearGradient id="g"><stop stop-color="red"/><stop offset="1"/></linearGradient><text x="1" y="9" fill="url(#g)">a</text>';
    expect(labelsOf(content)[0]?.spans[0]?.fill).toBe('#ff0000');
    expect(unsupported(content)).toEqual([['text-paint', 1]]);
  });
});

describe('what draws nothing', () => {
  it.each([
    ['a copy of nothing named', '<use/><use href=""/>'],
    ['a drawing inside without a width', '<svg width="0" height="9"><rect width="9" height="9"/></svg>'],
    ['a choice of other languages', '<switch><text systemLanguage="de">Tür</text></switch>'],
    ['a stroke without a width', '<path d="M0 0h9" fill="none" stroke="red" stroke-width="0"/>'],
    ['what a transform leaves no area', '<path d="M0 0h9" fill="none" stroke="red" transform="scale(0)"/>'],
  ])('and nothing is noted: %s', (_, content) => {
    expect(itemsOf(content).filter(({ kind }) => kind !== 'group')).toEqual([]);
    expect(unsupported(content)).toEqual([]);
  });

  it('a drawing inside is cut to its frame, unless it says that all of it is seen', () => {
    const inside = (more: string) => clipsOf(`<svg width="5" height="5" ${more}><rect width="9" height="9"/></svg>`);
    expect(inside('')).toHaveLength(1);
    expect(inside('overflow="visible"')).toEqual([]);
  });
});

describe('what stands for a picture that is missing', () => {
  const linesIn = (name: string, width: number, height: number, sizes: readonly number[]) =>
    placeholderGraphic(name, { width, height, sizes }).items.flatMap((item) =>
      item.kind === 'label' ? [item.spans.map(({ text }) => text).join('')] : [],
    );

  it('has its name, without its folder where that has no room, broken behind what parts its words', () => {
    expect(linesIn('images/photo.jpg', 400, 100, [10])).toEqual(['images/photo.jpg']);
    // Ten letters a line: 0.88 × 60 points by 0.52 × 10.
    expect(linesIn('images/une-photo.jpg?grand', 60, 40, [10])).toEqual(['une-photo.', 'jpg']);
  });

  it('has its whole name where nothing stands behind the folder, as much of it as there is room for', () => {
    // Five letters a line: 0.88 × 30 points by 0.52 × 10.
    expect(linesIn('photographies/', 30, 40, [10])[0]).toBe('photo');
  });

  it('has as much of it as there is room for, and none where there is no room', () => {
    const cut = linesIn('anticonstitutionnellement.jpg', 30, 26, [10]);
    expect(cut.at(-1)).toMatch(/…$/);
    expect('anticonstitutionnellement.jpg'.startsWith(cut.join('').replace('…', ''))).toBe(true);
    expect(linesIn('photo.jpg', 2, 2, [10])).toEqual([]);
  });
});
