import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { fakeQueue, noQueue } from './fake-queue.ts';
import { hasPseudoTerminals, runInTerminal } from './pseudo-terminal.ts';
import { run } from './run.ts';

const COUPON = 'coupon: { title: Adhésion, rows: [[{ name: nom, label: Nom }]] }';

/** A publication of two numbers of one side each. */
function publication(settings = '', number = ''): string {
  return folderWith({
    'publication.yaml': `name: Fil\n${settings}`,
    '3.md': bulletinFile(`number: 3\ndate: 2012-03\ntitle: Non\n${number}`, 'Camarades, tenons bon.\n'),
    '4.md': bulletinFile('number: 4\ndate: 2012-04\ntitle: Si', 'Camarades, tenons mieux.\n'),
  });
}

const TITLE = 'Fil – Bulletin n° 3 – mars 2012';

describe('print', () => {
  it('sends a number to the printer that is named, without asking', async () => {
    const queue = fakeQueue();
    const folder = publication();
    const out = join(folder, 'out');
    const ran = await run(['print', '3', '-C', folder, '--printer', 'hp'], queue.env);
    expect(ran).toEqual({
      code: 0,
      stdout: 'sent to hp: job hp-42 (“cancel hp-42” takes it back)\n',
      stderr: '1 sheet of A4, one side\n',
    });
    const plain = ['-d', 'hp', '-n', '1', '-t', TITLE, '-o', 'media=A4', '-o', 'sides=one-sided'];
    expect(queue.sent()?.args).toEqual([...plain, '-o', 'print-scaling=none']);
    await run(['build', '3', '-C', folder, '--only', 'pdf', '-o', out, '-q']);
    expect(queue.sent()?.document.equals(readFileSync(join(out, '003/bulletin-003.pdf')))).toBe(true);
  });

  it('prints the newest where none is named, several as one job, a number by its file', async () => {
    const queue = fakeQueue();
    const folder = publication();
    const title = async (...words: readonly string[]) => {
      await run(['print', ...words, '--printer', 'hp'], queue.env);
      return queue.sent()?.args[5];
    };
    expect(await title('-C', folder)).toBe('Fil – Bulletin n° 4 – avril 2012');
    expect(await title('4,3', '-C', folder)).toBe('Fil – Bulletin n° 4 – avril 2012, Bulletin n° 3 – mars 2012');
    expect(await title(join(folder, '3.md'))).toBe(TITLE);
  });

  it('prints in as many copies as are asked for, else as the number says, else the publication', async () => {
    const queue = fakeQueue();
    const copies = async (folder: string, ...words: readonly string[]) => {
      const { stderr } = await run(['print', '3', '-C', folder, '--printer', 'hp', ...words], queue.env);
      return [queue.sent()?.args[3], stderr.trim()];
    };
    const [both, one] = [publication('tirage: 200', 'tirage: 80'), publication('copies: 1')];
    expect(await copies(publication('tirage: 200'))).toEqual([
      '200',
      '1 sheet of A4, one side; 200 copies make 200 sheets',
    ]);
    expect(await copies(both)).toEqual(['80', '1 sheet of A4, one side; 80 copies make 80 sheets']);
    expect(await copies(both, '--copies', '3')).toEqual(['3', '1 sheet of A4, one side; 3 copies make 3 sheets']);
    expect(await copies(both, '--as', '2up')).toEqual([
      '40',
      '1 sheet of A4, one side, to cut in two, 2 copies at a time, at 71%; 80 copies make 40 sheets',
    ]);
    expect(await copies(both, '--as', 'tiles')).toEqual(['1', '4 sheets of A4, one side, to glue together']);
    expect(await copies(one)).toEqual(['1', '1 sheet of A4, one side']);
    const several = await run(['print', '3-4', '-C', both, '--printer', 'hp'], queue.env);
    expect([several.code, several.stderr]).toEqual([
      1,
      expect.stringContaining('these numbers are not printed in as many copies: 80, 200'),
    ]);
  });

  it('prints nothing of a number with errors, and says them as a build does', async () => {
    const queue = fakeQueue();
    const folder = publication('', 'pages: 0');
    const built = await run(['build', '3', '-C', folder, '--only', 'pdf', '-o', join(folder, 'out')]);
    const printed = await run(['print', '3', '-C', folder, '--printer', 'hp'], queue.env);
    expect(printed.code).toBe(1);
    expect(printed.stderr).toBe(built.stderr.replace('Nothing was written.', 'Nothing was printed.'));
    expect(queue.sent()).toBeUndefined();
  });

  it('prints the coupons of a number, as many as have room or as are asked for', async () => {
    const queue = fakeQueue();
    const folder = publication(COUPON);
    const to = join(folder, 'coupons.pdf');
    const print = (...words: readonly string[]) =>
      run(['print', '3', '-C', folder, '--as', 'coupons', '--to', to, ...words], queue.env);
    expect((await print('--coupons', '4')).code).toBe(0);
    await run(['build', '3', '-C', folder, '--coupons', '4', '-o', join(folder, 'out'), '-q']);
    expect(readFileSync(to).equals(readFileSync(join(folder, 'out/003/coupons-003.pdf')))).toBe(true);
    let count = 4;
    while ((await print('--coupons', String(count + 1))).code === 0) count++;
    const fullest = readFileSync(to);
    expect((await print()).code).toBe(0);
    expect(readFileSync(to).equals(fullest)).toBe(true);
    const none = await run(['print', '3', '-C', publication(), '--as', 'coupons', '--printer', 'hp'], queue.env);
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('this number has no coupon')]);
  });

  it('shows what would be sent, and sends nothing', async () => {
    const queue = fakeQueue();
    const ran = await run(['print', '3', '-C', publication(), '--as', 'booklet', '--mono', '--dry-run'], queue.env);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe(
      `lp -d hp -n 1 -t '${TITLE}' -o media=A3 -o sides=two-sided-short-edge -o print-scaling=none -o print-color-mode=monochrome\n`,
    );
    expect(ran.stderr).toContain('Nothing was printed (--dry-run).');
    expect(queue.sent()).toBeUndefined();
  });

  it('asks for whole copies where one has several sheets of paper', async () => {
    const queue = fakeQueue();
    await run(['print', '3-4', '-C', publication(), '--copies', '2', '--printer', 'hp'], queue.env);
    expect(queue.sent()?.args).toContain('collate=true');
  });

  it('prints nothing where nobody says where, and nobody can be asked', async () => {
    const queue = fakeQueue();
    const ran = await run(['print', '3', '-C', publication()], queue.env);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('name a printer (--printer) or a file (--to)');
    expect(queue.sent()).toBeUndefined();
  });

  it('says in one sentence what a queue has against a job', async () => {
    const refusing = fakeQueue({ lp: 'echo "lp: Error - too many copies." >&2; exit 1' });
    const ran = await run(['print', '3', '-C', publication(), '--printer', 'hp', '-q'], refusing.env);
    expect(ran).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: the printer “hp” has not taken the job: too many copies\n  → these are the words of CUPS; “--to” writes the PDF and prints nothing\n',
    });
    const empty = fakeQueue({ states: 'scheduler is running\nno system default destination\n' });
    for (const words of [['3', '--printer', 'hp', '-C', publication()], ['--printers']]) {
      const { code, stderr } = await run(['print', ...words, '-q'], empty.env);
      expect([code, stderr.split('\n')[0]]).toEqual([1, 'error: there is no printer']);
    }
  });

  it('knows a job whose number the answer does not say', async () => {
    const mute = fakeQueue({ lp: ':' });
    const ran = await run(['print', '3', '-C', publication(), '--printer', 'hp', '--lang', 'fr'], mute.env);
    expect(ran.stdout).toBe('envoyé à hp\n');
  });

  it.each([
    [['--as', 'sheet', '--creep', '0.1'], '“--creep” does not go with --as sheet'],
    [['--as', 'coupons', '--paper', 'A3'], '“--paper” does not go with --as coupons'],
    [['--as', 'tiles', '--edge', 'long'], '“--edge” does not go with --as tiles'],
    [['--coupons', '3'], '“--coupons” does not go with --as sheet'],
    [['--as', 'leaflet'], 'is sheet, 2up, booklet, tiles or coupons, not “leaflet”'],
    [['--paper', 'B5'], 'not “B5”'],
    [['--edge', 'left'], 'is long or short, not “left”'],
    [['--copies', '0'], 'the number of copies is a number from 1'],
    [['--copies', '1000001'], 'the number of copies is a number from 1'],
    [['--as', 'booklet', '--creep', 'thin'], '“thin” is no thickness of paper'],
    [['--as', 'booklet', '--creep', '2,5'], '“2,5” is no thickness of paper'],
  ])('takes %j for a mistake', async (words, says) => {
    const ran = await run(['print', '3', ...words, '--to', 'x.pdf']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain('“bulletin print --help”');
  });
});

