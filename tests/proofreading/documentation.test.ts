import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MISREAD_RULES } from '../../src/markdown/misread/misread-rules.ts';
import { paperRules } from '../../src/print/legibility/paper-notes.ts';
import { proofRules } from '../../src/proofreading/rules.ts';
import { sheetRules } from '../../src/proofreading/sheet-notes.ts';
import { CHECK_NAMES } from '../../src/publication/check-names.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/checking.md'), 'utf8');

function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return section.match(/^\| `.*$/gm) ?? [];
}

it('docs/checking.md shows the rules of the Markdown as they are', () => {
  const cell = (text: string) => `\`\` ${text.replaceAll('\n', '↵').replaceAll('\t', '→').replaceAll('|', '\\|')} \`\``;
  const rows = MISREAD_RULES.map(
    ({ name, example: [typed, instead], counterExample }) =>
      `| \`${name}\` | ${cell(typed)} | ${cell(instead)} | ${cell(counterExample)} |`,
  );
  expect(rowsUnder('The Markdown')).toEqual(rows);
});

it('docs/checking.md shows the rules of the text as they are', () => {
  const rows = proofRules.map(
    ({ name, languages, example: [typed, says], source }) =>
      `| \`${name}\` | ${languages?.join(', ') ?? 'all'} | \`${typed}\` | \`${says}\` | ${source} |`,
  );
  expect(rowsUnder('The text')).toEqual(rows);
});

it('docs/checking.md shows what is looked for on the sheet', () => {
  const rows = sheetRules.map(({ name, about, source }) => `| \`${name}\` | ${about} | ${source} |`);
  expect(rowsUnder('The sheet')).toEqual(rows);
});

it('docs/checking.md shows what is looked for on paper', () => {
  const rows = paperRules.map(({ name, about, source }) => `| \`${name}\` | ${about} | ${source} |`);
  expect(rowsUnder('The paper')).toEqual(rows);
});

it('every name that can be switched off is that of a rule, or the spelling', () => {
  const used: ReadonlySet<string> = new Set([
    'spelling',
    'fixed-spaces',
    ...[...MISREAD_RULES, ...proofRules, ...sheetRules, ...paperRules].map(({ name }) => name),
  ]);
  expect(CHECK_NAMES.filter((name) => !used.has(name))).toEqual([]);
});
