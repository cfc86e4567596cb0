import { describe, expect, it } from 'vitest';
import { composeBody } from '../../src/markdown/compose-body.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { articleHtml } from '../../src/web/article-html.ts';

async function read(markdown: string): Promise<{ readonly html: string; readonly told: readonly Problem['code'][] }> {
  const told: Problem['code'][] = [];
  const setting = { lang: 'en', folder: '.', date: { year: 2026, month: 11 }, switches: undefined, expand: false };
  const body = await composeBody(markdown, setting, (_, code) => told.push(code));
  return { html: articleHtml(body, 'en').replace(/>\s+</g, '><').trim(), told };
}

describe('a list of terms', () => {
  it.each([
    ['one', 'TUC\n: a congress', '<dl><dt>TUC</dt><dd>a congress</dd></dl>'],
    ['of two meanings', 'Bar\n: a pub\n:  a rule', '<dl><dt>Bar</dt><dd>a pub</dd><dd>a rule</dd></dl>'],
    ['of two terms', 'A\nB\n: c', '<dl><dt>A</dt><dt>B</dt><dd>c</dd></dl>'],
    ['whose meaning goes on', 'A\n: one\n  two', '<dl><dt>A</dt><dd>one\ntwo</dd></dl>'],
    ['with empty lines', 'A\n\n: one\n\n: two', '<dl><dt>A</dt><dd>one</dd><dd>two</dd></dl>'],
    ['of several', 'A\n: one\n\nB\n: two', '<dl><dt>A</dt><dd>one</dd><dt>B</dt><dd>two</dd></dl>'],
    ['set off', '**A** *b*\n: `c` d', '<dl><dt><strong>A</strong><em>b</em></dt><dd><code>c</code> d</dd></dl>'],
    ['of a no-break space', 'A\n:\u00a0b', '<dl><dt>A</dt><dd>b</dd></dl>'],
    ['of a colon', 'A\n: : b', '<dl><dt>A</dt><dd>: b</dd></dl>'],
    ['in an item', '- A\n  : b', '<ul><li><dl><dt>A</dt><dd>b</dd></dl></li></ul>'],
    ['in a quotation', '> A\n> : b', '<blockquote><dl><dt>A</dt><dd>b</dd></dl></blockquote>'],
  ])('%s', async (_, markdown, expected) => {
    expect(await read(markdown)).toEqual({ html: expected, told: [] });
  });

  it('parts what stands before it and behind it', async () => {
    expect((await read('Before, a sentence.\n\nA\n: b\n\nBehind.')).html).toBe(
      '<p>Before, a sentence.</p><dl><dt>A</dt><dd>b</dd></dl><p>Behind.</p>',
    );
  });

  it.each([
    ['a long line that an editor has broken', `${'A long line of many words '.repeat(3)}\n: and more`],
    ['a line that announces', 'Prices:\n: ten'],
    ['no space behind the colon', 'A\n:b'],
    ['a forced end of the line', 'A\\\n: b'],
    ['a colon alone', 'A\n: '],
    ['more terms than share a meaning', 'A\nB\nC\nD\n: e'],
    ['no term', ': a\n: b'],
    ['code', '    A\n    : b'],
  ])('is none: %s', async (_, markdown) => {
    expect((await read(markdown)).html).not.toContain('<dl>');
  });

  it.each(['Source: us\n\n: The budget', ': The budget\n\nSource: us', 'Table\n: The budget'])(
    'takes no caption from a table: %j',
    async (behind) => {
      const { html } = await read(`| A | B |\n|---|---|\n| 1 | 2 |\n\n${behind}`);
      expect(html).toContain('<caption>The budget</caption>');
      expect(html).not.toContain('<dl>');
    },
  );

  it('is read in time that grows with the text', async () => {
    const terms = Array.from({ length: 4000 }, (_, index) => `Term ${index}\n: what it means`);
    const started = performance.now();
    expect((await read(terms.join('\n\n'))).html.split('<dt>')).toHaveLength(4001);
    await read(`A${'\n: b'.repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
