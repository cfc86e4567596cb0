import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pdfSource } from '../inspectors/pdf-source.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const publication = () =>
  folderWith({
    'publication.yaml': "name: Fil\ncouleurs: { accent: { hex: '#c4122f', ton-direct: PANTONE 185 C } }\n",
    '3.md': bulletinFile('number: 3\ndate: 2012-03\ntitle: Non', 'Camarades, tenons bon.\n'),
    '4.md': bulletinFile('number: 4\ndate: 2012-04\ntitle: Si', 'Camarades, tenons mieux.\n'),
  });

it.each(['3', '2,5', '2.5mm', '0', '10'])('print writes a print shop’s file with a bleed of %s', async (bleed) => {
  const folder = publication();
  const to = join(folder, 'imprimeur.pdf');
  expect(await run(['print', '3', '-C', folder, '--bleed', bleed, '--to', to])).toMatchObject({ code: 0 });
  const source = pdfSource(readFileSync(to));
  expect(source).toContain('/TrimBox');
  expect(source).toContain('/Separation /PANTONE#20185#20C');
});

it.each([
  [['3', '--bleed', '3'], 'name the file'],
  [['3', '--bleed', '10.1', '--to', 'x.pdf'], '“10.1” is no bleed'],
  [['3', '--bleed', '-1', '--to', 'x.pdf'], '“-1” is no bleed'],
  [['3', '--bleed', 'trois', '--to', 'x.pdf'], '“trois” is no bleed'],
  [['3', '4', '--bleed', '3', '--to', 'x.pdf'], 'one number at a time'],
  [['3', '--bleed', '3', '--as', 'booklet', '--to', 'x.pdf'], '“--bleed” does not go with --as booklet'],
  [['3', '--bleed', '3', '--paper', 'A3', '--to', 'x.pdf'], '“--paper” does not go with --bleed'],
  [['3', '--bleed', '3', '--edge', 'short', '--to', 'x.pdf'], '“--edge” does not go with --bleed'],
])('print %j is refused, and nothing is written', async (words, said) => {
  const folder = publication();
  const at = words.map((word) => (word === 'x.pdf' ? join(folder, word) : word));
  const { code, stderr } = await run(['print', ...at, '-C', folder]);
  expect(code).not.toBe(0);
  expect(stderr).toContain(said);
  expect(existsSync(join(folder, 'x.pdf'))).toBe(false);
});
