import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { Coupon } from '../../src/coupon/coupon.ts';
import { slugOf } from '../../src/markdown/slug.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

async function idsIn(markdown: string, properties: Partial<Publication> = {}) {
  const { value, problems } = await composeArticle(testPublication(properties), testBulletin(markdown));
  const ids: string[] = [];
  if (value)
    visit(value.body, 'element', ({ tagName, properties: { id } }) => {
      if (/^h\d$/.test(tagName)) ids.push(String(id));
    });
  return { ids, problems };
}

const coupon: Coupon = {
  title: 'Bulletin',
  rows: [[{ kind: 'text', name: 'reponse', label: 'Réponse', width: 12, required: false, lines: 1 }]],
};

describe('the id of a heading', () => {
  it.each([
    ['## L’accord d’été', 'l-accord-d-ete'],
    ["## L'Œuvre, 2e partie : « les æs »", 'l-oeuvre-2e-partie-les-aes'],
    ['## **Gras** et `code`[^1]\n\n[^1]: Note.', 'gras-et-code'],
    ['## Les :lang[fair plays]{en}', 'les-fair-plays'],
    ['## Штрайк', 'штраик'],
    ['## 🙂', 'section'],
    ['## 12 %', '12'],
    ['## Titre {#Mon_ancre}', 'Mon_ancre'],
    ['## Titre {#ici span=all}', 'ici'],
    ['<h2 id="mien">Titre</h2>', 'mien'],
    ['<h2>Titre</h2>', 'titre'],
    ['Titre\n---', 'titre'],
  ])('of %j is %s', async (markdown, id) => {
    expect((await idsIn(markdown)).ids[0]).toBe(id);
  });

  it('is counted from the second on', async () => {
    expect((await idsIn('## A\n\nb\n\n## A\n\nb\n\n## A 2\n\n## A')).ids).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
  });

  it('is none that the author gives further on', async () => {
    expect((await idsIn('## Salaires\n\n## Autre {#salaires}')).ids).toEqual(['salaires-2', 'salaires']);
  });

  it.each([
    ['## Coupon', 'coupon-2'],
    ['## Text', 'text-2'],
    ['## Coupon réponse', 'coupon-reponse-2'],
    ['## Coupon à découper', 'coupon-a-decouper'],
    ['## Note fn 1', 'section-note-fn-1'],
    ['## Notes[^1]\n\n[^1]: Une.', 'notes'],
  ])('is none of the page: %j', async (markdown, id) => {
    expect((await idsIn(markdown, { coupon })).ids[0]).toBe(id);
  });

  it('is not one of the page because an author wants it, which is said', async () => {
    const { ids, problems } = await idsIn('## Adhérer {#coupon}');
    expect(ids).toEqual(['adherer']);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['warning heading.id-of-page']);
  });

  it('is said where two elements have it, with both lines', async () => {
    const { ids, problems } = await idsIn('## Un {#ici}\n\nMot.\n\n## Deux {#ici}');
    expect(ids).toEqual(['ici', 'ici-2']);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'id.twice', values: { id: 'ici', line: 1, given: 'ici-2' }, place: { line: 5 } },
    ]);
  });

  it('is not read from braces that are part of a word', async () => {
    const { ids, problems } = await idsIn('## GET /users/{id}');
    expect(ids).toEqual(['get-users-id']);
    expect(problems).toEqual([]);
  });

  it('is said for classes, which mean nothing', async () => {
    const { problems } = await idsIn('## Titre {.large}');
    expect(problems).toMatchObject([{ code: 'heading.attribute', values: { attribute: '.large' } }]);
  });

  it('is said for what has no name at all', async () => {
    const { problems } = await idsIn('## Titre {="large"}');
    expect(problems).toMatchObject([{ code: 'heading.attribute', values: { attribute: '="large"' } }]);
  });

  it('is the first of two', async () => {
    const { ids, problems } = await idsIn('## Titre {#ici #la}');
    expect(ids).toEqual(['ici']);
    expect(problems).toMatchObject([{ code: 'heading.id-second', values: { id: 'la', before: 'ici' } }]);
  });
});

describe('a slug', () => {
  it('has no mark, space or capital, and begins and ends with a letter or a figure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugOf(text)).toMatch(/^(?:[^\s!-,./:-@[-`{-~A-Z-]+(?:-[^\s!-,./:-@[-`{-~A-Z-]+)*)?$/);
      }),
    );
  });

  it('is found for a thousand headings that are alike, in time in proportion to them', async () => {
    expect(await growth((count) => idsIn('## A\n\n'.repeat(count)), 1000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});
