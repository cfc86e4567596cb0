import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPublication } from '../../src/build/build-publication.ts';
import { checkPublication } from '../../src/build/check-publication.ts';
import { listNumbers } from '../../src/build/list-numbers.ts';
import { liveBuild } from '../../src/build/live-build.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const HEAD = bulletinFile('number: 5\ndate: 2026-12\ntitle: Un numéro', 'Le premier article.\n');

/** A number whose third file has a mistake. */
function withMistake(third: string, head = HEAD) {
  return folderWith({
    'publication.yaml': 'name: Fil',
    '005/numero.md': head,
    '005/10-a.md': '---\ntitle: Un autre\n---\n\nDu texte, et encore.\nUne ligne.\n',
    '005/20-b.md': third,
  });
}

const told = (folder: string, problems: readonly Problem[]) =>
  problems.map(({ code, file, place, sourceLine }) => [
    code,
    file && relative(folder, file),
    place?.line,
    place?.column,
    sourceLine,
  ]);

async function built(folder: string) {
  const { numbers, problems } = await buildPublication(folder, [5], { out: join(folder, 'out') });
  return told(folder, [...problems, ...numbers.flatMap((number) => number.problems)]);
}

async function checked(folder: string) {
  const { numbers, problems } = await checkPublication(folder, [5]);
  return told(folder, [...problems, ...numbers.flatMap((number) => number.problems)]);
}

describe('a mistake in the third file of a folder', () => {
  it.each([
    ['YAML', '---\ntitle: "x\n---\nB.\n', ['yaml.quote-unclosed', 2, 8, 'title: "x']],
    ['a key', '---\ntitle: x\nfond: rose\n---\nB.\n', ['field.ground', 3, 7, 'fond: rose']],
    ['a directive', 'B.\n\n:::encadr[Titre]\nx\n:::\n', ['directive.misspelt', 3, 1, ':::encadr[Titre]']],
    ['a picture', 'B.\n\n![Le piquet](piquet.png)\n', ['image.missing-beside', 3, 1, '![Le piquet](piquet.png)']],
    ['a chart', 'B.\n\n::graphique{fichier=a.csv}\n', ['chart.missing-beside', 3, 1, '::graphique{fichier=a.csv}']],
    ['a link', 'B.\n\n[ici](rien.pdf)\n', ['link.nowhere', 3, 1, '[ici](rien.pdf)']],
    ['an anchor', 'B.\n\n[ici](#rien)\n', ['link.anchor-missing', 3, 1, '[ici](#rien)']],
    ['a letter that no font has', 'B.\n\nUn \u{12000} ici.\n', ['character.missing', 3, 4, 'Un \u{12000} ici.']],
  ])('is told in it: %s', async (_, third, [code, ...place]) => {
    expect(await built(withMistake(third))).toContainEqual([code, '005/20-b.md', ...place]);
  });

  it.each([['the text', 'B.\n\nIl a dit dit cela.\n', ['proof.doubled-word', 3, 6, 'Il a dit dit cela.']]])(
    'is told in it by a proof-reader: %s',
    async (_, third, [code, ...place]) => {
      expect(await checked(withMistake(third))).toContainEqual([code, '005/20-b.md', ...place]);
    },
  );

  it('keeps nobody from reading the words of the number', async () => {
    const folder = withMistake('---\nfond: rose\n---\nIl a dit dit cela.\n');
    const codes = (await checked(folder)).map(([code, file, line]) => `${code} ${file} ${line}`);
    expect(codes).toContain('field.ground 005/20-b.md 2');
    expect(codes).toContain('proof.doubled-word 005/20-b.md 4');
    const headless = withMistake('Il a dit dit cela.\n', HEAD.replace('number: 5', 'number: cinq'));
    expect((await checked(headless)).map(([code]) => code)).toContain('number.text');
  });
});

describe('a list of numbers', () => {
  it('counts the stories of papers', async () => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil',
      '001.md': bulletinFile('number: 1\ndate: 2026-01\ntitle: Une lettre', '# Un\n\nx\n\n# Deux\n\ny\n'),
      '002.md': bulletinFile('number: 2\ndate: 2026-02\ntitle: Un journal\ngabarit: journal', 'x\n\n# Deux\n\ny\n'),
      '005/numero.md': HEAD,
      '005/a.md': '# A\n\nx\n\n# B\n\ny\n',
      '005/b.md': '::sommaire\n',
    });
    const { value, problems } = await listNumbers(folder, join(folder, 'out'));
    expect(problems).toEqual([]);
    expect(value.map(({ number, stories, file }) => [number, stories, relative(folder, file)])).toEqual([
      [1, undefined, '001.md'],
      [2, 2, '002.md'],
      [5, 3, '005/numero.md'],
    ]);
  });
});

describe('a live build of a folder', () => {
  it('follows its files, new ones too', async () => {
    const folder = withMistake('B.\n');
    const live = liveBuild({ dir: folder });
    const page = async () => (await live.build(5)).edition?.page.html ?? '';
    expect(await page()).toContain('Le premier article');
    expect((await live.build(5)).isSame).toBe(true);
    writeFileSync(join(folder, '005/30-c.md'), 'Tout nouveau.\n');
    expect(await page()).toContain('Tout nouveau');
    writeFileSync(join(folder, '005/10-a.md'), 'Autrement.\n');
    expect(await page()).toContain('Autrement');
    expect(live.isHalfWritten()).toBe(false);
    writeFileSync(join(folder, '005/30-c.md'), '');
    expect(live.isHalfWritten()).toBe(true);
    expect(await page()).not.toContain('Tout nouveau');
    expect((await live.page(5))?.length).toBeGreaterThan(0);
  });
});
