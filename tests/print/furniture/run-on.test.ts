import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/web/render-page.ts';
import { openWebTheme } from '../../../src/web/theme.ts';
import { printEdition } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { pageWords } from '../../inspectors/read-page.ts';
import { wordsInReadingOrder } from '../../inspectors/read-reading-order.ts';

const words = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');
const coupon = {
  title: 'Adhésion',
  rows: [[{ kind: 'text', name: 'n', label: 'Nom', width: 12, required: false, lines: 1 }]],
} as const;

describe('a standfirst or a legal line that would take more than half of a side', () => {
  it.each([
    ['standfirst', 1200, 3, ['standfirst.in-text']],
    ['legal line', 3, 2500, ['imprint.legal-in-text']],
    ['both', 1200, 2500, ['imprint.legal-in-text', 'standfirst.in-text']],
    ['neither', 40, 40, []],
  ] as const)('goes on from side to side, every word once and in order: %s', async (name, standfirst, legal, codes) => {
    for (const place of ['foot', 'column'] as const) {
      const publication = testPublication({ legal: words(legal, 'l'), coupon: { ...coupon, place } });
      const bulletin = testBulletin('Un texte court.', { standfirst: words(standfirst, 's') });
      const { article, pdf, problems } = await printEdition(publication, bulletin, `run-on-${name}-${place}`);
      const told = problems.filter(({ code }) => !code.startsWith('coupon.'));
      expect(told.map(({ code }) => code).sort()).toEqual(codes);
      const html = renderPage(article, publication, openWebTheme(publication)).value?.html ?? '';
      expect(await wordsInReadingOrder(pdf)).toEqual(pageWords(html));
    }
  });
});
