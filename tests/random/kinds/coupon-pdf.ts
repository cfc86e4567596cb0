import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersCsv } from '../../../src/answers/answers-csv.ts';
import { readCouponFile } from '../../../src/answers/coupon-file.ts';
import { couponOrigin } from '../../../src/answers/coupon-origin.ts';
import { matchForm } from '../../../src/answers/filled-coupon.ts';
import { openFormReader } from '../../../src/answers/form-reader.ts';
import { readFilledCoupons } from '../../../src/answers/read-filled-coupons.ts';
import { COUPON_NAMESPACE } from '../../../src/coupon/identity.ts';
import { loadPublication } from '../../../src/publication/load-publication.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { filledPdf, pdfOf } from '../../fixtures/filled-pdf.ts';
import { changedFile } from '../mutate-bytes.ts';
import { changedText } from '../mutate-text.ts';
import type { RandomKind } from '../random-kind.ts';
import { holdWellFormed } from '../well-formed.ts';
import { holdTable } from './hold-table.ts';

const PUBLICATION = `name: Fil
coupon:
  title: Adhésion
  rows:
    - - { name: nom, label: Nom }
    - - { name: cp, label: Code postal, kind: postcode, width: 4 }
    - - { name: categorie, label: Catégorie, kind: one-of, choices: [Employé, Cadre] }
    - - { name: jours, label: Jours, kind: many-of, choices: [lundi, mardi] }
`;

/** What a form is made of, in PDF's own syntax. */
const PIECES =
  '<<|>>|[|]|(|)|<|>|/|%|obj|endobj|stream\n|endstream|xref\n|trailer\n|startxref\n|%%EOF|null|true|1 0 R|2 0 R|99 0 R|-1 0 R|0 65535 R|/Kids [2 0 R]|/Kids 2 0 R|/Parent 2 0 R|/T (nom)|/T (jours.1)|/T <FEFFD800>|/T /nom|/V (=1+1)|/V (@SUM(A1))|/V <FEFFD800>|/V [(a) (b)]|/V 3 0 R|/V /Oui|/FT /Tx|/FT /Btn|/FT /Sig|/FT /Ch|/Ff 65536|/Ff -1|/Ff 1e99|/AS /Oui|/Opt [(a)]|/Opt [[(a) (b)]]|/AP << /N << /Oui 2 0 R >> >>|/Fields [2 0 R]|/AcroForm 2 0 R|/Encrypt << >>|/Root 2 0 R|/Prev 0|/Prev 9|/Size 999999999|/Length 999999999|/Length -1|/Length 2 0 R|/Filter /FlateDecode|/Filter [/FlateDecode /FlateDecode]|/Filter /LZWDecode|/Filter /ASCII85Decode|/Filter /ASCIIHexDecode|/Filter /RunLengthDecode|/DecodeParms << /Predictor 15 /Columns 999999 >>|/Type /ObjStm /N 999999 /First 4|/Type /XRef /W [9 9 9]|/Metadata 2 0 R|\\000|\\777|#00|#zz'.split(
    '|',
  );

/** Filled coupons that came back: PDF files with forms. */
export const couponPdf: RandomKind = {
  name: 'coupon-pdf',
  share: 20,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
    writeFileSync(join(folder, 'publication.yaml'), PUBLICATION);
    const publication = loadPublication(folder).value as Publication;
    const { coupon } = publication;
    if (!coupon) throw new Error('no coupon');
    const file = join(folder, 'p.pdf');
    const reader = openFormReader();
    const files = await seeds();
    const texts = files.map((bytes) => Buffer.from(bytes).toString('latin1'));
    return {
      make(random) {
        if (random.chance(0.4)) return changedFile(files, random);
        return Buffer.from(changedText({ seeds: texts, pieces: PIECES }, random), 'latin1');
      },
      async run(input, index) {
        writeFileSync(file, input);
        if (index % 50 === 0) {
          const whole = await readFilledCoupons(publication, [file]);
          holdWellFormed([...whole.problems, ...(whole.value?.files.flatMap(({ problems }) => problems) ?? [])], {});
        }
        const bytes = readCouponFile(file);
        holdWellFormed(bytes.problems, {});
        if (bytes.value?.kind !== 'form') return;
        const form = await reader.read(bytes.value.bytes);
        if (typeof form === 'string') return;
        const { answers, problems } = matchForm(coupon, form.fields, file);
        holdWellFormed(problems, {});
        const { number } = couponOrigin(form.xmp);
        const filled = { file, answers, ...(number !== undefined && { number }) };
        holdTable(answersCsv(coupon, [filled], ';'), ';');
        holdTable(answersCsv(coupon, [filled]), ',');
      },
      async close() {
        await reader.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

async function seeds(): Promise<readonly Uint8Array[]> {
  const xmp = `<x xmlns:c="${COUPON_NAMESPACE}" c:publication="Fil" c:number="3"/>`;
  return [
    await filledPdf({
      texts: { nom: 'Łukasiewicz, Zoé' },
      combs: { cp: '06000' },
      radios: { categorie: { choices: ['Employé', 'Cadre'], chosen: 'Cadre' } },
      boxes: { 'jours.1': { state: 'lundi', ticked: true }, 'jours.2': { state: '1', option: 'mardi', ticked: true } },
      xmp,
    }),
    pdfOf([
      '<< /Type /Catalog /AcroForm << /Fields [2 0 R 5 0 R 6 0 R 7 0 R] >> /Metadata 9 0 R >>',
      '<< /T (groupe) /FT /Tx /Kids [3 0 R 4 0 R] >>',
      '<< /T (nom) /V (J\\364me \\(dit\\)) >>',
      '<< /T <636F7564> /V <EFBBBFC5816F> >>',
      '<< /T (nom) /FT /Tx /V 8 0 R >>',
      '<< /T (jours) /FT /Ch /V [(lundi) (mardi)] >>',
      '<< /T (categorie) /FT /Btn /V /Cadre /Opt [(Employé) (Cadre)] /Kids [3 0 R] >>',
      '<< /Length 5 >>\nstream\nLong.\nendstream',
      `<< /Type /Metadata /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`,
    ]),
    pdfOf(['<< /Type /Catalog /AcroForm << /Fields [2 0 R] >> >>', '<< /T (nom) /FT /Tx /V (=1+1) >>']),
  ];
}
