import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/graphics/graphic.ts';
import { setGraphic } from '../../../src/print/lettering/set-graphic.ts';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { createType, settingContext } from '../../../src/print/print-job.ts';
import { testFonts } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

const theme = loadPrintTheme(testPublication()).value;
if (!theme) throw new Error('no theme');
const setting = settingContext({ lang: 'fr', bulletin: testBulletin('') }, theme, createType(testFonts()));

/** The runs of a label at a hundred pixels. */
function runsOf(text: string, anchor: Label['anchor'] = 'start', letterSpacing?: number) {
  const font = { family: 'sans', bold: false, italic: false } as const;
  const span = { text, font, size: 10, fill: '#000000', ...(letterSpacing !== undefined && { letterSpacing }) };
  const { items } = setGraphic(
    { width: 200, height: 20, items: [{ kind: 'label', x: 100, y: 12, anchor, spans: [span] }] },
    setting,
  );
  return items.flatMap((item) => (item.kind === 'label' ? item.runs.map(({ run }) => run) : []));
}

/** Where the runs of a label begin and end, as shares of its width to the left of its place. */
function reach(text: string, anchor: Label['anchor']): readonly number[] {
  const runs = runsOf(text, anchor);
  const left = Math.min(...runs.map(({ x }) => x));
  const right = Math.max(...runs.map(({ x, width }) => x + width));
  return [(100 - left) / (right - left), (right - 100) / (right - left)].map(
    (share) => Math.round(share * 1000) / 1000,
  );
}

describe('a label of a drawing', () => {
  it.each([
    ['mot', 'start', [0, 1]],
    ['mot', 'middle', [0.5, 0.5]],
    ['mot', 'end', [1, 0]],
    // Text that is read from the right begins at its right end.
    ['שלום', 'start', [1, 0]],
    ['שלום', 'middle', [0.5, 0.5]],
    ['שלום', 'end', [0, 1]],
  ] as const)('%s has its %s at its place', (text, anchor, expected) => expect(reach(text, anchor)).toEqual(expected));

  it('has so much more after each letter, and its marks over their letters', () => {
    const [[usual], [spaced]] = [runsOf('ab'), runsOf('ab', 'start', 2)];
    expect((spaced?.positions[1] ?? 0) - (usual?.positions[1] ?? 0)).toBeCloseTo(2, 10);
    // No letter has this mark in its own glyph: it is drawn as a second one.
    const [[bare], [marked]] = [runsOf('q\u0323b', 'start', 0), runsOf('q\u0323b', 'start', 2)];
    const moved = marked?.positions.map((position, index) => position - (bare?.positions[index] ?? 0)) ?? [];
    expect(marked?.texts).toEqual(['q\u0323', '', 'b']);
    expect(moved.map((by) => Math.round(by * 1000) / 1000)).toEqual([0, 0, 2]);
  });

  it('of no words is nothing', () => expect(runsOf('')).toEqual([]));
});