describe('print --to', () => {
  const print = (folder: string, to: string, ...words: readonly string[]) =>
    run(['print', '3', '-C', folder, '--to', to, ...words], noQueue());

  it('writes a file, and over one that it has made', async () => {
    const folder = publication();
    const to = join(folder, 'a.pdf');
    const ran = await print(folder, to, '--as', 'booklet', '--creep', '0,2', '--paper', 'a4');
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringMatching(/a\.pdf {2}2 sides {2}[\d.]+ kB\n$/)]);
    expect(ran.stderr).toBe('1 sheet of A4, both sides, to fold, 3 sides blank, at 71%\n');
    const booklet = readFileSync(to);
    expect((await print(folder, to)).code).toBe(0);
    expect(readFileSync(to).equals(booklet)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['3.md', '4.md', 'a.pdf', 'publication.yaml']);
  });

  it('says what is in the way, and leaves it', async () => {
    const folder = publication();
    const files = { 'notes.txt': 'Notes', 'scan.pdf': '%PDF-1.4 of a scanner', '3.md': undefined };
    for (const [name, text] of Object.entries(files)) {
      const to = join(folder, name);
      if (text !== undefined) writeFileSync(to, text);
      const before = readFileSync(to);
      const ran = await print(folder, to);
      expect([ran.code, ran.stdout]).toEqual([1, '']);
      expect(ran.stderr).toContain(`${to} is there already and is no PDF made by bulletin: it is not replaced`);
      expect(readFileSync(to)).toEqual(before);
    }
  });

  it('writes over none of the files that the number is made from', async () => {
    const folder = publication();
    await print(folder, join(folder, 'old.pdf'));
    writeFileSync(join(folder, '3.md'), bulletinFile('number: 3\ndate: 2012-03\ntitle: Non', '[L’ancien](old.pdf)\n'));
    symlinkSync(join(folder, 'old.pdf'), join(folder, 'other-name.pdf'));
    for (const name of ['old.pdf', 'other-name.pdf']) {
      const ran = await print(folder, join(folder, name));
      expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('one of the files that the number is made')]);
    }
    const typed = await run(['print', join(folder, '3.md'), '--to', join(folder, './3.md')], noQueue());
    expect([typed.code, typed.stderr]).toEqual([2, expect.stringContaining('is the file of a number')]);
  });

  it('says what the disk has against it', async () => {
    const folder = publication();
    mkdirSync(join(folder, 'sub'));
    expect((await print(folder, join(folder, 'sub'))).stderr).toContain('a folder already has the name');
    const missing = await print(folder, join(folder, 'none/a.pdf'));
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringContaining(`${join(folder, 'none')} is not there`),
    ]);
  });

  it('says what it would write', async () => {
    const folder = publication();
    const ran = await print(folder, join(folder, 'a.pdf'), '--dry-run');
    expect(ran.stdout).toContain('a.pdf would be written. Nothing was (--dry-run).');
    expect(existsSync(join(folder, 'a.pdf'))).toBe(false);
  });
});

