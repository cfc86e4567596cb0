import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticleMemory } from '../../src/article/article-memory.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import { locator } from '../../src/problems/place.ts';
import { articleHtml } from '../../src/web/article-html.ts';
import { createKnownHtml } from '../../src/web/known-html.ts';
import { anyBody } from '../fixtures/any-number.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/** Writes one text after the other, with what the last one has left and without; how many paragraphs were known. */
async function compare(texts: readonly string[]): Promise<number> {
  const memory = createArticleMemory();
  const known = createKnownHtml(memory.stretches.originals);
  let kept = 0;
  for (const text of texts) {
    const { value } = await composeArticle(testPublication(), testBulletin(text), memory);
    if (!value) continue;
    const locate = locator(value.bulletin.source);
    const before = known.last;
    const written = articleHtml(value.body, value.lang, new Map(), locate, known);
    expect(written).toBe(articleHtml(value.body, value.lang, new Map(), locate));
    for (const [original, lines] of known.last)
      for (const line of lines.keys()) if (before.get(original)?.has(line)) kept++;
  }
  return kept;
}

const fixtures = join(import.meta.dirname, '../fixtures/markdown');
const inputs = readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name, 'input.md'), 'utf8'));

describe('HTML that is written with what the last page has left', () => {
  it('is what it is without, in all fixtures and around any edit of prose', async () => {
    const prose = Array.from(
      { length: 60 },
      (_, index) => `Paragraphe ${index}, avec une « phrase » et *un mot*.`,
    ).join('\n\n');
    const middle = prose.indexOf(' ', prose.length / 2);
    const edited = `${prose.slice(0, middle)} encore${prose.slice(middle)}`;
    for (const input of inputs) await compare([input, `Avant.\n\n${input}`, input]);
    // All paragraphs but one.
    expect(await compare([prose, edited])).toBeGreaterThan(50);
    // A line more moves them all.
    expect(await compare([prose, `Avant.\n\n${prose}`])).toBe(0);
  });

  it('is that for paragraphs that stand twice, hold pictures or run from right to left', async () => {
    const twice = 'Le même.\n\nLe même.';
    const picture = '![Un](images/un.png)';
    const hebrew = '\u05d0\u05d1\u05d2 un';
    await compare([
      twice,
      `${twice}\n\n${picture}\n\n${picture}`,
      `${picture}\n\n${twice}`,
      `${hebrew}\n\n${twice}`,
      twice,
    ]);
  });

  it('is that after any edit', () =>
    fc.assert(
      fc.asyncProperty(anyBody, anyBody, fc.nat(), async (body, added, place) => {
        const cut = place % (body.length + 1);
        await compare([body, body.slice(0, cut) + added + body.slice(cut), `${added}\n\n${body}`, body]);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 15_000 },
    ));
});
