import { describe, expect, it } from 'vitest';
import { expansionsOf } from '../../../src/print/paragraphs/expansion.ts';
import { justify, type LineWidths, NATURAL } from '../../../src/print/paragraphs/spacing.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

const line = fc.record({
  spare: fc.double({ min: -8, max: 40, noNaN: true }),
  glyphs: fc.double({ min: 50, max: 300, noNaN: true }),
  letters: fc.integer({ min: 10, max: 60 }),
  spaceCount: fc.integer({ min: 1, max: 12 }),
});
const give = { scaling: 0.02, tracking: 0.1 };
const none = { scaling: 0, tracking: 0 };
const share = fc.double({ min: -1, max: 1, noNaN: true });
/** The share of its letters that would take up all that a line lacks. */
const wish = ({ spare, glyphs, letters }: LineWidths) =>
  Math.max(-1, Math.min(1, spare / (glyphs * give.scaling + letters * give.tracking)));

describe('justify', () => {
  it('fills the measure exactly, whatever the line is short of', () => {
    fc.assert(
      fc.property(line, share, (widths, expansion) => {
        const { scale, letter, extra } = justify(widths, give, expansion);
        const gained = widths.glyphs * (scale - 1) + widths.letters * letter + extra * widths.spaceCount;
        expect(gained).toBeCloseTo(widths.spare, 6);
      }),
    );
  });

  it('scales no glyph and parts no letters beyond their limits', () => {
    fc.assert(
      fc.property(line, share, (widths, expansion) => {
        const { scale, letter } = justify(widths, give, expansion);
        expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.02 + 1e-9);
        expect(Math.abs(letter)).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });

  it('leaves the spaces alone as long as the glyphs can give what is missing', () => {
    const widths = { spare: 6, glyphs: 200, letters: 40, spaceCount: 8 };
    expect(justify(widths, give, wish(widths))).toMatchObject({ extra: expect.closeTo(0, 2) });
    // What the scaling leaves, the letter-spacing takes up.
    expect(justify({ ...widths, spare: 4 }, give, 0)).toMatchObject({ scale: 1, letter: 0.1, extra: 0 });
  });

  it('leaves a line that fits as it is', () => {
    expect(justify({ spare: 0, glyphs: 200, letters: 40, spaceCount: 8 }, give, 0)).toEqual(NATURAL);
  });

  it('leaves all to the spaces where glyphs may not change', () => {
    const widths = { spare: 8, glyphs: 200, letters: 40, spaceCount: 8 };
    expect(justify(widths, none, 1)).toEqual({ scale: 1, letter: 0, extra: 1 });
  });

  it('narrows the glyphs of a line that has no space', () => {
    const widths = { spare: -2, glyphs: 200, letters: 0, spaceCount: 0 };
    expect(justify({ ...widths, spare: -8 }, { scaling: 0.02, tracking: 0 }, -1)).toMatchObject({
      scale: 0.96,
      extra: 0,
    });
  });
});

describe('the letters of lines below each other', () => {
  const lines = fc.array(
    fc.record({
      lack: fc.double({ min: -3, max: 6, noNaN: true }),
      give: fc.constantFrom(0, 0.5, 1.2),
      slack: fc.constantFrom(0, 0.3, 5),
      isSpread: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  it('differ by 2 % at most, whatever the lines lack, and take no more than their share', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(0.005, 0.02, 0.03, 0.05), (paragraph, scaling) => {
        const expansions = expansionsOf(paragraph, scaling);
        expect(expansions).toHaveLength(paragraph.length);
        for (const [index, own] of expansions.entries()) {
          expect(Math.abs(own)).toBeLessThanOrEqual(1 + 1e-9);
          expect(Math.abs(own - (expansions[index - 1] ?? own)) * scaling).toBeLessThanOrEqual(0.02 + 1e-9);
        }
      }),
    );
  });

  it('are as the lines wish where these are near enough', () => {
    const paragraph = [0.5, -0.25, 0.5, 0].map((lack) => ({ lack, give: 1, slack: 5, isSpread: true }));
    expect(expansionsOf(paragraph, 0.02)).toEqual([0.5, -0.25, 0.5, 0]);
    const apart = [9, -9].map((lack) => ({ lack, give: 1, slack: 5, isSpread: true }));
    expect(expansionsOf(apart, 0.02)).toEqual([0.5, -0.5]);
    // The spaces of a tight line are as narrow as they may be: the other line gives way.
    const tight = [9, -9].map((lack) => ({ lack, give: 1, slack: 0, isSpread: true }));
    expect(expansionsOf(tight, 0.02)).toEqual([0, -1]);
    expect(expansionsOf([{ lack: 9, give: 1, slack: 5, isSpread: false }], 0.02)).toEqual([0]);
  });
});
