import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { noOffsets, offsetAt } from '../../src/sequence/offsets.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';

const publication = testPublication({ abbreviations: 'expand' });
const source = `Le :abbr[CSE]{title="comité social"}, le <abbr title="syndicat des centres de contact">SP2C</abbr>.

Le :sigle[CSE]{titre="comité social"} encore.`;

describe('abbreviations that are to be written out', () => {
  it('have their expansion behind the first use, in the words of both editions', async () => {
    const bulletin = testBulletin(source);
    const { value } = await composeArticle(publication, bulletin);
    if (!value) throw new Error('no article');
    const web = pageWords(renderPage(value, publication, openWebTheme(publication)).value?.html ?? '');
    expect(web.join(' ')).toContain(
      'Le CSE (comité social), le SP2C (syndicat des centres de contact). Le CSE encore.',
    );
    const { pdf } = await printEdition(publication, bulletin, 'abbreviations');
    const print = await wordsInReadingOrder(pdf);
    expect(print).toEqual(web);
  });

  it('trace the letters of the expansion to where it was typed', async () => {
    const { value } = await composeArticle(publication, testBulletin(source));
    const paragraph = value?.body.children[0];
    const text = paragraph?.type === 'element' ? paragraph.children[2] : undefined;
    if (text?.type !== 'text') throw new Error('no expansion');
    const offsets = text.data?.offsets ?? noOffsets();
    const traced = [...text.value].map((_, i) => source[offsetAt(offsets, i)] ?? '').join('');
    expect(text.value).toBe(' (comité social)');
    expect(traced).toBe('comité social');
  });

  it('stay as they are where the number says so', async () => {
    const { value } = await composeArticle(publication, testBulletin(source, { abbreviations: 'plain' }));
    expect(JSON.stringify(value?.body)).not.toContain('(comité');
  });
});
