import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageOfMarkdown } from '../web/article.ts';

const codes = async (markdown: string) =>
  (await composeArticle(testPublication(), testBulletin(markdown))).problems.map(({ code }) => code);

describe('braces behind a link', () => {
  it.each(['{.btn}', '{target=_blank}', '{:target="_blank"}', '{: .btn .large}', '{#ici rel=“nofollow”}'])(
    'mean nothing, and are no words: %s',
    async (braces) => {
      const markdown = `Voir [le site](https://exemple.fr)${braces}, puis le reste.`;
      expect(await codes(markdown)).toEqual(['link.attributes']);
      expect(await pageOfMarkdown(markdown)).toContain('le site</a>, puis le reste.');
    },
  );

  it.each(['{texte}', ' {.btn}', '\\{.btn}', '{a, b}', '{}', '{x}'])(
    'are text where they look like text: %s',
    async (braces) => {
      const markdown = `Voir [le site](https://exemple.fr)${braces}.`;
      expect(await codes(markdown)).toEqual([]);
      expect(await pageOfMarkdown(markdown)).toContain(`le site</a>${braces.replace('\\', '')}.`);
    },
  );

  it('leave the places of what follows as they are', async () => {
    const { value } = await composeArticle(testPublication(), testBulletin('[a](https://exemple.fr){.b} c'));
    expect(JSON.stringify(value?.body)).toContain('"offsets":{"length":2,"stretches":[0,27]}');
  });
});
