import { expect, it } from 'vitest';
import { fitDetails, fullness } from '../../src/preview/client/fit-words.ts';
import type { Guides, ShownFit } from '../../src/preview/protocol.ts';

const fit: ShownFit = {
  size: 10,
  leading: 10,
  tightened: 0,
  loosened: 0,
  pictureScale: 1,
  freeLines: 0,
  freeBySide: [0, 0],
  sides: 2,
};
const guides = {
  margins: { x: 0, y: 0, width: 100, height: 500 },
  columns: [
    { x: 0, width: 40 },
    { x: 60, width: 40 },
  ],
} as unknown as Guides;

it('counts the lines of all sides, of a hundred lines each', () => {
  expect(fullness(fit, guides)).toBe(1);
  expect(fullness({ ...fit, freeLines: 50, freeBySide: [50] }, guides)).toBe(0.5);
  expect(fullness({ ...fit, freeLines: 100, freeBySide: [30, 70] }, guides)).toBe(0.5);
  expect(fullness({ ...fit, freeLines: 200, freeBySide: [0, 0, 100, 100] }, guides)).toBe(0.5);
});

it('shows what has no room as a share of one side', () => {
  expect(fullness({ ...fit, freeLines: -10, freeBySide: [0, 0, 0, 0] }, guides)).toBeCloseTo(1.1);
});

it('says how many lines are free on which page', () => {
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => `${key} ${values.lines ?? ''}`.trim();
  const sentences = (freeBySide: readonly number[]) => fitDetails({ ...fit, freeBySide }, say, 'fr');
  expect(sentences([10, 0, 52])).toContain('preview.page.fit.free-by-side 10, 0, 52');
  expect(sentences([0, 0]).join()).not.toContain('by-side');
  expect(sentences([12]).join()).not.toContain('by-side');
});

it('says how much paper the sides take, below how many there are', () => {
  const lines = fitDetails({ ...fit, paper: '1 feuille A4 recto verso' }, (key) => key, 'fr');
  expect(lines.slice(0, 2)).toEqual(['preview.page.fit.sides', '1 feuille A4 recto verso']);
});

it('says of which story lines are free, or have no room', () => {
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
    [key, values.title, values.sides, values.lines].filter((one) => one !== undefined).join(' ');
  const freeByStory = [
    { title: 'Pleine', sides: [1], freeLines: 0 },
    { title: 'Courte', sides: [1, 2], freeLines: 7 },
    { title: 'Longue', sides: [2], freeLines: -3 },
  ];
  expect(fitDetails({ ...fit, freeByStory }, say, 'fr').filter((line) => line.includes('story'))).toEqual([
    'preview.page.fit.story.free Courte 1, 2 7',
    'preview.page.fit.story.over Longue 3',
  ]);
});