describe('print without CUPS', () => {
  it('writes the PDF into the output folder, and says how to print it', async () => {
    const folder = publication('tirage: 30');
    const out = join(folder, 'out');
    const file = join(out, '003/bulletin-003-booklet.pdf');
    const ran = await run(['print', '3', '-C', folder, '-o', out, '--as', 'booklet', '--lang', 'fr'], noQueue());
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/003\/bulletin-003-booklet\.pdf {2}2 faces {2}[\d,]+ ko\n$/);
    expect(ran.stderr.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(`\
1 feuille A3 recto verso à plier, 3 faces blanches ; 30 exemplaires font 30 feuilles
Pas de file d’impression CUPS ici : imprimez ce PDF depuis un lecteur, ainsi :
  30 copies
  papier : A3
  recto verso, retourné sur les bords courts
  échelle : taille réelle (100 %), et non « ajuster à la page »
`);
    expect((await run(['build', '3', '-C', folder, '-o', out, '--clean', '-q'])).code).toBe(0);
    expect(existsSync(file)).toBe(true);
    // A number that is gone needs nothing any more.
    const gone = folderWith({
      'publication.yaml': 'name: Fil\n',
      '4.md': bulletinFile('number: 4\ndate: 2012-04\ntitle: Si'),
    });
    await run(['build', '4', '-C', gone, '-o', out, '--clean', '-q']);
    expect(existsSync(file)).toBe(false);
  });

  it('leaves the number’s own PDF that is there, and its record', async () => {
    const folder = publication();
    const out = join(folder, 'out');
    const options = ['3', '-C', folder, '-o', out];
    await run(['build', ...options, '-q']);
    const list = readFileSync(join(out, '.bulletin.json'), 'utf8');
    expect((await run(['print', ...options], noQueue())).code).toBe(0);
    expect(readFileSync(join(out, '.bulletin.json'), 'utf8')).toBe(list);
    // Written anew from another text it is not what was recorded.
    writeFileSync(join(folder, '3.md'), bulletinFile('number: 3\ndate: 2012-03\ntitle: Autre'));
    await run(['print', ...options], noQueue());
    const listed = JSON.parse(readFileSync(join(out, '.bulletin.json'), 'utf8'));
    expect(listed.numbers[3].made).toBeUndefined();
    expect((await run(['build', ...options])).stderr).not.toContain('nothing has changed');
  });

  it('is a failure where a printer was named', async () => {
    const folder = publication();
    const ran = await run(['print', '3-4', '-C', folder, '-o', join(folder, 'out'), '--printer', 'hp'], noQueue());
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('there is no CUPS here')]);
    expect(ran.stdout).toContain('003/bulletin-003-004.pdf');
    const dry = await run(['print', '3', '-C', folder, '-o', join(folder, 'dry'), '--dry-run'], noQueue());
    expect([dry.code, existsSync(join(folder, 'dry'))]).toEqual([0, false]);
    expect((await run(['print', '--printers'], noQueue())).stderr).toContain('there is no CUPS here');
  });
});

