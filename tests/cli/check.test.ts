import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const RIGHT = 'name: Fil\nlegal: Imprimé par nos soins, 44000 Nantes – ne pas jeter sur la voie publique\n';
const front = (number: number, more = '') => `number: ${number}\ndate: 2012-0${number}\ntitle: Un numéro${more}`;

function publication(files: Readonly<Record<string, string | Uint8Array>>): string {
  return folderWith({ 'publication.yaml': RIGHT, '001.md': bulletinFile(front(1, ' de plus')), ...files });
}

const french = { LANG: 'fr_FR' };

describe('bulletin check', () => {
  it('has nothing to report of a clean number, and writes nothing', async () => {
    const folder = publication({});
    const ran = await run(['check', '-C', folder, '-o', join(folder, 'out')], french);
    expect(ran).toEqual({ code: 0, stdout: 'Rien à signaler.\n', stderr: '' });
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['001.md', 'publication.yaml']);
  });

  it('says each finding with its line and a proposal, from top to bottom, and succeeds', async () => {
    const folder = publication({ '002.md': bulletinFile(front(2, ' !!'), 'A lire.\n\nUn probleme, que que.\n') });
    const ran = await run(['check', '-C', folder], french);
    const file = join(folder, '002.md');
    expect(ran.stdout.replace(/[\u00A0\u202F]/g, ' ')).toBe(
      `${file}:4:18  note : plus d’un point d’exclamation : le texte reste tel quel
   4 │ title: Un numéro !!
     │                  ^^
  → un seul suffit, et se lit mieux
${file}:7:1  note : la majuscule de « A » a perdu son accent
   7 │ A lire.
     │ ^
  → A → À
${file}:9:4  note : « probleme » n’est pas dans le dictionnaire
   9 │ Un probleme, que que.
     │    ^^^^^^^^
  → problème ?
${file}:9:14  note : « que » est écrit deux fois de suite
   9 │ Un probleme, que que.
     │              ^^^^^^^
  → supprimez l’un des deux, si ce n’est pas voulu
0 erreur, 0 avertissement, 4 notes
`,
    );
    expect(ran.stderr).toContain(join(folder, 'words.txt'));
    expect(ran.code).toBe(0);
  });

  it('says what a build would say of both editions: overflow, words behind the coupon, pictures', async () => {
    const long = `![](rien.png)\n\n${'Une phrase de plus pour remplir la page. '.repeat(400)}\n`;
    const folder = publication({ '002.md': bulletinFile(front(2, '\npages: 1'), long) });
    const ran = await run(['check', '2', '-C', folder]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/error: .*rien\.png/);
    const overflowing = publication({ '002.md': bulletinFile(front(2, '\npages: 1'), long.replace(/^.*\n\n/, '')) });
    const other = await run(['check', '2', '-C', overflowing]);
    expect(other.code).toBe(1);
    expect(other.stdout).toMatch(/too long[\s\S]*1 error, 0 warnings, \d notes?\n$/);
  });

  it.each([
    ['an image that is missing', '', '![Un chat](rien.png)\n\n', /rien\.png/],
    ['a date that is none', '\npages: beaucoup', '', /pages/],
  ])('reads the words in spite of %s, and fails', async (_, more, before, error) => {
    const folder = publication({ '002.md': bulletinFile(front(2, more), `${before}A lire.\n\nUn probleme.\n`) });
    const ran = await run(['check', '-C', folder], french);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(error);
    expect(ran.stdout).toMatch(/A → À/);
    expect(ran.stdout).toMatch(/problème\s\?/);
    expect(ran.stdout).toMatch(/1 erreur, \d avertissements?, 2 notes\n$/);
  });

  it.each(['template: newspaper', "gabarit : 'Journal'", 'GABARIT: journal # à plusieurs'])(
    'says no more than its mistake of a paper whose front matter is wrong: %s',
    async (template) => {
      const stories =
        'Le premier article.\n\n# Deux {kicker=Rue ground=tint page=2}\n\nLe second.\n\n::continued\n\nSa suite.\n';
      const head = `number: 2\ndate: hier\ntitle: Deux articles\n${template}`;
      const folder = publication({ '002.md': bulletinFile(head, stories) });
      const { numbers } = JSON.parse((await run(['check', '2', '--json', '-C', folder])).stdout);
      const codes = numbers[0].problems.map(({ code }: { readonly code: string }) => code);
      expect(codes).toEqual(['date.format']);
    },
  );

  it('finds what the links of a number lead to, though its front matter is wrong', async () => {
    const links = '[un](001.md#les-salaires), [ici](#un-titre), [le coupon](#coupon).\n\n## Un titre\n\nEt puis.\n';
    const folder = publication({
      '001.md': bulletinFile(front(1), 'Un.\n\n## Les salaires\n\nEncore.\n'),
      '002.md': bulletinFile('number: 2\ndate: hier\ntitle: Des liens\ncoupon: vote', links),
    });
    const { numbers } = JSON.parse((await run(['check', '2', '--json', '-C', folder])).stdout);
    expect(numbers[0].problems.map(({ code }: { readonly code: string }) => code)).toEqual(['date.format']);
  });

  it('reads the words of a number in the language that it names, though its front matter is wrong', async () => {
    const folder = publication({ '002.md': bulletinFile(front(2, '\nlang: br\npages: x'), 'A lire, demat.\n') });
    expect((await run(['check', '-C', folder], french)).stdout).toMatch(/1 erreur, 0 avertissement, 0 note\n$/);
  });

  it('reads the words of a publication whose theme cannot be read', async () => {
    const broken = `${RIGHT}theme: theme\n`;
    const folder = publication({
      'theme/print.yaml': 'rien: [',
      'publication.yaml': broken,
      '002.md': bulletinFile(front(2), 'Un probleme.\n'),
    });
    const ran = await run(['check', '-C', folder], french);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/erreur[\s\S]*problème\s\?|problème\s\?[\s\S]*erreur/);
  });

  it('--strict fails on a warning, and never on a note', async () => {
    const folder = publication({
      '002.md': bulletinFile(front(2), 'A lire.\n'),
      '003.md': bulletinFile(front(3, '\ntitel: x')),
    });
    expect((await run(['check', '2', '--strict', '-C', folder])).code).toBe(0);
    expect((await run(['check', '3', '-C', folder])).code).toBe(0);
    expect((await run(['check', '3', '--strict', '-C', folder])).code).toBe(1);
  });

  it('reads the words of the publication', async () => {
    const folder = publication({ '001.md': bulletinFile(front(1), 'Un fidupote.\n'), 'words.txt': 'fidupote\n' });
    expect((await run(['check', '-C', folder])).stdout).toBe('Nothing to report.\n');
  });

  it('looks for nothing that publication.yaml switches off', async () => {
    const off = `${RIGHT}check: { capital-accents: false, spelling: false, exclamations: false }\n`;
    const folder = publication({ 'publication.yaml': off, '001.md': bulletinFile(front(1), 'A lire, xyzzy !!\n') });
    expect(await run(['check', '-C', folder], french)).toEqual({ code: 0, stdout: 'Rien à signaler.\n', stderr: '' });
  });

  it('says once what to install for a language without a dictionary', async () => {
    const folder = publication({ '001.md': bulletinFile(front(1, '\nlang: br'), 'Demat.\n') });
    const ran = await run(['check', '-C', folder]);
    expect(ran).toMatchObject({ code: 0, stdout: 'Nothing to report.\n' });
    expect(ran.stderr).toBe('Spelling is not checked: install dictionary-br (npm install dictionary-br).\n');
  });

  it('--all reads every number, and says of the publication once', async () => {
    const files = { 'publication.yaml': 'name: Fil\n', '002.md': bulletinFile(front(2), 'A lire.\n') };
    const ran = await run(['check', '--all', '-C', publication(files)]);
    expect(ran.stdout.match(/who prints the sheet/g)).toHaveLength(1);
    expect(ran.stdout).toMatch(/0 errors, 0 warnings, 4 notes\n$/);
  });

  it('--json writes one object', async () => {
    const folder = publication({ '001.md': bulletinFile(front(1), 'A lire.\n') });
    const ran = await run(['check', '--json', '-C', folder]);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      numbers: [{ number: 1, problems: [{ severity: 'note', code: 'proof.capital-accent', line: 7, column: 1 }] }],
      problems: [],
      missingDictionaries: [],
    });
    expect(ran.stderr).toBe('');
  });

  it('tells of every finding on a line of thousands, and in JSON of the part of the line around each', async () => {
    const folder = publication({ '002.md': bulletinFile(front(2), `Un mot ${'('.repeat(3000)} de trop\n`) });
    const ran = await run(['check', '--json', '-C', folder]);
    const [{ problems }] = JSON.parse(ran.stdout).numbers;
    const found = problems.filter(({ code }: { code: string }) => code === 'proof.bracket-unclosed');
    expect(found.map(({ column }: { column: number }) => column)).toEqual(
      Array.from({ length: 3000 }, (_, at) => at + 8),
    );
    for (const { column, sourceLine, sourceLineColumn } of [found[0], found[1500], found[2999]]) {
      expect(sourceLine.length).toBeLessThanOrEqual(1000);
      expect(sourceLine[column - sourceLineColumn]).toBe('(');
    }
    expect(ran.stdout.length).toBeLessThan(5_000_000);
    expect((await run(['check', '-C', folder], french)).stdout).toContain('3000 notes');
  });

  it('fails where there is no such number, or no publication', async () => {
    expect((await run(['check', '9', '-C', publication({})])).code).toBe(1);
    const ran = await run(['check', '-C', folderWith({})]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('publication.yaml');
  });

  it('fails where the publication’s words cannot be read', async () => {
    const ran = await run(['check', '-C', publication({ 'words.txt': new Uint8Array([0xe9, 0x0a]) })]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('words.txt:1:1');
  });
});

describe('bulletin build', () => {
  it('--strict shows what a proof-reader says of the text, and writes the number', async () => {
    const folder = publication({ '001.md': bulletinFile(front(1), 'A lire, un probleme.\n') });
    const out = join(folder, 'out');
    const ran = await run(['build', '--strict', '-C', folder, '-o', out]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('the capital of “A” has lost its accent');
    expect(ran.stderr).not.toContain('probleme”');
    expect(existsSync(join(out, '001/index.html'))).toBe(true);
  });

  it('without it says nothing of the kind', async () => {
    const folder = publication({ '001.md': bulletinFile(front(1), 'A lire !!\n') });
    expect(await run(['build', '-C', folder, '-o', join(folder, 'out')])).toMatchObject({
      code: 0,
      stderr: '1 sheet of A4, one side\n',
    });
  });
});
