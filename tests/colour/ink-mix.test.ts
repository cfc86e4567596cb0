import { describe, expect, it } from 'vitest';
import { paleTint, standingOut, TEXT_CONTRAST, WHITE } from '../../src/colour/contrast.ts';
import { inkMix } from '../../src/colour/ink-mix.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const RED = '#c4122f';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** What a mix looks like: what black lets be seen of a tint of the spot colour on white. */
function seen({ black, spot }: { black: number; spot: number }, solid: string): readonly number[] {
  return partsOf(solid).map((part) => 255 * (1 - black) * (1 - spot * (1 - part / 255)));
}

function partsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

describe('the inks of a colour', () => {
  it.each([
    ['#000000', { black: 1, spot: 0 }],
    ['#ffffff', { black: 0, spot: 0 }],
    [RED, { black: 0, spot: 1 }],
    // A near grey of the theme.
    ['#808080', { black: 0.498, spot: 0 }],
    ['#ffff00', undefined],
  ])('of a job in black and red: %s', (colour, mix) => {
    expect(inkMix(colour, RED)).toEqual(mix);
  });

  it('of a job in black alone are tints of it for greys, and none for colours', () => {
    expect(inkMix('#3a3d46')?.black).toBeGreaterThan(0.7);
    expect(inkMix(RED)).toBeUndefined();
  });

  it('are a tint of the accent for what is pale of it, and the accent with black for what is darkened', () => {
    const pale = inkMix(paleTint(RED, 0.1, ['#000000']), RED);
    expect(pale?.black).toBe(0);
    expect(pale?.spot).toBeCloseTo(0.1, 2);
    const dark = inkMix(standingOut('#ffb000', [WHITE], TEXT_CONTRAST), '#ffb000');
    expect(dark?.spot).toBeCloseTo(1, 1);
    expect(dark?.black).toBeGreaterThan(0.3);
  });

  it('look as the colour does, to what rounding leaves, and greys as light as it', () => {
    fc.assert(
      fc.property(colours, colours, (colour, spot) => {
        const mix = inkMix(colour, spot);
        if (!mix) return;
        expect(mix.black).toBeGreaterThanOrEqual(0);
        expect(mix.black).toBeLessThanOrEqual(1);
        expect(mix.spot).toBeGreaterThanOrEqual(0);
        expect(mix.spot).toBeLessThanOrEqual(1);
        const far = seen(mix, spot).map((part, at) => Math.abs(part - (partsOf(colour)[at] ?? 0)));
        // A grey loses its hue: no part is further from it than its parts are from each other.
        expect(Math.max(...far)).toBeLessThanOrEqual(mix.spot > 0 ? 2 : 17);
      }),
    );
  });

  it('are found for each tint and each darkened shade of any accent', () => {
    fc.assert(
      fc.property(colours, fc.integer({ min: 0, max: 100 }), fc.boolean(), (spot, percent, isDarker) => {
        const parts = partsOf(spot).map((part) => Math.round(part + ((isDarker ? 0 : 255) - part) * (percent / 100)));
        const colour = `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        expect(inkMix(colour, spot)).toBeDefined();
      }),
    );
  });
});
