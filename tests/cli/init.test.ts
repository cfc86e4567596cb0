import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { hasPseudoTerminals, runInTerminal } from './pseudo-terminal.ts';
import { run } from './run.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const FRENCH = { LANG: 'fr_FR.UTF-8', SOURCE_DATE_EPOCH: '1798761600' };

describe('bulletin init --yes', () => {
  it('writes a publication, a first number and .gitignore, and says what comes next', async () => {
    const folder = emptyFolder();
    const { code, stdout, stderr } = await run(['init', folder, '--yes'], FRENCH);
    expect(code).toBe(0);
    const bulletins = join(folder, 'bulletins');
    expect(stdout).toBe(
      [join(bulletins, 'publication.yaml'), join(bulletins, '001-bonjour.md'), join(folder, '.gitignore'), ''].join(
        '\n',
      ),
    );
    expect(stderr).toMatch(/cd .*\n.*serve --open.*\n.*build 1/);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('out/\nnode_modules/\n');
    expect(readFileSync(join(bulletins, 'publication.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\S+publication\.schema\.json\n/,
    );
    expect(readFileSync(join(bulletins, '001-bonjour.md'), 'utf8')).toContain('\ndate: 2027-01\n');
  });

  it('takes every answer as an option', async () => {
    const folder = emptyFolder();
    const answers = {
      name: "L'Écho : #1",
      section: 'Section',
      organisation: 'Une association',
      address: '1, rue du Bac',
      phone: '0243000000',
      email: 'a@exemple.fr',
      web: 'https://exemple.fr',
      accent: '005BBB',
      coupon: 'petition',
    };
    const options = Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);
    expect((await run(['init', folder, '-y', '--texts', 'br', ...options], FRENCH)).code).toBe(0);
    const { value, problems } = loadPublication(join(folder, 'bulletins'));
    expect(problems).toEqual([]);
    const { name, section, organisation, address, phone, email, web } = answers;
    expect(value).toMatchObject({ name, section, organisation, lang: 'br', contact: { address, phone, email, web } });
    expect(value?.colours).toEqual({ accent: '#005bbb' });
    expect(value?.coupon?.title).toBe('Sign the petition');
  });

  it('takes a colour that is pale, and what a shell leaves of one', async () => {
    for (const [typed, accent] of [
      ['#ffd400', '#ffd400'],
      ['05b', '#0055bb'],
    ] as const) {
      const folder = emptyFolder();
      expect((await run(['init', folder, '--yes', '--accent', typed], FRENCH)).code).toBe(0);
      expect(loadPublication(join(folder, 'bulletins')).value?.colours).toEqual({ accent });
    }
  });

  it('says of a wrong answer what publication.yaml would, and writes nothing', async () => {
    const folder = emptyFolder();
    for (const wrong of [
      ['--email', 'nulle part'],
      ['--web', 'exemple'],
      ['--accent', 'bleu'],
      ['--accent', '#005bb'],
      ['--coupon', 'adesion'],
      ['--texts', 'français'],
    ]) {
      const { code, stderr } = await run(['init', folder, '--yes', ...wrong], FRENCH);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/erreur/)]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never overwrites: it says what is in the way', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'bulletins'));
    writeFileSync(join(folder, 'bulletins/publication.yaml'), 'name: Le mien\n');
    const { code, stderr } = await run(['init', folder, '--yes'], FRENCH);
    expect([code, stderr]).toEqual([1, expect.stringContaining('publication.yaml est déjà là')]);
    expect(readFileSync(join(folder, 'bulletins/publication.yaml'), 'utf8')).toBe('name: Le mien\n');
    expect(readdirSync(folder)).toEqual(['bulletins']);
  });

  it('writes all or nothing, and through no link', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'bulletins'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'bulletins/publication.yaml'));
    expect((await run(['init', folder, '--yes'], FRENCH)).code).toBe(1);
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
    expect(readdirSync(join(folder, 'bulletins'))).toEqual(['publication.yaml']);
  });

  it('leaves a .gitignore and texts that are there alone', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'bulletins'));
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
    writeFileSync(join(folder, 'bulletins/007-sept.md'), '---\nnumber: 7\ndate: 2026-01\ntitle: Sept\n---\n\nTexte.\n');
    const { code, stdout, stderr } = await run(['init', folder, '--yes'], FRENCH);
    expect([code, stdout]).toEqual([0, `${join(folder, 'bulletins/publication.yaml')}\n`]);
    expect(stderr).toContain('out/');
    expect(stderr).not.toContain('build 1');
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('node_modules\n');
  });
});

