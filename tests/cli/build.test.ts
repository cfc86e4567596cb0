import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { keepPdf } from '../inspectors/keep-pdf.ts';
import { pdfSource } from '../inspectors/pdf-source.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const numbered = (number: number) => bulletinFile(`number: ${number}\ndate: 2012-0${number}\ntitle: Numéro ${number}`);

function publicationOf(...numbers: number[]): string {
  const files = numbers.map((number) => [`00${number}.md`, numbered(number)]);
  return folderWith({ 'publication.yaml': 'name: Fil\n', ...Object.fromEntries(files) });
}

describe('bulletin build', () => {
  it('says path, sides, size and time of each file on stdout, and how much paper it takes on stderr', async () => {
    const folder = publicationOf(3);
    const out = join(folder, 'out');
    const ran = await run(['build', '3', '-C', folder, '-o', out], { LANG: 'fr_FR' });
    expect(ran).toMatchObject({ code: 0, stderr: '1 feuille A4 recto seul\n' });
    expect(ran.stdout).toMatch(/003\/index\.html +[\d,]+\sko {2}\d+\sms\n/);
    expect(ran.stdout).toMatch(/003\/bulletin-003\.pdf +1\sface {2}[\d,]+\sko {2}\d+\sms {2}corps 10\/13\n/);
  });

  it('says of the fonts in one line how many they are', async () => {
    const folder = publicationOf(3);
    const out = join(folder, 'out');
    const { stdout } = await run(['build', '3', '--only', 'html', '-C', folder, '-o', out]);
    const fonts = readdirSync(join(out, 'assets')).filter((name) => name.endsWith('.woff2')).length;
    expect(stdout.match(/^.*woff2.*$/gm)).toEqual([expect.stringMatching(`\\*\\.woff2 +${fonts} files {2}[\\d,.]+`)]);
  });

  it('without a number builds the newest', async () => {
    const folder = publicationOf(1, 2);
    const out = join(folder, 'out');
    expect((await run(['build', '-C', folder, '-o', out])).code).toBe(0);
    expect([existsSync(join(out, '001')), existsSync(join(out, '002'))]).toEqual([false, true]);
  });

  it('builds the numbers that are named, and one edition when one is asked for', async () => {
    const folder = publicationOf(1, 2, 3);
    const out = join(folder, 'out');
    expect((await run(['build', '1', '003', '--only', 'html', '-C', folder, '-o', out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['.bulletin.json', '001', '003', 'assets']);
    expect(readdirSync(join(out, '003'))).toEqual(['index.html']);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).not.toContain('bulletin-003.pdf');
  });

  it('--mono writes a PDF in black only beside the plain one', async () => {
    const folder = publicationOf(3);
    const out = join(folder, 'out');
    const ran = await run(['build', '3', '--only', 'pdf', '--mono', '-C', folder, '-o', out]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/bulletin-003\.pdf .*\n.*bulletin-003-mono\.pdf +1 side /);
    expect(readdirSync(join(out, '003')).sort()).toEqual(['bulletin-003-mono.pdf', 'bulletin-003.pdf']);
    const pdf = readFileSync(join(out, '003/bulletin-003-mono.pdf'));
    keepPdf('mono', pdf);
    expect(new Set(contents(pdf).match(COLOUR))).toEqual(new Set(['0 g', '0 G']));
    const plain = readFileSync(join(out, '003/bulletin-003.pdf'));
    expect(contents(plain)).toMatch(/ rg\b/);
  });

  it.each([
    [['--flat'], 'bulletin-003-flat.pdf'],
    [['--flat', '--mono'], 'bulletin-003-mono-flat.pdf'],
  ])('%j writes the plain PDF, with its form, and %s without', async (options, name) => {
    const folder = publicationOf(3);
    writeFileSync(
      join(folder, 'publication.yaml'),
      'name: Fil\ncoupon:\n  title: Oui\n  rows:\n    - - { name: nom, label: Nom }\n',
    );
    const out = join(folder, 'out');
    expect((await run(['build', '3', '--only', 'pdf', ...options, '-C', folder, '-o', out])).code).toBe(0);
    expect(readdirSync(join(out, '003')).sort()).toEqual([name, 'bulletin-003.pdf'].sort());
    const has = (file: string) => pdfSource(readFileSync(join(out, '003', file))).includes('/AcroForm');
    expect([has('bulletin-003.pdf'), has(name)]).toEqual([true, false]);
  });

  it('--mono --coupons writes both sheets of coupons', async () => {
    const folder = publicationOf(3);
    writeFileSync(
      join(folder, 'publication.yaml'),
      'name: Fil\ncoupon:\n  title: Oui\n  rows:\n    - - { name: nom, label: Nom }\n',
    );
    const out = join(folder, 'out');
    await run(['build', '3', '--only', 'pdf', '--mono', '--coupons', '2', '-C', folder, '-o', out]);
    const sheets = readdirSync(join(out, '003')).filter((name) => name.startsWith('coupons'));
    expect(sheets.sort()).toEqual(['coupons-003-mono.pdf', 'coupons-003.pdf']);
    const pdf = readFileSync(join(out, '003/coupons-003-mono.pdf'));
    keepPdf('coupons-mono', pdf);
    expect(new Set(contents(pdf).match(COLOUR))).toEqual(new Set(['0 g', '0 G', '1 g']));
  });

  it('paints no text in more than black, but for the colours that the theme names', async () => {
    const folder = publicationOf(3);
    writeFileSync(join(folder, 'publication.yaml'), 'name: Fil\ntagline: Pour qui lit\ntheme: look\n');
    mkdirSync(join(folder, 'look'));
    writeFileSync(
      join(folder, 'look/print.yaml'),
      'colours:\n  ink: "#101820"\n  accent: "#0055aa"\n  soft: "#000000"\n',
    );
    const out = join(folder, 'out');
    await run(['build', '3', '--only', 'pdf', '-C', folder, '-o', out]);
    const painted = contents(readFileSync(join(out, '003/bulletin-003.pdf')));
    const texts = [...painted.matchAll(/BT \/\w+ [\d.]+ Tf ([^/[]*?r?g)\b/g)].map(([, colour]) => colour);
    expect(texts.length).toBeGreaterThan(3);
    expect(new Set(texts)).toEqual(new Set(['0 g', '1 g', '0 0.333 0.667 rg']));
  });

  it('gives the same bytes twice', async () => {
    const folder = publicationOf(3);
    const files = ['003/index.html', '003/bulletin-003.pdf'];
    const build = async (out: string) => {
      await run(['build', '3', '-C', folder, '-o', join(folder, out)]);
      return files.map((file) => readFileSync(join(folder, out, file)).toString('base64'));
    };
    expect(await build('one')).toEqual(await build('two'));
  });

  it('--json writes one object with number, files, sides, words, problems and milliseconds', async () => {
    const folder = publicationOf(3);
    writeFileSync(
      join(folder, '003.md'),
      bulletinFile(
        'number: 3\ndate: 2012-03\ntitle: Non au pire\ntitel: x',
        'Camarades, l’après-midi du 1<sup>er</sup> mai\n',
      ),
    );
    const ran = await run(['build', '3', '--json', '-C', folder, '-o', join(folder, 'out')]);
    const result = JSON.parse(ran.stdout);
    expect(result).toMatchObject({ number: 3, written: true, sides: 1, words: 8 });
    expect(result.paper).toEqual({ sheets: 1, size: 'A4', faces: 1 });
    expect(result.problems).toMatchObject([
      { severity: 'warning', code: 'field.misspelt', line: 5, column: 1, hint: 'titel → title?' },
    ]);
    expect(result.files.map(({ path }: { path: string }) => path)).toContain(join(folder, 'out/003/bulletin-003.pdf'));
    expect(Object.keys(result.milliseconds)).toEqual(
      expect.arrayContaining(['load', 'article', 'html', 'print', 'pdf', 'write']),
    );
    expect(result.numbers).toHaveLength(1);
  });

  it('--json writes its object for a failure too', async () => {
    const ran = await run(['build', '99', '--json', '-o', folderWith({})]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      number: 99,
      written: false,
      files: [],
      problems: [{ code: 'number.unknown' }],
    });
  });

  it('-q says nothing when nothing is wrong', async () => {
    const folder = publicationOf(3);
    expect(await run(['build', '-q', '-C', folder, '-o', join(folder, 'out')])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('--all shows a progress bar on a terminal, and erases it', async () => {
    const folder = publicationOf(1, 2);
    let stderr = '';
    const terminal = {
      isTTY: true,
      write: (text: string) => {
        stderr += text;
      },
    };
    await main(
      ['build', '--all', '-C', folder, '-o', join(folder, 'out')],
      { LANG: 'en' },
      { stdout: { write: () => true }, stderr: terminal },
    );
    // How often it is drawn in between depends on the time that passes.
    expect(stderr).toContain('░ 0 of 2');
    expect(stderr.endsWith('\u001b[2K')).toBe(true);
  });
});

describe('bulletin list', () => {
  it('tells numbers, dates, titles and states', async () => {
    const folder = publicationOf(1, 2);
    const out = join(folder, 'out');
    await run(['build', '2', '-C', folder, '-o', out]);
    const ran = await run(['list', '-C', folder, '-o', out]);
    expect(ran.stdout).toBe('1  2012-01     never built  Numéro 1\n2  2012-02     built        Numéro 2\n');
  });
});

describe('Ctrl-C', () => {
  it.skipIf(!existsSync('dist/bulletin.cjs'))('leaves whole files only', async () => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      ...Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [
          `${index}.md`,
          bulletinFile(`number: ${index + 1}\ndate: 2012-03\ntitle: Numéro ${index + 1}`),
        ]),
      ),
    });
    const out = join(folder, 'out');
    const args = ['bin/bulletin.js', 'build', '--all', '--force', '-C', folder, '-o', out];
    // It comes while a number is written, or made, or waited for.
    for (const after of [1, 2, 3, 5, 8, 13, 21, 34]) {
      const child = spawn(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, LANG: 'en' },
      });
      let [said, told] = [0, ''];
      child.stdout.on('data', () => ++said === after && child.kill('SIGINT'));
      child.stderr.on('data', (data) => {
        told += data;
      });
      const ended = await new Promise<readonly [number | null, string | null]>((resolve) =>
        child.once('close', (...how) => resolve(how)),
      );
      expect([ended, told]).toEqual([[130, null], 'interrupted: the files in place are whole\n']);
      const entries = readdirSync(out);
      // What was written since the list was stands in parts beside it.
      const hidden = entries.filter((name) => name.startsWith('.') && !name.startsWith('.bulletin-numbers-'));
      expect(hidden).toEqual(['.bulletin.json']);
      for (const name of entries.filter((entry) => /^\d+$/.test(entry))) {
        expect(readdirSync(join(out, name)).sort()).toEqual([`bulletin-${name}.pdf`, 'index.html']);
      }
    }
  });
});

/** The operators that choose a colour. */
const COLOUR = /(?<![\d.])(?:[\d.]+ )+(?:rg|RG|g|G|k|K)\b/g;

/** What the pages of a PDF paint with, as text. */
function contents(pdf: Uint8Array): string {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/stream\n([\s\S]*?)\nendstream/g);
  const texts = [...streams].map(([, content = '']) => {
    try {
      return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return texts.filter((text) => / BDC\n/.test(text)).join('\n');
}
