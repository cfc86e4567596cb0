import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { justify, NATURAL } from '../../../src/print/paragraphs/spacing.ts';

const line = fc.record({
  spare: fc.double({ min: -8, max: 40, noNaN: true }),
  glyphs: fc.double({ min: 50, max: 300, noNaN: true }),
  letters: fc.integer({ min: 10, max: 60 }),
  spaceCount: fc.integer({ min: 1, max: 12 }),
});
const give = { scaling: 0.02, tracking: 0.1 };
const none = { scaling: 0, tracking: 0 };

describe('justify', () => {
  it('fills the measure exactly, whatever the line is short of', () => {
    fc.assert(
      fc.property(line, (widths) => {
        const { scale, letter, extra } = justify(widths, give);
        const gained = widths.glyphs * (scale - 1) + widths.letters * letter + extra * widths.spaceCount;
        expect(gained).toBeCloseTo(widths.spare, 6);
      }),
    );
  });

  it('scales no glyph and parts no letters beyond their limits', () => {
    fc.assert(
      fc.property(line, (widths) => {
        const { scale, letter } = justify(widths, give);
        expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.02 + 1e-9);
        expect(Math.abs(letter)).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });

  it('leaves the spaces alone as long as the glyphs can give what is missing', () => {
    const widths = { spare: 6, glyphs: 200, letters: 40, spaceCount: 8 };
    expect(justify(widths, give)).toMatchObject({ extra: expect.closeTo(0, 2) });
  });

  it('leaves a line that fits as it is', () => {
    expect(justify({ spare: 0, glyphs: 200, letters: 40, spaceCount: 8 }, give)).toEqual(NATURAL);
  });

  it('leaves all to the spaces where glyphs may not change', () => {
    const widths = { spare: 8, glyphs: 200, letters: 40, spaceCount: 8 };
    expect(justify(widths, none)).toEqual({ scale: 1, letter: 0, extra: 1 });
  });

  it('narrows the glyphs of a line that has no space', () => {
    const widths = { spare: -2, glyphs: 200, letters: 0, spaceCount: 0 };
    expect(justify(widths, { scaling: 0.02, tracking: 0 })).toMatchObject({ scale: 0.99, extra: 0 });
  });
});
