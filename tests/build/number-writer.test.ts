import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberWriter } from '../../src/build/number-writer.ts';
import { type KnownParts, readWrittenList } from '../../src/build/read-written-list.ts';
import { writeNumber } from '../../src/build/write-number.ts';
import { joinParts } from '../../src/build/write-recorded.ts';
import { createMemory } from '../../src/memory/memory.ts';
import { paddedNumber } from '../../src/publication/paths.ts';
import { folderWith } from '../publication/folder.ts';

const publication = { folder: '.', file: 'publication.yaml', name: 'Fil', lang: 'fr' };
const numbered = (number: number) => ({ number, fileName: paddedNumber(number) });
const SHARED = { path: 'assets/style.0123.css', bytes: Buffer.from('body {}'), contentNamed: true };
const edition = (number: number, text = `page ${number}`) => ({
  name: 'html' as const,
  main: { path: `${paddedNumber(number)}/index.html`, bytes: Buffer.from(text) },
  companions: [SHARED],
});
const outOf = () => join(folderWith({}), 'out');
const listIn = (out: string) => readFileSync(join(out, '.bulletin.json'), 'utf8');
const namesIn = (out: string) => readdirSync(out).sort();

/** An output folder in which numbers were written, and the list not. */
async function unfinished(...numbers: number[]): Promise<string> {
  const out = outOf();
  writeNumber(publication, out, numbered(1), [edition(1)]);
  const writer = numberWriter(publication, out);
  for (const number of numbers) expect(writer.write(numbered(number), [edition(number)]).problems).toEqual([]);
  writer.close();
  return out;
}

