import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type PdfForm, readPdfForm } from '../../src/answers/pdf-form.ts';
import { filledPdf, pdfOf } from '../fixtures/filled-pdf.ts';

const CHOICES = ['Employé', 'Agent de maîtrise', 'Cadre'];

/** The values by the names of the fields. */
async function valuesOf(bytes: Uint8Array): Promise<Record<string, readonly string[]>> {
  const form = (await readPdfForm(bytes)) as PdfForm;
  return Object.fromEntries(form.fields.map(({ name, values }) => [name, values]));
}

describe('a form’s values', () => {
  it('of texts keep every letter', async () => {
    const texts = { a: 'Jérôme', b: 'Łukasiewicz', c: 'Şükrü', d: '', e: 'une ligne\rune autre', f: '‘’ – 🖋 €' };
    expect(await valuesOf(await filledPdf({ texts, combs: { cp: '75011' } }))).toEqual({
      a: ['Jérôme'],
      b: ['Łukasiewicz'],
      c: ['Şükrü'],
      d: [],
      e: ['une ligne\rune autre'],
      f: ['‘’ – 🖋 €'],
      cp: ['75011'],
    });
  });

  it.each([false, true])('of radio buttons are the words of the choice (numbered: %s)', async (numbered) => {
    const radios = {
      chosen: { choices: CHOICES, chosen: 'Agent de maîtrise', numbered },
      none: { choices: CHOICES, numbered },
    };
    expect(await valuesOf(await filledPdf({ radios }))).toEqual({ chosen: ['Agent de maîtrise'], none: [] });
  });

  it('of check boxes are the names of their ticked states, or the words that stand for them', async () => {
    const boxes = {
      'jours.1': { state: 'lundi', ticked: true },
      'jours.2': { state: 'été à vélo', ticked: true },
      'jours.3': { state: 'Oui', ticked: false },
      'jours.4': { state: '0', option: 'Şükrü', ticked: true },
    };
    expect(await valuesOf(await filledPdf({ boxes }))).toEqual({
      'jours.1': ['lundi'],
      'jours.2': ['été à vélo'],
      'jours.3': [],
      'jours.4': ['Şükrü'],
    });
  });

  it('are found when Firefox’s engine has filled the form in and added the changes to the file’s end', async () => {
    const blank = await filledPdf({
      texts: { nom: '' },
      boxes: { oui: { state: 'Yes', ticked: false } },
    });
    const document = await getDocument({ data: blank, verbosity: 0 }).promise;
    const fields = (await document.getFieldObjects()) as Record<string, { id: string; type: string }[]>;
    const set = (name: string, type: string, value: unknown) =>
      document.annotationStorage.setValue(fields[name]?.find((field) => field.type === type)?.id ?? '', { value });
    set('nom', 'text', 'Şükrü Łukasiewicz');
    set('oui', 'checkbox', true);
    expect(await valuesOf(await document.saveDocument())).toEqual({ nom: ['Şükrü Łukasiewicz'], oui: ['Yes'] });
    await document.loadingTask.destroy();
  });

  it('come from a file with a plain table of references: inherited types, nested names, three encodings', async () => {
    const file = pdfOf([
      '<< /Type /Catalog /AcroForm << /Fields [2 0 R 5 0 R 6 0 R 7 0 R] >> >>',
      '<< /T (groupe) /FT /Tx /Kids [3 0 R 4 0 R] >>',
      Buffer.from('<< /T (un) /V (J\xe9r\\364me \\(dit \x92J\x92\\)) >>', 'latin1'),
      '<< /T <64657578> /V <EFBBBFC5816F> >>',
      '<< /T (long) /FT /Tx /V 8 0 R >>',
      '<< /T (liste) /FT /Ch /V [(a) (b)] >>',
      '<< /T (envoi) /FT /Btn /Ff 65536 /V /x >>',
      '<< /Length 5 >>\nstream\nLong.\nendstream',
    ]);
    expect(await valuesOf(file)).toEqual({
      'groupe.un': ['Jérôme (dit ™J™)'],
      'groupe.deux': ['Ło'],
      long: ['Long.'],
      liste: ['a', 'b'],
    });
  });

  it('end where a tree of fields bites its tail', async () => {
    const file = pdfOf([
      '<< /Type /Catalog /AcroForm << /Fields [2 0 R 2 0 R] >> >>',
      '<< /T (a) /FT /Tx /Kids [2 0 R 3 0 R] >>',
      '<< /T (b) /V (x) >>',
    ]);
    expect(await valuesOf(file)).toEqual({ 'a.b': ['x'] });
  });
});

