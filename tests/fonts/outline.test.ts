import { describe, expect, it } from 'vitest';
import type { OpenFont } from '../../src/fonts/glyf-table.ts';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { outlineOf } from '../../src/fonts/outline.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';

const fonts = openFonts(packagedFontFiles());

/** The points that a path's curves and lines go through or are drawn to, with the area that its polygon encloses. */
function extentOf(path: string) {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

const glyphOf = (key: string, character: string) => fonts.face(key).glyph(character.codePointAt(0) as number);

describe('the outline of a glyph', () => {
  it.each(['source-serif-4-400', 'archivo-narrow-700', 'anton-400'])(
    'stands between baseline and cap height in %s',
    (key) => {
      const face = fonts.face(key);
      const { left, right, bottom, top } = extentOf(face.outline(glyphOf(key, 'H')));
      expect(bottom).toBe(0);
      expect(Math.abs(top - face.capHeight)).toBeLessThan(face.unitsPerEm * 0.02);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(face.advance(glyphOf(key, 'H')));
    },
  );

  it('of an accented letter is that of the letter, and of the accent above it', () => {
    const face = fonts.face('source-serif-4-400');
    const plain = extentOf(face.outline(glyphOf('source-serif-4-400', 'e')));
    const accented = extentOf(face.outline(glyphOf('source-serif-4-400', 'é')));
    expect(accented.top).toBeGreaterThan(plain.top + 100);
    expect([accented.bottom, accented.left]).toEqual([plain.bottom, plain.left]);
  });

  it('of a space is empty', () => {
    expect(fonts.face('source-serif-4-400').outline(glyphOf('source-serif-4-400', ' '))).toBe('');
  });

  it('that the font has not is empty: a visitor of a preview may ask for any', () => {
    for (const id of [1535, 5535, 65_535]) expect(fonts.face('source-serif-4-400').outline(id)).toBe('');
  });

  it('of an O goes round twice', () => {
    const outline = fonts.face('source-serif-4-400').outline(glyphOf('source-serif-4-400', 'O'));
    expect(outline.match(/Z/g)).toHaveLength(2);
    expect(outline).toMatch(/^M[-\d. QLMZ]+Z$/);
  });
});

/** A font whose glyphs are these, as a TrueType file has them. */
function fontOf(...glyphs: readonly (readonly number[])[]): OpenFont {
  return {
    table: () => new DataView(new ArrayBuffer(0)),
    glyphCount: glyphs.length,
    glyph: (id) => Uint8Array.from(glyphs[id] ?? []),
  };
}

const word = (value: number) => [(value >> 8) & 255, value & 255];
/** The head of a glyph: its contours, or -1 for a composed one, and a box that no outline needs. */
const headOf = (contours: number) => [...word(contours), 0, 0, 0, 0, 0, 0, 0, 0];

/** A glyph of one contour; of its points the flags say whether they stand on the curve, and all differences are of two bytes. */
function simple(points: readonly (readonly [x: number, y: number, onCurve: boolean])[]): readonly number[] {
  const differences = (axis: 0 | 1) => points.flatMap((point, at) => word(point[axis] - (points[at - 1]?.[axis] ?? 0)));
  return [
    ...headOf(1),
    ...word(points.length - 1),
    ...word(0),
    ...points.map(([, , onCurve]) => (onCurve ? 1 : 0)),
    ...differences(0),
    ...differences(1),
  ];
}

describe('a contour (OpenType specification, glyf)', () => {
  it.each([
    [
      'that begins on the curve',
      [
        [0, 0, true],
        [10, 20, false],
        [20, 0, true],
      ],
      'M0 0Q10 20 20 0L0 0Z',
    ],
    [
      'that ends off it',
      [
        [0, 0, true],
        [20, 0, true],
        [10, 20, false],
      ],
      'M0 0L20 0Q10 20 0 0Z',
    ],
    [
      'that begins off it, and ends on it',
      [
        [10, 20, false],
        [20, 0, true],
        [0, 0, true],
      ],
      'M0 0Q10 20 20 0L0 0L0 0Z',
    ],
    [
      'of no point on it: one stands half-way between two',
      [
        [0, 0, false],
        [20, 0, false],
        [20, 20, false],
        [0, 20, false],
      ],
      'M0 10Q0 0 10 0Q20 0 20 10Q20 20 10 20Q0 20 0 10Z',
    ],
  ] as const)('%s', (_, points, path) => expect(outlineOf(fontOf(simple(points)), 0)).toBe(path));

  it('of no points is nothing', () => {
    expect(outlineOf(fontOf(headOf(0)), 0)).toBe('');
    // Both contours end with the first point, so that the second has none.
    const empty = [...headOf(2), ...word(0), ...word(0), ...word(0), 1, ...word(7), ...word(9)];
    expect(outlineOf(fontOf(empty), 0)).toBe('M7 9L7 9Z');
  });
});

describe('a glyph that is composed of another', () => {
  const corner = simple([
    [0, 0, true],
    [100, 0, true],
    [0, 40, true],
  ]);
  /** A half, in sixteen bits of which fourteen are behind the point. */
  const HALF = word(0x2000);
  const path = (...component: readonly number[]) => outlineOf(fontOf([...headOf(-1), ...component], corner), 0);

  it.each([
    ['moved by bytes', [...word(0x0002), ...word(1), 10, 0xfb], 'M10 -5L110 -5L10 35L10 -5Z'],
    [
      'moved by words',
      [...word(0x0003), ...word(1), ...word(300), ...word(-300)],
      'M300 -300L400 -300L300 -260L300 -300Z',
    ],
    ['made smaller', [...word(0x000a), ...word(1), 0, 0, ...HALF], 'M0 0L50 0L0 20L0 0Z'],
    ['made narrower', [...word(0x0042), ...word(1), 0, 0, ...HALF, ...word(0x4000)], 'M0 0L50 0L0 40L0 0Z'],
    [
      'turned by a quarter',
      [...word(0x0082), ...word(1), 0, 0, ...word(0), ...word(0x4000), ...word(-0x4000), ...word(0)],
      'M0 0L0 100L-40 0L0 0Z',
    ],
    ['by points that meet stays where it is', [...word(0x0000), ...word(1), 1, 2], 'M0 0L100 0L0 40L0 0Z'],
  ])('%s', (_, component, expected) => expect(path(...component)).toBe(expected));

  it('of itself ends', () => expect(outlineOf(fontOf([...headOf(-1), ...word(0x0002), ...word(0), 0, 0]), 0)).toBe(''));
});

describe('the ink of a glyph', () => {
  it.each(['H', 'É', 'Ç', 'g', 'Å'])('%s reaches as far as its outline', (character) => {
    for (const key of ['anton-400', 'archivo-narrow-700']) {
      const face = fonts.face(key);
      const { left, right, bottom, top } = extentOf(face.outline(glyphOf(key, character)));
      const ink = face.ink(glyphOf(key, character));
      // Points off a curve may lie outside it.
      const near = face.unitsPerEm * 0.02;
      for (const [one, other] of [
        [ink?.left, left],
        [ink?.right, right],
        [ink?.bottom, bottom],
        [ink?.top, top],
      ])
        expect(Math.abs((one ?? Number.NaN) - (other ?? 0))).toBeLessThan(near);
    }
  });

  it('of a space is none', () => {
    expect(fonts.face('anton-400').ink(glyphOf('anton-400', ' '))).toBeUndefined();
  });
});
