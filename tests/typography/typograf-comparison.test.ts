import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Typograf from 'typograf';
import { expect, it } from 'vitest';
import { differences } from './differences.ts';
import { shown } from './shown.ts';
import { type Verdict, verdicts } from './verdicts.ts';

/*
 * Sets the sentences beside this file by `bulletin` and by typograf, and holds
 * that docs/typograf-comparison.md lists every disagreement; `-u` writes it anew.
 */
const SENTENCES = readFileSync(join(import.meta.dirname, 'sentences-fr.txt'), 'utf8')
  .trim()
  .split('\n');
const PAGE = join(import.meta.dirname, '../../docs/typograf-comparison.md');

interface Disagreement {
  readonly number: number;
  readonly ours: string;
  readonly theirs: string;
  readonly kinds: readonly Verdict[];
}

const visible = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

function disagreements(): Disagreement[] {
  // Its types say that it is CommonJS, which it is not when it is imported.
  const typograf = new (Typograf as unknown as typeof Typograf.default)({ locale: ['fr'] });
  return SENTENCES.flatMap((typed, i) => {
    const [ours, theirs] = [visible(shown(typed, 'fr')), visible(typograf.execute(typed))];
    if (ours === theirs) return [];
    const kinds = differences(ours, theirs).map((difference) => {
      const verdict = verdicts.find(({ applies }) => applies(difference, typed));
      expect(verdict, `a verdict on ${JSON.stringify({ typed, ...difference })}`).toBeDefined();
      return verdict as Verdict;
    });
    return [{ number: i + 1, ours, theirs, kinds }];
  });
}

const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
const code = (text: string) => `\`${text}\``;

function page(found: readonly Disagreement[]): string {
  const all = found.flatMap(({ kinds }) => kinds);
  const wins = (right: Verdict['right']) => all.filter((verdict) => verdict.right === right).length;
  return `# Beside typograf

[typograf](https://www.npmjs.com/package/typograf) is what one finds on npm to set
texts right. Both set the ${SENTENCES.length} sentences of
[sentences-fr.txt](../tests/typography/sentences-fr.txt), typograf with \`locale: ['fr']\`
and its rules as they come. They agree on ${SENTENCES.length - found.length} sentences and differ in ${all.length} places:
${wins('bulletin')} times \`bulletin\` is right, ${wins('typograf')} times typograf, ${wins('both')} times both will do, ${wins('neither')} times neither.
(Most of the places are words that typograf ties, ${all.filter(({ kind }) => kind === 'short word tied').length} of them.)

The sentences were chosen here, so the counts say what was tried, not how often it
happens; the judgements are ours, with their reasons. \`tests/typography\` writes this
page and fails when a disagreement is missing.

In what follows \`~\` is a no-break space and \`^\` a fine one.

| | disagreement | places | right | why |
|---|---|---|---|---|
${verdicts
  .map((verdict, i) =>
    row(i + 1, verdict.kind, all.filter((one) => one === verdict).length, verdict.right, verdict.why),
  )
  .join('')}
| line | \`bulletin\` | typograf | disagreements |
|---|---|---|---|
${found
  .map(({ number, ours, theirs, kinds }) =>
    row(number, code(ours), code(theirs), [...new Set(kinds)].map((kind) => verdicts.indexOf(kind) + 1).join(', ')),
  )
  .join('')}`;
}

it('the page of the comparison lists every disagreement, each with a judgement', async () => {
  expect(SENTENCES.length).toBeGreaterThanOrEqual(200);
  expect(new Set(SENTENCES).size).toBe(SENTENCES.length);
  await expect(page(disagreements())).toMatchFileSnapshot(PAGE);
});

it('no judgement is without a case', () => {
  const used = new Set(disagreements().flatMap(({ kinds }) => kinds));
  expect(verdicts.filter((verdict) => !used.has(verdict)).map(({ kind }) => kind)).toEqual([]);
});
