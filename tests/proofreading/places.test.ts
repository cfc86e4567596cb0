import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { proofread } from '../../src/proofreading/proofread.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/** What stands under the caret. */
function marked({ place, sourceLine = '' }: Problem): string {
  return place ? sourceLine.slice(place.column - 1, place.column - 1 + (place.length ?? 1)) : '';
}

async function markedIn(body: string): Promise<string[]> {
  const article = await composeArticle(testPublication(), testBulletin(body));
  if (!article.value) throw new Error('no article');
  return proofread(article.value).map(marked);
}

describe('a finding points at the author’s characters', () => {
  it.each([
    ['in a paragraph', 'Oui. A lire, "vite"... Etat !', ['A', 'Etat']],
    ['in a list', '- un\n- deux\n  - A lire...\n\n    Etat "fort"', ['A', 'Etat']],
    ['in a quotation over two lines', '> Un "mot"...\n> A lire. Etat', ['A', 'Etat']],
    ['behind entities and backslashes', '&eacute;t&eacute; \\*a\\* &amp; "b". A lire : Etat', ['A', 'Etat']],
    ['across marks', '**Un "mot" le** *le* texte : Etat', ['Etat', 'le** *le']],
    ['behind emoji', 'Bravo 🎉 "oui". A lire : Etat', ['A', 'Etat']],
    ['in a table', '| a | b |\n|---|---|\n| "x" | A lire : Etat |', ['A', 'Etat']],
    ['in a heading and a box', '## Etat\n\n:::encadre[A lire]\nEtat\n:::', ['A', 'Etat', 'Etat']],
    ['in a note', 'Un mot[^1].\n\n[^1]: A lire : Etat', ['A', 'Etat']],
    ['with Windows line endings', 'Un "mot".\r\nA lire.\r\n\r\nEtat', ['A', 'Etat']],
    ['that typography has changed', 'Oui!!! Et "non!', ['!!!', '"']],
    ['that end a line', 'Nous demandons que\nque tout change', ['que']],
  ])('%s', async (_, body, found) => {
    expect((await markedIn(body)).sort()).toEqual([...found].sort());
  });

  it('in the front matter, plain, quoted and folded', async () => {
    const source = `---
number: 1
date: 2026-11
title: "L'Etat !! et\u00a0 l'Etat"
standfirst: >-
  Un *texte* de l'Etat, avec
  que que de l'Etat "ouvert
---

Corps
`;
    const bulletin = readFrontMatter('001.md', source).value;
    const article = bulletin && (await composeArticle(testPublication(), bulletin));
    if (!article?.value) throw new Error('no article');
    const found = proofread(article.value);
    expect(found.map(marked).sort()).toEqual(['!!', '"', 'Etat', 'Etat', 'Etat', 'Etat', 'que que', '\u00a0 ']);
    const places = found.map(({ place }) => `${place?.line}:${place?.column}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places.sort()).toEqual(['4:11', '4:16', '4:21', '4:25', '6:19', '7:16', '7:21', '7:3']);
  });

  it('where words are many, in the front matter too', async () => {
    const title = Array.from({ length: 400 }, (_, index) => `mot${index} le le`).join(' ');
    const source = `---\nnumber: 1\ndate: 2026-11\ntitle: ${title}\n---\n\nCorps\n`;
    const bulletin = readFrontMatter('001.md', source).value;
    const article = bulletin && (await composeArticle(testPublication(), bulletin));
    const found = article?.value ? proofread(article.value) : [];
    expect(found).toHaveLength(400);
    expect(found.map(({ place }) => place?.column)).toEqual(
      Array.from(title.matchAll(/le le/g), ({ index }) => index + 8),
    );
  });
});
