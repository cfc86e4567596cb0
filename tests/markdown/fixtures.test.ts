import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { fixtureBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/**
 * A folder is a case: `input.md` is the body of a bulletin, `front.json`, if there, some of its front matter, `output.html` what
 * becomes of it, `problems.txt`, if there, what is reported (severity, code,
 * line:column). A new case is a new folder; run vitest with `-u` to write its outputs, and read them.
 */
const folder = join(import.meta.dirname, '../fixtures/markdown');

describe('Markdown becomes hast', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const bulletin = fixtureBulletin(join(folder, name));
    const { value, problems } = await composeArticle(testPublication({ folder: join(folder, name) }), bulletin);
    const html = value ? unified().use(rehypeStringify).stringify(value.body) : '';
    const reports = problems
      .map(({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}\n`)
      .join('');
    await expect(`${html}\n`).toMatchFileSnapshot(join(folder, name, 'output.html'));
    await expect(reports).toMatchFileSnapshot(join(folder, name, 'problems.txt'));
  });
});