describe('a writer of many numbers', () => {
  it('leaves the list that numbers leave which are written one by one', async () => {
    const [one, other] = [outOf(), outOf()];
    for (const number of [1, 2, 3, 2]) writeNumber(publication, one, numbered(number), [edition(number)]);
    const writer = numberWriter(publication, other);
    for (const number of [1, 2, 3, 2]) writer.write(numbered(number), [edition(number)]);
    expect(joinParts(publication, other)).toEqual([]);
    writer.close();
    expect(listIn(other)).toBe(listIn(one));
    expect(namesIn(other)).toEqual(namesIn(one));
  });

  it('names the files of a number, and neither list nor part', () => {
    const writer = numberWriter(publication, outOf());
    const paths = [1, 2].map((number) =>
      writer.write(numbered(number), [edition(number)]).value?.map(({ path }) => path),
    );
    expect(paths).toEqual([[SHARED.path, '001/index.html'], ['002/index.html']]);
  });

  it('writes the list at the first number and at the end alone', async () => {
    const out = await unfinished(2, 3);
    expect(JSON.parse(listIn(out)).numbers).toEqual({ 1: expect.anything() });
    expect(namesIn(out)).toEqual([
      expect.stringMatching(/^\.bulletin-numbers-[\da-f]{16}$/),
      '.bulletin.json',
      '001',
      '002',
      '003',
      'assets',
    ]);
  });

  it('has one stage, empty between two numbers, and makes another where somebody removes it', () => {
    const out = outOf();
    const writer = numberWriter(publication, out);
    const stages = () => namesIn(out).filter((name) => name.startsWith(`.bulletin-${process.pid}-`));
    writer.write(numbered(1), [edition(1)]);
    writer.write(numbered(2), [edition(2)]);
    const [stage = ''] = stages();
    expect(readdirSync(join(out, stage))).toEqual([]);
    writer.write(numbered(3), [edition(3)]);
    expect(stages()).toEqual([stage]);
    rmSync(join(out, stage), { recursive: true });
    expect(writer.write(numbered(4), [edition(4)]).value).toMatchObject([{ path: '004/index.html' }]);
    expect(stages()).toHaveLength(1);
    writer.close();
    expect(stages()).toEqual([]);
  });

  it('leaves a stage in which something stayed, and makes another', () => {
    const out = outOf();
    const writer = numberWriter(publication, out);
    writer.write(numbered(1), [edition(1)]);
    writer.write(numbered(2), [edition(2)]);
    const stage = namesIn(out).find((name) => name.startsWith(`.bulletin-${process.pid}-`)) ?? '';
    writeFileSync(join(out, stage, 'new-0'), 'of somebody');
    writer.write(numbered(3), [edition(3)]);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('page 3');
    expect(readFileSync(join(out, stage, 'new-0'), 'utf8')).toBe('of somebody');
  });

  it('is known of to who reads after a build that was killed', async () => {
    const { state, list } = readWrittenList(await unfinished(2, 3), 'Fil');
    expect(state).toBe('known');
    expect([...(list?.numbers.keys() ?? [])]).toEqual([1, 2, 3]);
    expect(list?.files.get('003/index.html')?.bytes).toBe(6);
  });

  it('is put into the list by whoever writes next', async () => {
    const out = await unfinished(2, 3);
    writeNumber(publication, out, numbered(4), [edition(4)]);
    expect(Object.keys(JSON.parse(listIn(out)).numbers)).toEqual(['1', '2', '3', '4']);
    expect(namesIn(out)).toEqual(['.bulletin.json', '001', '002', '003', '004', 'assets']);
  });

  it('says nothing beside another list than the one that it was written beside', async () => {
    const out = await unfinished(2);
    const list = JSON.parse(listIn(out));
    writeFileSync(join(out, '.bulletin.json'), JSON.stringify(list));
    expect([...(readWrittenList(out, 'Fil').list?.numbers.keys() ?? [])]).toEqual([1]);
  });

  it('does not read a part that somebody has spoilt', async () => {
    const out = await unfinished(2, 3);
    const folder = namesIn(out).find((name) => name.startsWith('.bulletin-numbers')) ?? '';
    writeFileSync(join(out, folder, '2.json'), '{"format":1');
    expect([...(readWrittenList(out, 'Fil').list?.numbers.keys() ?? [])]).toEqual([1, 3]);
  });

  it('is read once by who reads the list twice, and again when somebody has written it meanwhile', () => {
    const out = outOf();
    const known: KnownParts = createMemory();
    const writer = numberWriter(publication, out);
    for (const number of [1, 2, 3]) writer.write(numbered(number), [edition(number)]);
    const bytesOf = (number: number) =>
      readWrittenList(out, 'Fil', known).list?.files.get(`${paddedNumber(number)}/index.html`)?.bytes;
    expect([bytesOf(2), bytesOf(3)]).toEqual([6, 6]);
    writer.write(numbered(3), [edition(3, 'another page')]);
    expect([bytesOf(2), bytesOf(3)]).toEqual([6, 12]);
  });

  it('goes on after another build has written meanwhile', () => {
    const out = outOf();
    const writer = numberWriter(publication, out);
    writer.write(numbered(1), [edition(1)]);
    writer.write(numbered(2), [edition(2)]);
    writeNumber(publication, out, numbered(9), [edition(9)]);
    writer.write(numbered(3), [edition(3)]);
    expect(joinParts(publication, out)).toEqual([]);
    expect(Object.keys(JSON.parse(listIn(out)).numbers)).toEqual(['1', '2', '3', '9']);
    expect(namesIn(out).filter((name) => name.startsWith('.bulletin-'))).toEqual([]);
  });

  it('leaves the list alone where it says all', () => {
    const out = outOf();
    writeNumber(publication, out, numbered(1), [edition(1)]);
    const before = statSync(join(out, '.bulletin.json')).ino;
    expect(joinParts(publication, out)).toEqual([]);
    expect(statSync(join(out, '.bulletin.json')).ino).toBe(before);
  });

  it('says what the archive will say of a number', () => {
    const out = outOf();
    const entry = {
      source: 'a'.repeat(64),
      entry: {
        number: 2,
        fileName: '002',
        date: { year: 2026, month: 12 },
        lang: 'fr',
        issue: 'n° 2',
        issueDate: 'décembre 2026',
        title: 'Deux',
      },
    };
    const writer = numberWriter(publication, out);
    writer.write(numbered(1), [edition(1)]);
    writer.write(numbered(2), [edition(2)], { entry });
    expect(readWrittenList(out, 'Fil').list?.entries).toEqual(new Map([[2, entry]]));
    joinParts(publication, out);
    expect(JSON.parse(listIn(out)).archive.entries).toEqual({ 2: entry });
  });

  it('keeps of a number what the build before said of its other edition', () => {
    const out = outOf();
    const pdf = { name: 'pdf' as const, main: { path: '002/b.pdf', bytes: Buffer.from('%PDF') }, companions: [] };
    writeNumber(publication, out, numbered(2), [pdf]);
    const writer = numberWriter(publication, out);
    writer.write(numbered(1), [edition(1)]);
    writer.write(numbered(2), [edition(2)]);
    writer.write(numbered(2), [edition(2, 'again')]);
    joinParts(publication, out);
    expect(readWrittenList(out, 'Fil').list?.numbers.get(2)).toEqual({
      html: [SHARED.path, '002/index.html'].sort(),
      pdf: ['002/b.pdf'],
    });
    expect(readWrittenList(out, 'Fil').list?.files.get('002/index.html')?.bytes).toBe(5);
  });

  it('writes nothing of a number that cannot be written whole', async () => {
    const out = await unfinished(2);
    const writer = numberWriter(publication, out);
    const escaping = { name: 'html' as const, main: { path: '../x', bytes: Buffer.from('x') }, companions: [] };
    expect(writer.write(numbered(5), [escaping]).problems).toMatchObject([{ code: 'output.escapes' }]);
    expect(readWrittenList(out, 'Fil').list?.numbers.has(5)).toBe(false);
    expect(existsSync(join(out, '../x'))).toBe(false);
  });

  it('mends a shared file that is damaged between two numbers, and reads it no more while nobody touches it', () => {
    const out = outOf();
    const writer = numberWriter(publication, out);
    for (const number of [1, 2, 3]) writer.write(numbered(number), [edition(number)]);
    const shared = join(out, SHARED.path);
    writeFileSync(shared, 'BODY {}');
    const long = new Date(0);
    utimesSync(shared, long, long);
    expect(writer.write(numbered(4), [edition(4)]).value).toMatchObject([{ path: SHARED.path }, {}]);
    expect(readFileSync(shared, 'utf8')).toBe('body {}');
    expect(writer.write(numbered(5), [edition(5)]).value).toMatchObject([{ path: '005/index.html' }]);
    rmSync(shared);
    expect(writer.write(numbered(6), [edition(6)]).value).toHaveLength(2);
  });
});
