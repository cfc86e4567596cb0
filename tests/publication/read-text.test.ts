import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText, type TextUse } from '../../src/publication/read-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read of a file of some bytes. */
function read(bytes: string | readonly number[], use: TextUse = 'number') {
  const file = join(folder, 'text.md');
  writeFileSync(file, typeof bytes === 'string' ? bytes : Uint8Array.from(bytes));
  const { value, problems } = readText(file, use);
  return value ?? problems.map(({ code, values, place }) => ({ code, values, ...(place && { place }) }))[0];
}

describe('a text', () => {
  it('is read as it is, without its byte-order mark, its line endings kept', () => {
    expect(read('été\r\n€ 😀')).toBe('été\r\n€ 😀');
    expect(read('\ufeffoui\ufeff')).toBe('oui\ufeff');
    expect(read([])).toBe('');
  });

  it.each([[[0xff, 0xfe, 0x41, 0]], [[0xfe, 0xff, 0, 0x41]]])('in UTF-16 is told so: %j', (bytes) => {
    expect(read(bytes)).toMatchObject({ code: 'text.utf16' });
  });

  // The length of a sequence is told by its first byte (RFC 3629, 3).
  it.each([
    ['a byte of Windows-1252', [0x61, 0xe9, 0x74], 1, '0xE9'],
    ['a byte that only goes on', [0x61, 0x80], 1, '0x80'],
    ['a letter of ASCII in two bytes', [0xc1, 0x81], 0, '0xC1'],
    ['one that begins no sequence', [0xc3, 0xa9, 0xf5, 0x80, 0x80, 0x80], 2, '0xF5'],
    ['behind two, three and four bytes', [0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff], 9, '0xFF'],
    ['behind the first and the last of two bytes', [0xc2, 0x80, 0xdf, 0xbf, 0xff], 4, '0xFF'],
    ['behind the first and the last of three', [0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbd, 0xff], 6, '0xFF'],
    ['behind the first and the last of four', [0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf, 0xff], 8, '0xFF'],
    ['a sequence that ends too early', [0x61, 0x62, 0xe2, 0x82], 2, '0xE2'],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80], 0, '0xED'],
  ])('in another encoding is told its first bad byte: %s', (_, bytes, byte, value) => {
    const place = { line: 1, column: byte + 1, length: 1 };
    expect(read(bytes)).toEqual({ code: 'text.not-utf8', values: { byte, value }, place });
  });

  it('in another encoding is shown as Windows-1252 has it', () => {
    const file = join(folder, 'latin.md');
    writeFileSync(file, Buffer.from('un\nl\xe9ger\n', 'latin1'));
    expect(readText(file, 'number').problems).toMatchObject([{ place: { line: 2, column: 2 }, sourceLine: 'léger' }]);
  });

  it('is at most sixteen megabytes for a number, and one for a setting', () => {
    const megabytes = (count: number) => ' '.repeat(count * 1e6);
    expect(read(megabytes(16))).toHaveLength(16e6);
    expect(read(`${megabytes(16)} `)).toEqual({ code: 'text.too-large', values: { megabytes: 16 } });
    expect(read(megabytes(1), 'setting')).toHaveLength(1e6);
    expect(read(`${megabytes(1)} `, 'setting')).toEqual({ code: 'text.too-large', values: { megabytes: 1 } });
  });

  it('is a plain file', () => {
    mkdirSync(join(folder, 'dossier'));
    expect(readText(join(folder, 'dossier'), 'number').problems).toMatchObject([{ code: 'text.not-plain' }]);
    expect(readText(join(folder, 'rien.md'), 'number').problems).toHaveLength(1);
  });
});
