import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedNumbers, bulletinNumber } from '../../src/cli/asked-numbers.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const numberFile = (number: number, date = '2026-11') => bulletinFile(`number: ${number}\ndate: ${date}\ntitle: Non`);
const asked = async (...words: string[]) => (await askedNumbers(words, 'bulletins', false)).numbers;
const mistake = async (...words: string[]) => {
  try {
    return await asked(...words);
  } catch (error) {
    return error instanceof UsageError ? error.key : error;
  }
};

describe('the numbers of a command', () => {
  it.each([
    [['3'], [3]],
    [
      ['003', '4'],
      [3, 4],
    ],
    [['3-5'], [3, 4, 5]],
    [['3–5'], [3, 4, 5]],
    [['3..5'], [3, 4, 5]],
    [['3,5'], [3, 5]],
    [
      ['3,', '5'],
      [3, 5],
    ],
    [
      ['1-2,5', '2'],
      [1, 2, 5],
    ],
    [['n3'], [3]],
    [['n°3'], [3]],
    [['Nº3'], [3]],
    [['n° 3'], [3]],
    [['no3'], [3]],
    [['numéro 3'], [3]],
    [['#3'], [3]],
  ])('are understood: %j', async (words, numbers) => expect(await asked(...words)).toEqual(numbers));

  it.each([
    [['0'], 'usage.number'],
    [['trois'], 'usage.number'],
    [['5-3'], 'usage.range'],
    [['2026-12'], 'usage.range'],
    [['1-999999'], 'usage.range'],
    [['absent.md'], 'usage.no-such-file'],
    [['package.json'], 'usage.not-a-number-file'],
    [['README.md'], 'usage.file-elsewhere'],
    [['bulletins'], 'usage.publication-folder'],
    [['bulletins/'], 'usage.publication-folder'],
  ])('are refused where they make no sense: %j', async (words, key) => expect(await mistake(...words)).toBe(key));

  it.each(['all', 'tout', 'Tous'])('are all of them by an option, which is proposed: %s', async (word) => {
    await expect(asked(word)).rejects.toMatchObject({ key: 'usage.number', nearest: ['--all'] });
  });

  it('may be told by the folder of a number, and by any file in it', async () => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      'decembre/numero.md': numberFile(12),
      'decembre/10-a.md': 'A.',
      '013/numero.md': bulletinFile('number: x'),
      'notes/a.md': 'A.',
    });
    const at = (name: string) => askedNumbers([join(folder, name)], '.', false);
    const twelve = { numbers: [12], dir: relative('.', folder) };
    expect(await at('decembre')).toEqual(twelve);
    expect(await at('decembre/')).toEqual(twelve);
    expect(await at('decembre/numero.md')).toEqual(twelve);
    expect(await at('decembre/10-a.md')).toEqual(twelve);
    expect((await at('013')).numbers).toEqual([13]);
    expect(await mistake(join(folder, 'notes'))).toBe('usage.no-such-file');
    expect(await mistake(join(folder, 'notes/a.md'))).toBe('usage.file-elsewhere');
  });

  it('may be told by a file, from any folder', async () => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      'essai.md': numberFile(12),
      '004-x.md': bulletinFile('date: x'),
      'notes.md': 'Texte.',
    });
    const dir = relative('.', folder);
    expect(await askedNumbers([join(folder, 'essai.md'), '3'], 'bulletins', false)).toEqual({ numbers: [12, 3], dir });
    expect((await askedNumbers([join(folder, '004-x.md')], folder, true)).numbers).toEqual([4]);
    expect(await mistake(join(folder, 'notes.md'))).toBe('usage.without-number');
    await expect(askedNumbers([join(folder, 'essai.md')], 'bulletins', true)).rejects.toThrow('usage.several-folders');
  });

  it('is one where one is asked for', () => {
    expect(bulletinNumber('n°007')).toBe(7);
    expect(() => bulletinNumber('1-2')).toThrow('usage.one-number');
    expect(() => bulletinNumber('x')).toThrow('usage.number');
  });
});

describe('a command', () => {
  it('builds a number that is named by its file, and takes capitals for small letters', async () => {
    const folder = folderWith({ 'publication.yaml': 'name: Fil\n', '003.md': numberFile(3) });
    const ran = await run(['build', join(folder, '003.md'), '--only', 'HTML', '-o', join(folder, 'out')]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(join(folder, 'out/003/index.html'));
    expect(ran.stdout).not.toContain('.pdf');
  });

  it('says last which numbers have failed', async () => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      '001.md': numberFile(1),
      '002.md': numberFile(2, '2026-13'),
      '003.md': numberFile(3, '2026-14'),
    });
    const out = join(folder, 'out');
    const all = await run(['build', '--all', '--only', 'html', '-C', folder, '-o', out]);
    expect(all.code).toBe(1);
    expect(all.stderr).toMatch(/\nfailed: 2, 3\n$/);
    const quiet = await run(['build', '1-2', '--only', 'html', '-q', '-C', folder, '-o', out]);
    expect(quiet.stderr).toMatch(/\nfailed: 2\n$/);
    const one = await run(['build', '2', '--only', 'html', '-C', folder, '-o', out]);
    expect(one.stderr).not.toContain('failed:');
  });

  it.each([
    [['help', 'buil'], 'did you mean build?'],
    [['help', 'nope'], 'the commands are init, new, build, serve, check, print, list, coupons'],
    [['nope'], 'the commands are init'],
  ])('that is not known leads to those that are: %j', async (words, says) => {
    const ran = await run(words);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
  });

  it('explains itself without a line that begins with a colon', async () => {
    for (const command of [[], ['build'], ['serve'], ['check'], ['coupons', 'read'], ['init'], ['new']]) {
      const { stdout } = await run([...command, '--help'], { LANG: 'fr' });
      expect(stdout).toContain('Usage\u00a0:');
      expect(stdout).not.toMatch(/^\s*[:;!?»]/m);
      expect(stdout).not.toMatch(/«\s*$/m);
    }
  });
});
