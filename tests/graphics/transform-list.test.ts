import { describe, expect, it } from 'vitest';
import { parseColour } from '../../src/graphics/colour.ts';
import { parseLength, parseNumbers } from '../../src/graphics/length.ts';
import { parseTransform } from '../../src/graphics/transform-list.ts';

const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1000) / 1000 + 0);

describe('a transform (SVG 2, 8.5)', () => {
  it.each([
    ['matrix(1 2 3 4 5 6)', [1, 2, 3, 4, 5, 6]],
    ['translate(4)', [1, 0, 0, 1, 4, 0]],
    ['translate(4,-5)', [1, 0, 0, 1, 4, -5]],
    ['translateX(4px)', [1, 0, 0, 1, 4, 0]],
    ['translateY(4px)', [1, 0, 0, 1, 0, 4]],
    ['scale(2)', [2, 0, 0, 2, 0, 0]],
    ['scale(2 3)', [2, 0, 0, 3, 0, 0]],
    ['scaleX(2)', [2, 0, 0, 1, 0, 0]],
    ['scaleY(2)', [1, 0, 0, 2, 0, 0]],
    ['rotate(90deg)', [0, 1, -1, 0, 0, 0]],
    ['rotate(90 5 5)', [0, 1, -1, 0, 10, 0]],
    ['skewX(45)', [1, 0, 1, 1, 0, 0]],
    ['skewY(45)', [1, 1, 0, 1, 0, 0]],
    // The last one is applied first.
    ['translate(10) scale(2)', [2, 0, 0, 2, 10, 0]],
  ])('%s', (written, matrix) => expect(rounded(parseTransform(written))).toEqual(matrix));

  it.each(['', 'matrix(1 2 3)', 'scale()', 'perspective(4)', 'none', 'scale(1e300) scale(1e300)'])(
    'that cannot be applied changes nothing: %j',
    (written) => expect(parseTransform(written)).toEqual([1, 0, 0, 1, 0, 0]),
  );

  it('that is not written changes nothing', () => expect(parseTransform(undefined)).toEqual([1, 0, 0, 1, 0, 0]));
});

describe('a colour (CSS Color Module Level 4)', () => {
  it.each([
    ['rebeccapurple', '#663399', 1],
    [' White ', '#ffffff', 1],
    ['transparent', '#000000', 0],
    ['#f80', '#ff8800', 1],
    ['#f808', '#ff8800', 0x88 / 255],
    ['#12345678', '#123456', 0x78 / 255],
    ['rgb(51, 102, 153)', '#336699', 1],
    ['rgb(20% 40% 60% / 50%)', '#336699', 0.5],
    ['rgba(300, -4, 0, .25)', '#ff0000', 0.25],
    ['hsl(0.5turn 100% 50%)', '#00ffff', 1],
    ['hsl(200grad,100%,50%)', '#00ffff', 1],
    ['hsl(3.14159265rad 100% 50%)', '#00ffff', 1],
    ['hsl(-120 100% 50%)', '#0000ff', 1],
    ['hsla(120, 100%, 25%, 0.5)', '#008000', 0.5],
  ])('%s', (written, colour, opacity) => expect(parseColour(written)).toEqual({ colour, opacity }));

  it.each(['', '#12', '#12345', '#ggg', 'rgb(1, 2)', 'rgb(1 2 3 4 5)', 'rgb(a, b, c)', 'lab(1 2 3)', 'toString'])(
    'is none: %j',
    (written) => expect(parseColour(written)).toBeUndefined(),
  );
});

describe('a length (SVG 2, 8.9)', () => {
  const viewport = { width: 300, height: 400, fontSize: 10 };
  it.each([
    ['12', 12],
    ['1e1px', 10],
    ['-.5in', -48],
    ['2em', 20],
    ['2ex', 10],
    ['2ch', 10],
    ['50%', 150],
  ])('%s', (written, pixels) => expect(parseLength(written, viewport, 'width')).toBe(pixels));

  it('in percent is of the height, or of the diagonal by √2', () => {
    expect(parseLength('50%', viewport, 'height')).toBe(200);
    expect(parseLength('10%', viewport, 'diagonal')).toBeCloseTo(50 / Math.SQRT2, 10);
  });

  it.each([undefined, '', 'px', '3 furlongs', '3furlong', '1e999'])('is none: %j', (written) =>
    expect(parseLength(written, viewport, 'width')).toBeUndefined(),
  );

  it('stands among others with or without commas; what is beyond all numbers is 0', () =>
    expect(parseNumbers('1,2-3.5.5 1e999')).toEqual([1, 2, -3.5, 0.5, 0]));
});
