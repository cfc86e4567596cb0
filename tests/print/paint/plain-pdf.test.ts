import { describe, expect, it } from 'vitest';
import { readPlainPdf } from '../../../src/print/paint/plain-pdf.ts';

const OBJECTS = ['1 0 obj\n<< /Type /Catalog /Note (xref trailer) >>\nendobj\n', '2 0 obj\n(startxref 7)\nendobj\n'];

describe('a plain PDF', () => {
  it('says by its table where its objects start, and by its trailer what they belong to', () => {
    const { bytes, offsets, trailer } = readPlainPdf(file());
    const source = Buffer.from(bytes).toString('latin1');
    expect(offsets.map((offset) => source.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj']);
    expect(trailer).toBe('/Root 1 0 R /Info 2 0 R /ID [<00ff> <00ff>]');
  });

  it('is refused without its table', () => {
    expect(() => readPlainPdf(Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n'))).toThrow('table of cross-references');
  });
});

/** The second object stands before the first: the table alone knows. */
function file(): Uint8Array {
  const head = '%PDF-1.7\n';
  const [first = '', second = ''] = OBJECTS;
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const start = head.length + second.length + first.length;
  const table = `xref\n0 3\n0000000000 65535 f \n${entry(head.length + second.length)}${entry(head.length)}`;
  const trailer = 'trailer\n<<\n/Size 3\n/Root 1 0 R\n/Info 2 0 R\n/ID [<00ff> <00ff>]\n>>\n';
  return Buffer.from(`${head}${second}${first}${table}${trailer}startxref\n${start}\n%%EOF\n`);
}