describe('bulletin init where nobody can answer', () => {
  it('writes nothing and says which option helps', async () => {
    const folder = emptyFolder();
    const { code, stderr } = await run(['init', folder], FRENCH);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a folder without a publication', () => {
  it('is told of bulletin init', async () => {
    const folder = emptyFolder();
    for (const dir of [folder, join(folder, 'absent')])
      expect((await run(['build', '-C', dir], FRENCH)).stderr).toContain('bulletin init');
  });
});

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';

describe.skipIf(!hasPseudoTerminals)('bulletin init in a terminal', () => {
  it('asks in French, mends a wrong answer, and writes', async () => {
    const folder = emptyFolder();
    const terminal = runInTerminal(['init'], { cwd: folder, env: { LANG: 'fr_FR.UTF-8' } });
    await terminal.shows('Comment s’appelle votre bulletin');
    terminal.type(`\u0015Le Lien${ENTER}`);
    await terminal.shows('au-dessus du nom');
    terminal.type(ENTER);
    await terminal.shows('Qui publie');
    terminal.type(`Les voisins${ENTER}`);
    await terminal.shows('À quelle adresse');
    terminal.type(ENTER);
    await terminal.shows('À quel numéro');
    terminal.type(ENTER);
    await terminal.shows('À quel courriel');
    terminal.type(`voisins${ENTER}`);
    await terminal.shows('adresse');
    terminal.type(`@exemple.fr${ENTER}`);
    await terminal.shows('Avez-vous un site');
    terminal.type(ENTER);
    await terminal.shows('Quelle couleur');
    terminal.type(ENTER);
    await terminal.shows('Quel coupon');
    terminal.type(`${DOWN}${ENTER}`);
    await terminal.shows('En quelle langue');
    terminal.type(ENTER);
    await terminal.shows('C’est prêt');
    expect(await terminal.ended).toBe(0);
    expect(loadPublication(join(folder, 'bulletins')).value).toMatchObject({
      name: 'Le Lien',
      organisation: 'Les voisins',
      contact: { email: 'voisins@exemple.fr' },
      colours: { accent: '#c4122f' },
      coupon: { title: "Bulletin d'adhésion" },
    });
  });

  it('ends at Ctrl-C, and has written nothing', async () => {
    const folder = emptyFolder();
    const terminal = runInTerminal(['init', '--lang', 'en'], { cwd: folder });
    await terminal.shows('What is your bulletin called?');
    terminal.type(ENTER);
    await terminal.shows('above the name');
    terminal.type(CTRL_C);
    await terminal.shows('interrupted: nothing was written');
    expect(await terminal.ended).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('asks in a narrow terminal without colour', async () => {
    const folder = emptyFolder();
    const terminal = runInTerminal(['init', '--lang', 'en'], { cwd: folder, columns: 24, env: { NO_COLOR: '1' } });
    await terminal.shows('called?');
    const lines = terminal.written().split(/\r?\n/);
    terminal.type(CTRL_C);
    expect(await terminal.ended).toBe(130);
    expect(terminal.written()).not.toMatch(/\u001b\[(?:\d+;)*3\d/);
    const widest = Math.max(...lines.map((line) => line.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '').length));
    expect(widest).toBeLessThanOrEqual(24);
  });
});

describe('bulletin new', () => {
  it('begins the next number with this month, or the date that is given', async () => {
    const folder = emptyFolder();
    const dir = join(folder, 'bulletins');
    await run(['init', folder, '--yes'], FRENCH);
    const { code, stdout } = await run(['new', 'Deux', '-C', dir], FRENCH);
    expect([code, stdout]).toEqual([0, `${join(dir, '002-deux.md')}\n`]);
    expect(readFileSync(join(dir, '002-deux.md'), 'utf8')).toMatch(/^---\nnumber: 2\ndate: 2027-01\ntitle: Deux\n/);
    await run(['new', 'Trois', '--date', '2027-03-15', '-C', dir], FRENCH);
    expect(readFileSync(join(dir, '003-trois.md'), 'utf8')).toContain('date: 2027-03-15\n');
    expect((await run(['new', 'Quatre', '--date', '15/03/2027', '-C', dir], FRENCH)).code).toBe(2);
    expect((await run(['new', '-C', dir], FRENCH)).stderr).toContain('titre');
    expect(readdirSync(dir)).toHaveLength(4);
    // Who has never seen a terminal types no quotation marks.
    await run(['new', 'La', 'kermesse', 'de juin', '-C', dir], FRENCH);
    expect(readFileSync(join(dir, '004-la-kermesse-de-juin.md'), 'utf8')).toContain('title: La kermesse de juin\n');
    const nameless = await run(['new', ' ', '-C', dir], FRENCH);
    expect([nameless.code, nameless.stderr]).toEqual([2, expect.stringContaining('un numéro a un titre')]);
  });

  it.skipIf(process.platform === 'win32')('opens the editor with --edit', async () => {
    const folder = emptyFolder();
    const dir = join(folder, 'bulletins');
    await run(['init', folder, '--yes'], FRENCH);
    const terminalEditor = join(folder, 'editor.sh');
    writeFileSync(terminalEditor, `#!/bin/sh\necho "$@" >'${join(folder, 'opened')}'\n`, { mode: 0o755 });
    const before = { ...process.env };
    Object.assign(process.env, { VISUAL: terminalEditor, EDITOR: terminalEditor });
    onTestFinished(() => {
      process.env = before;
    });
    expect((await run(['new', 'Deux', '--edit', '-C', dir], FRENCH)).code).toBe(0);
    await expect
      .poll(() => existsSync(join(folder, 'opened')) && readFileSync(join(folder, 'opened'), 'utf8'))
      .toContain('002-deux.md');
  });
});
