import { describe, expect, it, onTestFinished } from 'vitest';
import { openFormReader, type ReadingLimits } from '../../src/answers/form-reader.ts';
import { bomb, filledPdf, pdfOf } from '../fixtures/filled-pdf.ts';
import { mailWith } from '../fixtures/mail-with.ts';

function reader(limits?: ReadingLimits) {
  const opened = openFormReader(limits);
  onTestFinished(() => opened.close());
  return opened;
}

const SMALL: ReadingLimits = { milliseconds: 10_000, megabytes: 120 };
const CATALOG = '<< /Type /Catalog /AcroForm << /Fields [2 0 R] >> >>';

describe('a form that unfolds without end', () => {
  it.each([
    ['in a stream of objects', pdfOf([CATALOG, bomb(600, '/Type /ObjStm /N 1 /First 4')])],
    ['in a value', pdfOf([CATALOG, '<< /T (a) /FT /Tx /V 3 0 R >>', bomb(600, '')])],
    ['in the metadata', pdfOf(['<< /Type /Catalog /Metadata 2 0 R >>', bomb(600, '')])],
    ['in a table of references', pdfOf([CATALOG, bomb(600, '/Type /XRef /Size 500000000 /W [1 0 0]')])],
  ])('%s is given up, and the next is read', async (_, bytes) => {
    expect(bytes.length).toBeLessThan(1_000_000);
    const { read } = reader(SMALL);
    expect(await read(bytes)).toBe('too-heavy');
    expect(await read(await filledPdf({ texts: { nom: 'Şükrü' } }))).toMatchObject({
      fields: [{ name: 'nom', values: ['Şükrü'] }],
    });
  });

  it('is given up when its time is over', async () => {
    const { read } = reader({ milliseconds: 1, megabytes: 400 });
    expect(await read(pdfOf([CATALOG, bomb(100, '/Type /ObjStm /N 1 /First 4')]))).toBe('too-heavy');
  });
});

it('a form’s JavaScript is not run', async () => {
  const script = 'globalThis.ran = true; throw new Error("ran"); app.alert("ran"); this.getField("nom").value = "x";';
  const { read } = reader();
  expect(await read(await filledPdf({ texts: { nom: 'Zoé' }, script }))).toEqual({
    fields: [{ name: 'nom', values: ['Zoé'] }],
  });
});

it('brackets without end are no stack trace', async () => {
  const { read } = reader();
  expect(await read(pdfOf([CATALOG, `${'['.repeat(200_000)}`]))).toBe('damaged');
});

describe('a message that takes too much', () => {
  const nested = '<div>'.repeat(3_000);
  it.each([
    ['by a PDF that is attached', () => pdfOf([CATALOG, bomb(600, '/Type /ObjStm /N 1 /First 4')]), 'application/pdf'],
    ['by elements in each other', () => Buffer.from(nested.repeat(300)), 'text/html'],
    ['by parts without end', () => mailOfParts(40_000), 'message/rfc822'],
  ])('%s is given up, and the next is read', async (_, bytes, type) => {
    const { readMessage } = reader(SMALL);
    const mail =
      type === 'text/html'
        ? Buffer.concat([Buffer.from('Content-Type: text/html\n\n'), bytes()])
        : mailWith('', [{ type, name: 'a', bytes: bytes() }]);
    expect(await readMessage(mail)).toBe('too-heavy');
    expect(await readMessage(mailWith('nom=Zoé'))).toEqual([{ kind: 'text', texts: ['nom=Zoé\n\n'] }]);
  });
});

/** Each opens the next. */
function mailOfParts(count: number): Buffer {
  const open = (n: number) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`;
  return Buffer.from(Array.from({ length: count }, (_, n) => open(n)).join(''));
}
