import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPrintShop } from '../../../src/build/print-shop.ts';
import { loadPublication } from '../../../src/publication/load-publication.ts';
import { openWebTheme } from '../../../src/web/theme.ts';
import { testFonts } from '../../fixtures/build-editions.ts';
import { testBulletin } from '../../fixtures/test-bulletin.ts';
import { changedBytes, changedText } from '../mutate-text.ts';
import { openPress } from '../press.ts';
import type { RandomKind } from '../random-kind.ts';
import { holdWellFormed } from '../well-formed.ts';
import { projectPath } from './seeds.ts';
import { yamlPieces } from './yaml-pieces.ts';

const FILES = [
  "nom: La Ligne\ndevise: Le bulletin de la section\nmentions: Imprimé par nos soins – ne pas jeter\ncontact: { courriel: contact@exemple.fr, téléphone: 02 43 00 00 00, site: exemple.fr }\ncouleurs: { accent: '#005bbb' }\ntypographie: { ordinaux: non }\ncoupon: { modèle: adhésion, emplacement: tête }\n",
  'name: The Line\nsection: Section\norganisation: Us\nsite: https://example.org/a\nlang: en-GB\npublisher: Jeanne Martin\nprinter: by ourselves\ncolumns: 3\nabbreviations: expand\nlinks: notes\ncheck: { spelling: false }\ncoupon:\n  title: Join us\n  instruction: cut here\n  return: Us, 1 rue X\n  notice: GDPR\n  place: column\n  side: 1\n  size: half\n  back: free\n  web: form\n  action: https://example.org/post\n  rows:\n    - - { name: name, label: Name, autocomplete: name, required: true }\n      - { name: mail, label: E-mail, kind: email, width: 5, hint: yours, pattern: "[a-z]+@.*", maxLength: 40 }\n    - - { name: say, label: Say, kind: long-text, lines: 4 }\n    - - { name: one, label: One, kind: one-of, choices: [a, b, c] }\n    - - { kind: fixed, text: Done. }\n      - { name: sig, label: Signature, kind: signature }\n',
];

/** Texts of publication.yaml: settings and coupons, and a number that is made with them. */
export const publicationFile: RandomKind = {
  name: 'publication',
  share: 20,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
    const file = join(folder, 'publication.yaml');
    const fonts = testFonts();
    const words = {
      seeds: [...FILES, readFileSync(projectPath('bulletins/publication.yaml'), 'utf8')],
      pieces: yamlPieces(),
    };
    return {
      make: (random) => changedBytes(changedText(words, random), random),
      async run(input, index) {
        writeFileSync(file, input);
        const { value: publication, problems } = loadPublication(folder);
        const source = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
        holdWellFormed(problems, Buffer.from(source).equals(Buffer.from(readFileSync(file))) ? { [file]: source } : {});
        if (!publication) return;
        const shop = openPrintShop(publication, fonts);
        holdWellFormed(shop.problems, {});
        if (!shop.value) return;
        const press = openPress({ publication, web: openWebTheme(publication), print: shop.value }, 40);
        try {
          const text = index % 4 === 0 ? 'Le CSE, voir [le site](https://exemple.fr).' : 'Un mot.';
          await press.make(testBulletin(text), { [file]: source }, index);
        } finally {
          press.close();
        }
      },
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};
