import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answersCsv } from '../../../src/answers/answers-csv.ts';
import { readCouponFile } from '../../../src/answers/coupon-file.ts';
import { decodedText } from '../../../src/answers/decode-text.ts';
import { openFormReader } from '../../../src/answers/form-reader.ts';
import { couponOfForm, couponsOfText } from '../../../src/answers/read-coupon-part.ts';
import { readFilledCoupons } from '../../../src/answers/read-filled-coupons.ts';
import { loadPublication } from '../../../src/publication/load-publication.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { filledPdf } from '../../fixtures/filled-pdf.ts';
import { mailWith } from '../../fixtures/mail-with.ts';
import { changedFile } from '../mutate-bytes.ts';
import { changedText } from '../mutate-text.ts';
import type { RandomKind } from '../random-kind.ts';
import { holdWellFormed } from '../well-formed.ts';
import { holdTable } from './hold-table.ts';
import { projectPath, seedFiles } from './seeds.ts';

const MESSAGES = 'tests/fixtures/messages';

/** What a message and its answers are made of. */
const PIECES =
  'nom=|Nom et prénom=|Nom et prénom : |Je veux :=adhérer|Code postal (cp-2)=|Ma question=|Le=|=1+1|=|==|:|> |>> |>|--\n|-- \n|________________________________\n|-----Message d’origine-----\n|Le 1 mars 2026, Zoé a écrit :\n|Envoyé de mon iPhone|From - Sun Mar 15 09:41:12 2026\n|\n\n|\r\n|--limite\n|--limite--\n|Content-Type: text/plain\n|Content-Type: text/html; charset=utf-7\n|Content-Type: text/plain; charset=utf-16le\n|Content-Type: multipart/mixed; boundary=""\n|Content-Type: multipart/mixed; boundary="limite"\n|Content-Type: message/rfc822\n|Content-Type: application/pdf\n|Content-Transfer-Encoding: base64\n|Content-Transfer-Encoding: quoted-printable\n|Content-Transfer-Encoding: x-uuencode\n|; format=flowed; delsp=yes|Subject: =?utf-8?B?w6k=?=\n|From: a@b (\n|=?|?=|=E9|=\n|=ZZ|&#146;|&eacute|<br>|<div>|</div>|<blockquote>|<pre>|<!--|<table><tr><td>|<p style="white-space:pre">'.split(
    '|',
  );

/** Messages that the page's form has made, as they come through mail programs. */
export const couponMessage: RandomKind = {
  name: 'coupon-message',
  share: 20,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
    const publication = loadPublication(projectPath(MESSAGES)).value as Publication;
    const { coupon } = publication;
    if (!coupon) throw new Error('no coupon');
    const asked = { publication, coupon };
    const reader = openFormReader();
    const files = await seeds();
    const texts = files.map((bytes) => Buffer.from(bytes).toString());
    return {
      make(random) {
        return random.chance(0.2) ? changedFile(files, random) : changedText({ seeds: texts, pieces: PIECES }, random);
      },
      async run(input, index) {
        const file = join(folder, index % 3 === 0 ? 'm.txt' : 'm.eml');
        writeFileSync(file, input);
        if (index % 50 === 0) {
          const whole = await readFilledCoupons(publication, [file]);
          holdWellFormed([...whole.problems, ...(whole.value?.files.flatMap(({ problems }) => problems) ?? [])], {});
        }
        const { value, problems } = readCouponFile(file);
        holdWellFormed(problems, {});
        if (!value || value.kind === 'form') return;
        const parts =
          value.kind === 'text'
            ? [{ kind: 'text' as const, texts: [decodedText(value.bytes)] }]
            : await reader.readMessage(value.bytes);
        if (typeof parts === 'string') return;
        for (const part of parts) {
          const read =
            part.kind === 'form'
              ? [couponOfForm(part.form, asked, file)]
              : couponsOfText(part.texts, asked, () => file);
          for (const one of read) {
            holdWellFormed(one.problems, {});
            if (!one.value) continue;
            holdTable(answersCsv(coupon, [one.value.coupon], ';'), ';');
            holdTable(answersCsv(coupon, [one.value.coupon]), ',');
          }
        }
      },
      async close() {
        await reader.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

async function seeds(): Promise<readonly Uint8Array[]> {
  const messages = readdirSync(projectPath(MESSAGES), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? seedFiles(`${MESSAGES}/${entry.name}`, /^message\./) : []))
    .map(({ bytes }) => bytes);
  const pdf = await filledPdf({ texts: { nom: 'Łukasiewicz, Zoé', ville: '=1+1' } });
  const attached = [{ type: 'application/pdf', name: 'coupon.pdf', bytes: pdf }];
  return [...messages, mailWith('Nom et prénom==1+1\r\nVille=@SUM(A1)\r\n', attached)];
}
