import { expect, it } from 'vitest';
import { composeArticle } from '../../../src/article/compose-article.ts';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { pressMarks } from '../../../src/print/press/press-marks.ts';
import { startPrintJob } from '../../../src/print/print-job.ts';
import { MM } from '../../../src/print/theme.ts';
import { numberThree, testFonts } from '../../fixtures/build-editions.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

it.each([
  ['fr', 215.9, 279.4, '215,9 × 279,4 mm'],
  ['en', 215.9, 279.4, '215.9 × 279.4 mm'],
  ['fr', 210, 297, '210 × 297 mm'],
])('say in %s the size of a sheet of %d by %d as that language writes it', async (lang, width, height, said) => {
  const { publication, bulletin } = numberThree();
  const article = (await composeArticle(publication, bulletin)).value;
  const theme = loadPrintTheme(publication).value;
  if (!article || !theme) throw new Error('number 3 does not compose');
  const job = await startPrintJob({ ...article, lang }, theme, testFonts());
  const trim = { x: 50, y: 50, width: width * MM, height: height * MM };
  const { marks } = pressMarks({ side: 1, sides: 1, trim, bleed: trim }, job);
  const words = marks.flatMap((item) => (item.kind === 'glyphs' ? [textOf(item)] : [])).join('');
  expect(words.replaceAll(/\s/g, ' ')).toContain(said);
});