describe.runIf(hasPseudoTerminals)('print in a terminal', () => {
  const inTerminal = (env: Readonly<Record<string, string>>, folder: string) =>
    runInTerminal(['print', '3', '--lang', 'fr'], {
      cwd: folder,
      env: { ...env, PATH: `${env.PATH}:${process.env.PATH}` },
    });
  const inFolder = () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'bulletins'));
    writeFileSync(join(folder, 'bulletins/publication.yaml'), 'name: Fil\ntirage: 200\n');
    writeFileSync(join(folder, 'bulletins/3.md'), bulletinFile('number: 3\ndate: 2012-03\ntitle: Non'));
    return folder;
  };

  it('asks before it prints', async () => {
    const queue = fakeQueue();
    const terminal = inTerminal(queue.env, inFolder());
    await terminal.shows('200 exemplaires font 200 feuilles');
    await terminal.shows('Imprimer 200 feuilles sur hp\u202f?');
    expect(queue.sent()).toBeUndefined();
    terminal.type('\r');
    await terminal.shows('envoyé à hp');
    expect(await terminal.ended).toBe(0);
    expect(queue.sent()?.args.slice(0, 4)).toEqual(['-d', 'hp', '-n', '200']);
  });

  it('prints nothing for who says no, or leaves', async () => {
    for (const [keys, code] of [
      ['n', 0],
      ['\u0003', 130],
    ] as const) {
      const queue = fakeQueue();
      const terminal = inTerminal(queue.env, inFolder());
      await terminal.shows('sur hp');
      terminal.type(keys);
      await terminal.shows('Rien n’a été imprimé.');
      expect(await terminal.ended).toBe(code);
      expect(queue.sent()).toBeUndefined();
    }
  });

  it('asks which printer, the default first, without those that take nothing', async () => {
    const queue = fakeQueue({
      states: `scheduler is running
system default destination: riso
printer brother disabled since now -
printer hp is idle.  enabled since now
printer riso is idle.  enabled since now
`,
    });
    const terminal = inTerminal(queue.env, inFolder());
    await terminal.shows('Imprimer 200 feuilles, où\u202f?');
    await terminal.shows('riso');
    await terminal.shows('hp');
    await terminal.shows('aucune');
    terminal.type('\u001b[B');
    terminal.type('\r');
    await terminal.shows('envoyé à hp');
    expect(await terminal.ended).toBe(0);
    expect(terminal.written()).not.toContain('brother');
  });
});