const FORM = '<< /Type /Catalog /AcroForm << /Fields [2 0 R 3 0 R] >> >>';

describe('a file that has no form to read', () => {
  it.each([
    ['a document without fields', pdfOf(['<< /Type /Catalog >>']), { fields: [] }],
    ['a locked one', pdfOf(['<< /Type /Catalog >>'], '/Encrypt << /Filter /Standard >> '), 'encrypted'],
    ['a document without a catalogue', pdfOf(['42']), 'damaged'],
    ['one whose form is lost', pdfOf(['<< /Type /Catalog /AcroForm 7 0 R >>']), 'damaged'],
    ['one that has lost a field', pdfOf([FORM, '<< /T (a) /FT /Tx /V (x) >>', '<< /T (b) ) >>']), 'damaged'],
    [
      'one whose field was deleted',
      pdfOf([FORM, '<< /T (a) /FT /Tx /V (x) >>']),
      { fields: [{ name: 'a', values: ['x'] }] },
    ],
    ['noise', Buffer.from('%PDF-1.7\n\u0000\u0001\u0002 obj <<<< endobj'), 'damaged'],
    ['nothing', Buffer.alloc(0), 'damaged'],
  ])('%s', async (_, bytes, result) => {
    expect(await readPdfForm(bytes)).toEqual(result);
  });
});

describe('a form that other programs have made', () => {
  /** The values of a form whose fields are these objects, from number 3 on. */
  const valuesIn = async (...fields: readonly string[]) => {
    const refs = fields.map((_, index) => `${index + 3} 0 R`).join(' ');
    return valuesOf(pdfOf(['<< /Type /Catalog /AcroForm 2 0 R >>', `<< /Fields [${refs}] >>`, ...fields]));
  };

  it('may have signatures, and buttons that are pushed: these hold no answer', async () => {
    expect(
      await valuesIn(
        '<< /T (s) /FT /Sig /V << /Type /Sig >> >>',
        '<< /T (b) /FT /Btn /Ff 65536 >>',
        '<< /T (t) /FT /Tx /V (x) >>',
      ),
    ).toEqual({ s: [], t: ['x'] });
  });

  it('may have names and states in Latin-1, and boxes without appearances', async () => {
    expect(await valuesIn('<< /T (jour) /FT /Btn /V /#e9t#e9 >>')).toEqual({ jour: ['été'] });
    expect(await valuesIn('<< /T (a) /FT /Btn /AS /Oui /AP << /N 9 0 R >> >>')).toEqual({ a: ['Oui'] });
    expect(await valuesIn('<< /T (a) /FT /Btn /AS /Off /AP << >> >>')).toEqual({ a: [] });
  });

  it('may have several answers to one question, and fields without a name', async () => {
    expect(await valuesIn('<< /T (a) /FT /Ch /V [(un) (deux) 3] >>', '<< /FT /Tx /V (x) >>')).toEqual({
      a: ['un', 'deux'],
      '': ['x'],
    });
  });

  it('may have fields that were deleted, and others whose parts are no fields', async () => {
    const form = (await readPdfForm(
      pdfOf([
        '<< /Type /Catalog /AcroForm 2 0 R >>',
        '<< /Fields [3 0 R 9 0 R] >>',
        '<< /T (a) /FT /Tx /V (x) /Kids [7 (y)] >>',
      ]),
    )) as PdfForm;
    expect(form.fields).toEqual([{ name: 'a', values: ['x'] }]);
  });

  it('is none where there is no list of fields, and damaged where it is no form', async () => {
    const form = (...objects: readonly string[]) =>
      readPdfForm(pdfOf(['<< /Type /Catalog /AcroForm 2 0 R >>', ...objects]));
    expect(await form('<< >>')).toEqual({ fields: [] });
    expect(await form('(a text)')).toBe('damaged');
  });
});
