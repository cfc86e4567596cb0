import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishLeft } from '../../src/build/output-lock.ts';
import { readWrittenList } from '../../src/build/read-written-list.ts';
import { writeNumber } from '../../src/build/write-number.ts';
import { paddedNumber } from '../../src/publication/paths.ts';
import { folderWith } from '../publication/folder.ts';

const publication = { folder: '.', file: 'publication.yaml', name: 'Fil', lang: 'fr' };
const numbered = (number: number) => ({ number, fileName: paddedNumber(number) });
const edition = (number: number) => ({
  name: 'html' as const,
  main: { path: `${String(number).padStart(3, '0')}/index.html`, bytes: Buffer.from(`page ${number}`) },
  companions: [],
});

describe('the list of what was written', () => {
  it('says the same for the same files, whatever order they were written in, and no time or place', () => {
    const write = (numbers: readonly number[]) => {
      const out = join(folderWith({}), 'out');
      for (const number of numbers) writeNumber(publication, out, numbered(number), [edition(number)]);
      return readFileSync(join(out, '.bulletin.json'), 'utf8');
    };
    const text = write([10, 2, 1]);
    expect(write([1, 2, 10, 2])).toBe(text);
    expect(text).not.toMatch(/tmp|20\d\d/);
    expect(JSON.parse(text)).toMatchObject({
      publication: 'Fil',
      files: { '002/index.html': { bytes: 6, sha256: expect.stringMatching(/^[\da-f]{64}$/) } },
      numbers: { 2: { html: ['002/index.html'], pdf: [] } },
    });
  });

  it('keeps print editions of other kinds, and the other edition', () => {
    const out = join(folderWith({}), 'out');
    const pdf = (name: string) => ({
      name: 'pdf' as const,
      main: { path: `001/${name}`, bytes: Buffer.from(name) },
      companions: [],
    });
    writeNumber(publication, out, numbered(1), [edition(1), pdf('bulletin-001-mono.pdf')]);
    writeNumber(publication, out, numbered(1), [pdf('bulletin-001.pdf')]);
    expect(readWrittenList(out, 'Fil').list?.numbers.get(1)).toEqual({
      html: ['001/index.html'],
      pdf: ['001/bulletin-001-mono.pdf', '001/bulletin-001.pdf'],
    });
  });

  it('takes what two processes write at once, and leaves no lock', { timeout: 60_000 }, async () => {
    const folder = folderWith({});
    const out = join(folder, 'out');
    const program = (first: number) => `
      import { writeNumber } from ${JSON.stringify(join(process.cwd(), 'src/build/write-number.ts'))};
      for (let number = ${first}; number <= 80; number += 2) {
        const path = String(number).padStart(3, '0') + '/index.html';
        const main = { path, bytes: Buffer.from('page ' + number) };
        const { problems } = writeNumber(${JSON.stringify(publication)}, ${JSON.stringify(out)}, { number, fileName: String(number).padStart(3, '0') }, [{ name: 'html', main, companions: [] }]);
        if (problems.length > 0) throw new Error(JSON.stringify(problems));
      }
    `;
    const codes = await Promise.all(
      [1, 2].map((first) => {
        const file = join(folder, `${first}.ts`);
        writeFileSync(file, program(first));
        const child = spawn(process.execPath, ['.config/run-typescript.js', file], { stdio: 'inherit' });
        return new Promise((resolve) => child.once('close', resolve));
      }),
    );
    expect(codes).toEqual([0, 0]);
    const { list } = readWrittenList(out, 'Fil');
    expect([...(list?.numbers.keys() ?? [])]).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
    expect(list?.files.size).toBe(80);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.bulletin.json']);
  });

  it('is written although a killed process has left its lock', () => {
    // No process has this id: it is over the greatest that Linux gives.
    const out = folderWith({ '.bulletin-lock': '4194999\n' });
    expect(writeNumber(publication, out, numbered(1), [edition(1)]).problems).toEqual([]);
    expect(readdirSync(out).sort()).toEqual(['.bulletin.json', '001']);
  });

  it('is taken out of the way where nothing is to be written, and that of a living process is not', () => {
    const out = folderWith({ '.bulletin-lock': '4194999\n' });
    expect(finishLeft(out)).toEqual([]);
    expect(readdirSync(out)).toEqual([]);
    writeFileSync(join(out, '.bulletin-lock'), `${process.ppid}\n`);
    expect(finishLeft(out)).toEqual([]);
    expect(readdirSync(out)).toEqual(['.bulletin-lock']);
  });

  it('leaves nothing where nothing can be written', () => {
    const parent = folderWith({});
    const { main, ...rest } = edition(1);
    const escaping = { ...rest, main: { ...main, path: '../x' } };
    expect(writeNumber(publication, join(parent, 'deep/out'), numbered(1), [escaping]).problems).toMatchObject([
      { code: 'output.escapes' },
    ]);
    expect(readdirSync(parent)).toEqual([]);
  });
});
