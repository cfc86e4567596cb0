import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { RULE_NAMES } from '../../src/typography/rule-names.ts';
import { rulesFor } from '../../src/typography/rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/typography.md'), 'utf8');
const visible = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

/** The rows of the table under a heading. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section.match(/^\| `.*$/gm) ?? [];
}

it.each([
  ['French', 'fr'],
  ['English', 'en'],
  ['German', 'de'],
])('docs/typography.md shows the rules of %s as they are', (heading, lang) => {
  const rows = rulesFor(lang).map(
    ({ name, example: [typed, set], source }) =>
      `| \`${name}\` | \`${visible(typed)}\` | \`${visible(set)}\` | ${source} |`,
  );
  expect(rowsUnder(heading)).toEqual(rows);
});

it('every name that can be switched off is that of a rule', () => {
  const used = new Set(['fr', 'en', 'de'].flatMap((lang) => rulesFor(lang).map(({ name }) => name)));
  expect([...RULE_NAMES].filter((name) => !used.has(name))).toEqual([]);
});
