import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../src/print/display-list.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import type { PrintTheme } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';
import { folderWith } from '../publication/folder.ts';

const TEXT = 'Du texte ordinaire sous le titre, sur plus de deux lignes, pour que la colonne ne soit pas vide. '.repeat(
  3,
);
const MARKDOWN = ['##', '###', '####']
  .map((marks, index) => `${marks} Tître ${index + 2} des congés des agents et de la nuit\n\n${TEXT}`)
  .join('\n\n');

function publicationOf(print: string) {
  return testPublication({ folder: folderWith({ 'look/print.yaml': print }), theme: 'look' });
}

function runsOf({ sheets }: DisplayList): GlyphRun[] {
  return sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));
}

/** The runs of the paragraph or heading that says so. */
function runsSaying(list: DisplayList, text: string): GlyphRun[] {
  const runs = runsOf(list);
  const tag = runs.find((run) => textOf(run).includes(text))?.tag;
  return runs.filter((run) => run.tag === tag);
}

const SIZES = [8, 10, 12, 14, 17, 20, 24, 30, 36, 40, 48];

describe('headings', () => {
  it.each(SIZES)('of %i points have their size, their lines have room, and the last is on the grid', async (size) => {
    const print = `heading2: ${size}\nheading3: ${size}\nheading4: ${size}\n`;
    const { list } = await displayList(publicationOf(print), testBulletin(MARKDOWN));
    const grid = runsSaying(list, 'Du texte')[0]?.y ?? 0;
    for (const level of [2, 3, 4]) {
      const runs = runsSaying(list, `Tître ${level}`);
      expect(runs.length).toBeGreaterThan(0);
      expect(new Set(runs.map((run) => run.size))).toEqual(new Set([size]));
      const last = Math.max(...runs.map(({ y }) => y));
      const steps = (last - grid) / list.fit.leading;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.01);
    }
    for (const { items } of list.sheets)
      expect(
        closest(
          items.filter((item) => item.kind === 'glyphs'),
          size,
        ),
      ).toEqual([]);
  });
});

/** Lines below those of a size whose capitals the feet of its letters reach. */
function closest(lines: readonly GlyphRun[], size: number): readonly string[] {
  return lines
    .filter((run) => run.size === size)
    .flatMap((one) => {
      const below = lines.filter(
        (other) => other.y > one.y && other.x < one.x + one.width && one.x < other.x + other.width,
      );
      const near = below.filter((other) => other.y - one.y < 0.2 * one.size + 0.6 * other.size);
      return near.map((other) => `${textOf(one)} / ${textOf(other)}`);
    });
}

it('levels of headings, titles of boxes and of tables are told apart without a colour', async () => {
  const boxes = ':::encadre[Le cadre]\nTexte.\n:::\n\n<table><caption>La table</caption><tr><td>a</td></tr></table>';
  const { list } = await displayList(testPublication(), testBulletin(`${MARKDOWN}\n\n${boxes}`));
  const looks = ['Tître 2', 'Tître 3', 'Tître 4', 'Le cadre', 'La table', 'Du texte'].map((text) => {
    const [run] = runsSaying(list, text);
    return `${run?.font} ${run?.size.toFixed(1)}`;
  });
  expect(looks).toEqual([
    'archivo-narrow-700 13.0',
    'source-serif-4-700 11.0',
    'source-serif-4-700-italic 10.0',
    'archivo-narrow-700 9.5',
    'archivo-narrow-700 9.5',
    'source-serif-4-400 10.0',
  ]);
});

it('a theme says how small a headline may be', () => {
  const { value, problems } = loadPrintTheme(publicationOf('headline: { smallest: 20 }\n'));
  expect(problems).toEqual([]);
  expect((value as PrintTheme).headline).toEqual({ size: 27, leading: 28, smallest: 20 });
  expect(loadPrintTheme(publicationOf('headline: { smallest: 2 }\n')).problems.map(({ code }) => code)).toEqual([
    'theme.length',
  ]);
});
