import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNumbers } from '../../../src/publication/find-numbers.ts';
import { loadBulletin } from '../../../src/publication/load-bulletin.ts';
import { makersFor } from '../../fixtures/both-editions.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';
import { changedBytes, changedText } from '../mutate-text.ts';
import { openPress } from '../press.ts';
import type { RandomKind } from '../random-kind.ts';
import { holdWellFormed } from '../well-formed.ts';
import { projectPath } from './seeds.ts';
import { yamlPieces } from './yaml-pieces.ts';

const HEADS = [
  'number: 1\ndate: 2026-11\ntitle: Bonjour !\nstandfirst: Pourquoi ce bulletin, et **ce que vous pouvez y faire**.\npages: 1',
  "numéro: 12\nlibellé: 12 bis\ndate: 2026-12/2027-01\ntitre: '*Libé* change de mains'\nchapô: >-\n  Une ligne,\n  une autre.\ncolonnes: 3\nlangue: fr",
  'number: 3\ndate: 2026-12-20/2026-12-27\nwhen: Hiver 2026\ntitle: Un :abr[CSE]{title="comité"} \\\n  et `code`\nlang: ar\nabbreviations: expand\nlinks: notes\ncoupon: false',
  'number: 1\ndate: 2026-11\ntitle: "Un"\ncoupon:\n  model: contact\n  title: Et vous ?\n  place: here\n  size: half\n  rows:\n    - - { name: nom, label: Nom, kind: text, width: 4 }\n      - { name: jour, label: Jours, kind: many-of, choices: [lundi, mardi] }',
  'number: 7\nlabel: none\ndate: 2026-11-02\ntitle: "Pauses chronométrées :\\\\ le plateau se lève"\npages: 2\ncoupon: adhesion-sepa\nlayout: post\ntags: [a, b]\ndraft: false',
];

/** Heads of numbers' files: what stands between their lines of dashes. */
export const frontMatter: RandomKind = {
  name: 'front-matter',
  share: 8,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-random-'));
    const publication = testPublication({ folder });
    const { workshop } = makersFor(publication);
    const press = openPress(workshop as Parameters<typeof openPress>[0], 60);
    const file = join(folder, '001-essai.md');
    const own = ['003-non-a-l-uniformisation.md', '004-une-feuille-qu-on-garde.md'].map((name) =>
      readFileSync(projectPath('bulletins', name), 'utf8').slice(0, 1500),
    );
    const words = {
      seeds: [...HEADS.map((head) => `---\n${head}\n---\n\nCamarades,\n`), ...own],
      pieces: yamlPieces(),
    };
    return {
      make: (random) => changedBytes(changedText(words, random), random),
      async run(input, index) {
        writeFileSync(file, input);
        const found = findNumbers(publication);
        holdWellFormed(found.problems, {});
        const sources = { [file]: readFileSync(file, 'utf8').replace(/^\ufeff/, '') };
        const unreadable = found.value?.unreadable.flatMap(({ problems }) => problems) ?? [];
        holdWellFormed(unreadable, isText(input) ? sources : {});
        const [number = 1] = found.value?.files.keys() ?? [];
        const { value: bulletin, problems } = loadBulletin(publication, number, found.value);
        holdWellFormed(problems, isText(input) ? sources : {});
        if (bulletin && index % 3 === 0) await press.make(bulletin, sources, index);
      },
      async close() {
        press.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

/** What is no UTF-8 is shown as Windows would read it: places are in that text. */
function isText(input: string | Uint8Array): boolean {
  return typeof input === 'string' || Buffer.from(input).equals(Buffer.from(Buffer.from(input).toString()));
}
