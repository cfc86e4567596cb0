import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticleMemory } from '../../src/article/article-memory.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import { createKnownStretches, type KnownStretches } from '../../src/markdown/known-stretches.ts';
import { anyBody } from '../fixtures/any-number.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { frenchProse } from '../typography/french-prose.ts';

/** What is made of a text, but for where its root ends. */
async function composed(markdown: string, known?: KnownStretches) {
  const { value, problems } = await composeArticle(
    testPublication(),
    testBulletin(markdown),
    known && { ...createArticleMemory(), stretches: known },
  );
  return { children: value?.body.children, problems };
}

const fixtures = join(import.meta.dirname, '../fixtures/markdown');
const inputs = readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name, 'input.md'), 'utf8'));

/** Blocks whose ends are hard to see, some of which reach over blank lines. */
const HARD = [
  '- un\n\n- deux\n\n  encore\n\ntrois',
  '1. un\n\n2. deux\n',
  '> un\n\n> deux\nparesseux\n\ntrois',
  '    code\n\n    code\n\nAprès',
  '- a\n\n      code\n\nAprès',
  'Titre\n=====\n\nTexte\n-----',
  '# Un\n\n###### Deux\n\n# Trois',
  '```\nun\n\nDeux\n```',
  '- ```\n  un\n\nDeux\n  ```',
  '<div>\n\nTexte\n\n</div>',
  '<!-- un\n\nDeux -->',
  '[a]\n\n[a]: https://exemple.fr "Un\ntitre"',
  'Un\\\ndeux  \ntrois',
  '!\n\n(un)\n\n«\u00a0deux\u00a0»',
  '![](images/absente.png)\n\n[x](javascript:a)\n\n[y](javascript:b)',
  'Il a dit : "un\n\ndeux".',
  '\u05d0\u05d1\u05d2\n\nUn',
  'Un\r\n\r\nDeux\r\n \t\r\nTrois\r\n',
  'Un\n\u00a0\nDeux',
  'Un\n\n\n\n   Deux\n\n\tTrois',
  '**un\n\nDeux** *trois\n\nQuatre*',
  '---\n\nUn\n***\nDeux',
];

describe('a text that is composed by its stretches', () => {
  it.each(HARD)('is what it is as a whole: %j', async (markdown) => {
    const known = createKnownStretches();
    for (const text of [markdown, `Avant.\n\n${markdown}\n\nEntre.\n\n${markdown}`, `${markdown}\n\nAprès.`])
      expect(await composed(text, known)).toEqual(await composed(text));
  });

  it('is that in all fixtures and in prose that was not written for it', async () => {
    const known = createKnownStretches();
    const prose = frenchProse();
    const pages = Array.from({ length: 20 }, (_, page) => prose.slice(page * 40, page * 40 + 40).join('\n\n'));
    for (const text of [...inputs, ...pages]) expect(await composed(text, known)).toEqual(await composed(text));
  });

  it('is that after any edit', () =>
    fc.assert(
      fc.asyncProperty(anyBody, anyBody, fc.nat(), async (body, added, place) => {
        const known = createKnownStretches();
        const cut = place % (body.length + 1);
        for (const text of [body, body.slice(0, cut) + added + body.slice(cut), `${added}\n\n${body}`, body])
          expect(await composed(text, known)).toEqual(await composed(text));
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    ));

  it('keeps what the last text had, and no more', async () => {
    const known = createKnownStretches();
    await composed('Un.\n\nDeux.', known);
    await composed('Deux.\n\nTrois.', known);
    expect([...known.last.keys()].map((key) => key.split('\n')[1])).toEqual(['Deux.', 'Trois.']);
  });
});
