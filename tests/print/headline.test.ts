import { expect, it } from 'vitest';
import type { GlyphRun } from '../../src/print/display-list.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';

const publication = testPublication({
  organisation: 'Syndicat du livre',
  publisher: 'Jeanne Martin',
  printer: 'nos soins',
  legal: 'Ne pas jeter',
});
const bulletin = testBulletin('Un mot.', {
  number: 12,
  label: '12 bis',
  date: { year: 2026, month: 12, until: { year: 2027, month: 1 } },
  title: 'Grève : *tous* \\ dehors le [1er](https://exemple.fr), 5*3*2 et `npm`',
});

it('a headline with emphasis, a label, a span and an imprint with names say the same in both editions', async () => {
  const { article, list, pdf } = await printEdition(publication, bulletin, 'headline');
  const fonts = list.sheets[0]?.items
    .filter((item): item is GlyphRun => item.kind === 'glyphs' && item.size > 15)
    .map(({ font, texts }) => [[...texts].join('').trim(), font]);
  expect(fonts).toContainEqual(['tous', 'archivo-narrow-400-italic']);
  expect(fonts?.find(([text]) => text?.startsWith('Grève'))?.[1]).toBe('archivo-narrow-700');
  const page = renderPage(article, publication, openWebTheme(publication));
  const words = pageWords(page.value?.html ?? '');
  expect(await wordsInReadingOrder(pdf)).toEqual(words);
  expect(words.join(' ')).toMatch(
    /Bulletin n° 12 bis – décembre 2026 – janvier 2027 .*Grève : tous dehors le 1er, 5\*3\*2 et npm.*Responsable de la publication : Jeanne Martin Imprimé par nos soins Ne pas jeter/u,
  );
  expect(article.title.replace(/[\u00a0\u202f]/g, ' ')).toBe('Grève : tous dehors le 1er, 5*3*2 et npm');
});
