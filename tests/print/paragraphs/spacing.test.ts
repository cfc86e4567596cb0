import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { justify, NATURAL } from '../../../src/print/paragraphs/spacing.ts';

const line = fc.record({
  spare: fc.double({ min: -8, max: 40, noNaN: true }),
  glyphs: fc.double({ min: 50, max: 300, noNaN: true }),
  spaces: fc.double({ min: 2, max: 30, noNaN: true }),
  spaceCount: fc.integer({ min: 1, max: 12 }),
});

describe('justify', () => {
  it('fills the measure exactly, whatever the line is short of', () => {
    fc.assert(
      fc.property(line, (widths) => {
        const { scale, extra } = justify(widths, 0.02);
        const gained = widths.glyphs * (scale - 1) + extra * widths.spaceCount;
        expect(gained).toBeCloseTo(widths.spare, 6);
      }),
    );
  });

  it('scales no glyph beyond its limit', () => {
    fc.assert(
      fc.property(line, (widths) => {
        const { scale } = justify(widths, 0.02);
        expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.02 + 1e-9);
      }),
    );
  });

  it('leaves a line that fits as it is', () => {
    expect(justify({ spare: 0, glyphs: 200, spaces: 20, spaceCount: 8 }, 0.02)).toEqual(NATURAL);
  });

  it('leaves all to the spaces where glyphs may not be scaled', () => {
    expect(justify({ spare: 8, glyphs: 200, spaces: 20, spaceCount: 8 }, 0)).toEqual({ scale: 1, extra: 1 });
  });

  it('narrows the glyphs of a line that has no space', () => {
    expect(justify({ spare: -2, glyphs: 200, spaces: 0, spaceCount: 0 }, 0.02)).toEqual({ scale: 0.99, extra: 0 });
  });
});
