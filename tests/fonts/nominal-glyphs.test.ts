import { describe, expect, it } from 'vitest';
import { nominalGlyphs } from '../../src/fonts/nominal-glyphs.ts';

const word = (value: number) => [(value >> 8) & 255, value & 255];
const long = (value: number) => [...word(value >>> 16), ...word(value)];

/** A file whose one table is « cmap », with one table of characters in it. */
function fontWith(platform: number, encoding: number, table: readonly number[]): Uint8Array {
  const cmap = [...word(0), ...word(1), ...word(platform), ...word(encoding), ...long(12), ...table];
  const tag = [...'cmap'].map((letter) => letter.charCodeAt(0));
  const head = [...long(0x00010000), ...word(1), ...word(0), ...word(0), ...word(0)];
  return Uint8Array.from([...head, ...tag, ...long(0), ...long(28), ...long(cmap.length), ...cmap]);
}

/** Format 4 (OpenType specification, cmap): A to C by a difference, a and b by a list, and the last that is asked for. */
const BY_SEGMENT = [
  ...[4, 0, 0, 6, 0, 0, 0].flatMap(word),
  ...[0x43, 0x62, 0xffff].flatMap(word),
  ...word(0),
  ...[0x41, 0x61, 0xffff].flatMap(word),
  ...[-0x41 + 10, 2, 1].flatMap(word),
  ...[0, 4, 0].flatMap(word),
  ...[20, 0].flatMap(word),
];

describe('the glyph of a character by itself', () => {
  it.each([
    [3, 1],
    [0, 3],
  ])('is read from segments, on platform %i with encoding %i', (platform, encoding) => {
    const glyph = nominalGlyphs(fontWith(platform, encoding, BY_SEGMENT));
    expect([...'ACD'].map((one) => glyph(one.charCodeAt(0)))).toEqual([10, 12, 0]);
    // Of a list the difference is added to what is in it, but not to nothing.
    expect([...'ab'].map((one) => glyph(one.charCodeAt(0)))).toEqual([22, 0]);
    expect(glyph(0x1f600)).toBe(0);
  });

  it('is read from groups, of all of Unicode', () => {
    const groups = [
      ...word(12),
      ...word(0),
      ...long(28),
      ...long(0),
      ...long(1),
      ...[0x1f600, 0x1f603, 7].flatMap(long),
    ];
    const glyph = nominalGlyphs(fontWith(3, 10, groups));
    expect([0x1f5ff, 0x1f600, 0x1f603, 0x1f604].map(glyph)).toEqual([0, 7, 10, 0]);
  });

  it('is not guessed where a table is of another format, or for another system', () => {
    expect(() => nominalGlyphs(fontWith(3, 1, [...word(6), ...word(0)]))).toThrow('a table of characters of format 6');
    expect(() => nominalGlyphs(fontWith(1, 0, BY_SEGMENT))).toThrow('a table of characters of format 0');
  });
});
