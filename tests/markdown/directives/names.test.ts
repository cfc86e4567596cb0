import { expect, it } from 'vitest';
import { composeArticle } from '../../../src/article/compose-article.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

it.each([
  ['quote', 'pull-quote'],
  ['quotation', 'citation'],
  ['encadré-e', 'encadre'],
  ['boite', 'encadre'],
  ['boîte', 'encadre'],
])('a block called « %s » is shown plain, with « %s » proposed', async (typed, meant) => {
  const { value, problems } = await composeArticle(testPublication(), testBulletin(`:::${typed}\nDes mots.\n:::`));
  expect(problems.map(({ code, values }) => [code, values.nearest])).toEqual([['directive.misspelt', meant]]);
  expect(JSON.stringify(value?.body)).toContain('Des mots.');
});
