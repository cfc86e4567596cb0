import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/charts/read-csv.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
const cells = (of: ReturnType<typeof readCsv>) => (of.kind === 'table' ? of.rows.map((row) => row.cells) : of.kind);

describe('comma-separated values', () => {
  const expected = [
    ['Fédération', 'Effectif'],
    ['Santé', '1234,5'],
  ];

  it.each([
    ['semicolons', bytes('Fédération;Effectif\nSanté;1234,5\n')],
    ['commas', bytes('Fédération,Effectif\nSanté,"1234,5"\n')],
    ['tabs', bytes('Fédération\tEffectif\nSanté\t1234,5\n')],
    ['a byte order mark', bytes('\uFEFFFédération;Effectif\nSanté;1234,5')],
    ['ends of lines of Windows', bytes('Fédération;Effectif\r\nSanté;1234,5\r\n')],
    ['those of old Macs', bytes('Fédération;Effectif\rSanté;1234,5\r')],
    ['UTF-16, as Excel exports it', bytes('\uFEFFFédération\tEffectif\r\nSanté\t1234,5\r\n', 'utf16le')],
    ['UTF-16 the other way about', bytes('\uFEFFFédération\tEffectif\nSanté\t1234,5\n', 'utf16le').swap16()],
    ['white space and empty lines', bytes('\n Fédération ; Effectif \n\n Santé ; 1234,5\n;\n\n')],
    ['quotation marks', bytes('"Fédération";"Effectif"\n"Santé";"1234,5"\n')],
  ])('are read with %s', (_, file) => {
    expect(cells(readCsv(file))).toEqual(expected);
  });

  it('are read as Windows writes them, and say so', () => {
    const read = readCsv(Buffer.from('Fédération;Effectif\nSanté;1234,5', 'latin1'));
    expect(cells(read)).toEqual(expected);
    expect(read).toMatchObject({ encoding: 'windows-1252' });
  });

  it('keep an end of line inside a cell as a space, and count lines', () => {
    const read = readCsv(bytes('a;b\n"deux\nlignes";1\nc;2\n'));
    expect(cells(read)).toEqual([
      ['a', 'b'],
      ['deux lignes', '1'],
      ['c', '2'],
    ]);
    expect(read).toMatchObject({ rows: [{ line: 1 }, { line: 3 }, { line: 4 }] });
  });

  it.each([
    ['a quotation mark that is never closed', bytes('a;b\n"c;1\nd;2\n'), { kind: 'quote' }],
    ['one in the middle of a cell', bytes('a;b\nc"d;1\n'), { kind: 'quote' }],
    ['a spreadsheet under another name', Buffer.from('PK\x03\x04\0\0\0\0', 'latin1'), { kind: 'binary' }],
    ['too many rows', bytes('a;b\n'.repeat(2000)), { kind: 'too-many-rows' }],
    ['too many columns', bytes(`a${';1'.repeat(400)}\n`), { kind: 'too-many-columns' }],
    ['a cell without an end', bytes(`a;b\n${'x'.repeat(200_000)};1\n`), { kind: 'damaged' }],
  ])('are refused for %s', (_, file, refusal) => {
    expect(readCsv(file)).toMatchObject(refusal);
  });

  it('are no rows where the file is empty', () => {
    expect(cells(readCsv(bytes('')))).toEqual([]);
    expect(cells(readCsv(bytes('\uFEFF\n\n')))).toEqual([]);
  });
});
