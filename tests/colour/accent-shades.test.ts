import { describe, expect, it } from 'vitest';
import { accentShades, accentShadesInTheDark } from '../../src/colour/accent-shades.ts';
import { contrast } from '../../src/colour/contrast.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const LIGHT = { grounds: ['#ffffff'], ink: '#000000' } as const;
const DARK = { grounds: ['#14161c'], ink: '#ebe8e1' } as const;
const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('an accent on white', () => {
  it('that is dark enough serves everywhere', () => {
    expect(accentShades('#005bbb', LIGHT)).toEqual({
      area: '#005bbb',
      letters: '#005bbb',
      onArea: '#ffffff',
      chart: { area: '#005bbb', line: '#005bbb' },
    });
  });

  it('that is pale keeps its areas, gets darker letters and an outline in charts', () => {
    const { area, letters, onArea, chart } = accentShades('#ffd400', LIGHT);
    expect([area, onArea, chart.area]).toEqual(['#ffd400', '#000000', '#ffd400']);
    expect(chart).toMatchObject({ line: letters, outline: letters });
    expect(contrast(letters, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('that is as dark as the ink is told from it in charts alone', () => {
    const { area, letters, chart } = accentShades('#101820', LIGHT);
    expect([area, letters]).toEqual(['#101820', '#101820']);
    expect(contrast(chart.area, '#000000')).toBeGreaterThanOrEqual(2);
  });
});

it('every accent can be read by day and by night, and letters on it', () => {
  fc.assert(
    fc.property(colours, (accent) => {
      for (const [shades, { grounds, ink }] of [
        [accentShades(accent, LIGHT), LIGHT],
        [accentShadesInTheDark(accent, DARK), DARK],
      ] as const) {
        expect(contrast(shades.letters, grounds[0])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(shades.onArea, shades.area)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(shades.chart.line, ink)).toBeGreaterThanOrEqual(2);
        expect(contrast(shades.chart.line, grounds[0])).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});
