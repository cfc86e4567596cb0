import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { folderWith } from '../publication/folder.ts';
import { hasCups, type RealCups, startCups } from './real-cups.ts';

describe.runIf(hasCups)('a real queue', { timeout: 60_000 }, () => {
  let cups: RealCups;
  beforeAll(async () => {
    cups = await startCups();
    cups.addPrinter('hp');
    cups.addPrinter('riso');
    cups.admin('lpadmin', '-d', 'hp');
  });
  afterAll(() => cups?.stop());

  const print = (...words: readonly string[]) => run(['print', '-C', 'bulletins', ...words], cups.env);
  /** What a printer has received, and the same as a file. */
  const both = async (...words: readonly string[]) => {
    const to = join(folderWith({}), 'job.pdf');
    const ran = await print(...words, '--printer', 'hp', '--to', to);
    expect([ran.code, ran.stderr]).toEqual([0, expect.not.stringContaining('error')]);
    const id = /job (hp-\d+)/.exec(ran.stdout)?.[1] ?? '';
    return { job: await cups.job(id), file: readFileSync(to), stderr: ran.stderr };
  };

  it.each([
    [['4'], { media: 'A4', sides: 'two-sided-long-edge', copies: 1 }],
    [['4', '--as', 'booklet', '--copies', '20'], { media: 'A3', sides: 'two-sided-short-edge', copies: 20 }],
    [['4', '--as', 'booklet', '--paper', 'A4'], { media: 'A4', sides: 'two-sided-short-edge', copies: 1 }],
    [['4', '--as', '2up', '--edge', 'long', '--copies', '5'], { media: 'A4', sides: 'two-sided-long-edge', copies: 3 }],
    [['3', '4', '--as', '2up', '--copies', '5'], { media: 'A4', sides: 'two-sided-short-edge', copies: 5 }],
    [['3', '--as', 'tiles', '--mono'], { media: 'A4', sides: 'one-sided', copies: 1 }],
    [['3', '--as', 'coupons', '--coupons', '2', '--copies', '9'], { media: 'A4', sides: 'one-sided', copies: 9 }],
  ])('prints %j as it writes it, with the right options', async (words, { media, sides, copies }) => {
    const { job, file } = await both(...words);
    expect(job.document.equals(file)).toBe(true);
    expect(job.copies).toBe(copies);
    expect(Object.fromEntries(job.options)).toMatchObject({ media, sides, 'print-scaling': 'none' });
    expect(job.title).toMatch(/^Au bout du fil ! – Bulletin n° [34] – /);
  });

  it('shows its printers, the default first', async () => {
    const { code, stdout } = await run(['print', '--printers', '--lang', 'fr'], cups.env);
    expect(code).toBe(0);
    expect(stdout).toBe('hp    prête  par défaut\nriso  prête\n');
  });

  it('is told of before anything is made, where a printer is unknown, stopped or closed', async () => {
    cups.admin('cupsdisable', '-r', 'plus de papier', 'riso');
    expect(await print('3', '--printer', 'riso')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error: the printer “riso” is stopped (“plus de papier”): the job would wait\n  → start it again (“cupsenable riso”), or name another one with --printer\nNothing was printed.\n',
    });
    expect((await run(['print', '--printers'], cups.env)).stdout).toContain('riso  stopped (“plus de papier”)');
    cups.admin('cupsenable', 'riso');
    cups.admin('cupsreject', 'riso');
    expect((await print('3', '--printer', 'riso')).stderr).toContain('the printer “riso” takes no jobs');
    cups.admin('cupsaccept', 'riso');
    const unknown = await print('3', '--printer', 'rizo');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('did you mean riso?')]);
  });

  it('is told of where nothing answers', async () => {
    const silent = { ...cups.env, CUPS_SERVER: join(folderWith({}), 'socket') };
    const ran = await run(['print', '-C', 'bulletins', '3', '--printer', 'hp'], silent);
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toContain('the printing service (CUPS) does not answer');
    expect(ran.stderr.split('\n')).toHaveLength(4);
  });
});
