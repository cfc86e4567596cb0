import { describe, expect, it } from 'vitest';
import { readSvg } from '../../src/graphics/read-svg.ts';
import { type MeasureLabel, writeSvg } from '../../src/graphics/write-svg.ts';

/** The elements that are written of a file of 100 pixels, each on its line. */
function written(content: string, measure?: MeasureLabel): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">${content}</svg>`;
  const reading = readSvg(new TextEncoder().encode(svg), 'fr');
  if (reading.kind === 'broken') throw new Error(reading.reason);
  return writeSvg(reading.graphic, measure);
}

/** What an attribute says of each element of a name. */
const attributesOf = (svg: string, element: string, name: string) =>
  Array.from(svg.matchAll(new RegExp(`<${element}\\b[^>]*? ${name}="([^"]*)"`, 'g')), ([, value]) => value);

describe('a label in the file for the web', () => {
  const twenty = () => 20;

  it.each([
    ['start', 'mot', '50'],
    ['middle', 'mot', '40'],
    ['end', 'mot', '30'],
    // Text that is read from the right begins at its right end.
    ['start', 'שלום', '30'],
    ['middle', 'שלום', '40'],
    ['end', 'שלום', '50'],
  ])('that is known to be twenty pixels wide stands with its %s at its place: %s', (anchor, text, x) => {
    const svg = written(`<text x="50" y="9" text-anchor="${anchor}">${text}</text>`, twenty);
    expect([attributesOf(svg, 'text', 'x'), attributesOf(svg, 'text', 'textLength')]).toEqual([[x], ['20']]);
  });

  it('is not stretched to a width of nothing', () =>
    expect(written('<text x="50" y="9">mot</text>', () => 0)).not.toContain('textLength'));

  it('has what lies between its parts, whether their widths are known or not', () => {
    const content = '<text x="10" y="9">un<tspan dx="3" dy="4" fill="red">mot</tspan></text>';
    expect(attributesOf(written(content), 'tspan', 'dx')).toEqual(['3']);
    expect(attributesOf(written(content), 'tspan', 'dy')).toEqual(['4']);
    const measured = written(content, twenty);
    expect([attributesOf(measured, 'text', 'x'), attributesOf(measured, 'text', 'y')]).toEqual([
      ['10', '33'],
      ['9', '13'],
    ]);
  });
});

describe('a line that a transform makes thicker one way than the other', () => {
  const gradient =
    '<linearGradient id="g" gradientUnits="userSpaceOnUse" x2="40"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>';
  const svg = written(
    `${gradient}<rect width="40" height="30" fill="#00ff00" stroke="url(#g)" stroke-width="2" transform="scale(2 1)"/>`,
  );

  it('is drawn over the area, where its pen is round', () => {
    expect(attributesOf(svg, 'path', 'fill')).toEqual(['#00ff00', 'none']);
    expect(attributesOf(svg, 'path', 'd').map((path) => path?.match(/[\d.]+/g)?.map(Number))).toEqual([
      [0, 0, 80, 0, 80, 30, 0, 30],
      [0, 0, 40, 0, 40, 30, 0, 30],
    ]);
    expect(attributesOf(svg, 'path', 'transform')).toEqual(['matrix(2 0 0 1 0 0)']);
  });

  it('has its gradient there too', () => {
    expect(attributesOf(svg, 'linearGradient', 'x2')).toEqual(['40']);
    expect(attributesOf(svg, 'linearGradient', 'gradientTransform')).toEqual(['matrix(1 0 0 1 0 0)']);
  });
});
