import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/** The body's HTML elements called `img`, and the problems: severity, code, file. */
async function composed(markdown: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-images-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { value, problems } = await composeArticle(testPublication({ folder }), testBulletin(markdown));
  return {
    pictures: JSON.stringify(value?.body ?? '').match(/"tagName":"img"/g) ?? [],
    problems: problems.map(({ severity, code, values }) => `${severity} ${code} ${values.file ?? values.alt ?? ''}`),
  };
}

describe('a picture', () => {
  it('without an address is an error, alone or in a sentence', async () => {
    expect((await composed('Texte ![rien]() ici.')).problems).toEqual(['error image.no-address rien']);
    expect((await composed('![seul]()')).problems).toEqual(['error image.no-address seul']);
  });

  it('in HTML that names no file leaves no room behind', async () => {
    const { pictures, problems } = await composed('Texte <img alt="a"> ici.\n\n<img>\n\nFin.');
    expect(pictures).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('is called in a message as its file is called', async () => {
    expect((await composed('![a](<images/a b.png>)')).problems).toEqual(['error image.missing images/a b.png']);
  });
});
