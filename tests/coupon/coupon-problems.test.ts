import { describe, expect, it } from 'vitest';
import { makeNumber } from '../../src/build/make-number.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { testPrintShop } from '../fixtures/build-editions.ts';
import { folderWith } from '../publication/folder.ts';

const PARAGRAPH = 'Camarades, voici un paragraphe qui remplit la page avec des mots assez longs pour la colonne.';

/** What is said of a number with such a front matter; of its coupon alone. */
async function told(front: string, publication = '', paragraphs = 20) {
  const folder = folderWith({ 'publication.yaml': `nom: Fil\n${publication}` });
  const { value, problems: ofPublication } = loadPublication(folder);
  const body = Array.from({ length: paragraphs }, () => PARAGRAPH).join('\n\n');
  const source = `---\nnuméro: 3\ndate: 2026-11\ntitre: Essai\n${front}---\n\n${body}\n`;
  const read = readFrontMatter('003.md', source);
  if (!value || !read.value) throw new Error('does not read');
  const workshop = { publication: value, print: testPrintShop(value) };
  const set = await makeNumber(workshop, read.value, { sheets: { allowOverflow: false } });
  return [...ofPublication, ...read.problems, ...set.problems].filter(({ code }) => code.startsWith('coupon.'));
}

const fields = (count: number) =>
  Array.from({ length: count }, (_, index) => `    - - { nom: a${index}, libellé: Nom }\n`).join('');

describe('what is said of a coupon on paper', () => {
  it('stands where the number has it, or the publication', async () => {
    const tall = `coupon:\n  titre: Grand\n  rangées:\n${fields(60)}`;
    const values = { width: 'largeur' };
    expect(await told(tall)).toMatchObject([
      { code: 'coupon.too-tall', file: '003.md', place: { line: 5, column: 1 }, sourceLine: 'coupon:', values },
    ]);
    const [problem] = await told('', tall);
    expect(problem).toMatchObject({ code: 'coupon.too-tall', place: { line: 2, column: 1 }, values });
    expect(problem?.file).toMatch(/publication\.yaml$/);
  });

  it('advises no rows of several fields in a column', async () => {
    const tall = `coupon:\n  titre: Grand\n  emplacement: colonne\n  rangées:\n${fields(60)}`;
    expect(await told(tall)).toMatchObject([
      { code: 'coupon.too-tall-for-column', values: { line: 'emplacement: pied', width: 'largeur' } },
    ]);
  });

  it('names keys and values in the language of the author', async () => {
    const half = `coupon:\n  titre: Grand\n  taille: moitié\n  rangées:\n${fields(24)}`;
    const [problem] = await told(half);
    const values = { width: 'largeur', line: 'taille: moitié' };
    expect(problem).toMatchObject({ code: 'coupon.more-than-half', file: '003.md', place: { line: 5 }, values });
    expect(await told('coupon: { modèle: petition, face: 9 }\n')).toMatchObject([
      { code: 'coupon.no-such-side', place: { line: 5 }, values: { line: 'face: dernière' } },
    ]);
    expect(await told('colonnes: 1\ncoupon: { modèle: petition, emplacement: colonne }\n')).toMatchObject([
      { code: 'coupon.one-column', place: { line: 6 }, values: { line: 'emplacement: pied', columns: 'colonnes' } },
    ]);
  });
});

describe('what is behind a coupon', () => {
  it('is kept off by a line that works', async () => {
    const behind = await told('pages: 2\ncoupon: { modèle: petition }\n', '', 90);
    expect(behind).toMatchObject([{ code: 'coupon.behind', values: { back: 'dos: réservé' } }]);
    expect(await told('pages: 2\ncoupon: { modèle: petition, dos: réservé }\n', '', 90)).toEqual([]);
  });

  it.each([
    ['taille: page', 40],
    ['emplacement: ici', 80],
    ['emplacement: colonne', 80],
  ])('cannot be kept off by it where the coupon has %s', async (holding, paragraphs) => {
    const [behind] = await told(`pages: 2\ncoupon: { modèle: petition, ${holding} }\n`, '', paragraphs);
    expect(behind).toMatchObject({ code: 'coupon.behind-held', values: { holding, back: 'dos: réservé' } });
    const [idle] = await told(`pages: 2\ncoupon: { modèle: petition, ${holding}, dos: réservé }\n`, '', paragraphs);
    const said = { idle: 'dos: réservé', holding };
    expect(idle).toMatchObject({ severity: 'warning', code: 'coupon.back-idle', place: { line: 6 }, values: said });
  });
});

describe('a number that wants the coupon of its publication', () => {
  it('is told that there is none, and nothing where there is one', async () => {
    expect(await told('coupon: oui\n')).toMatchObject([
      { severity: 'warning', code: 'coupon.none-to-print', file: '003.md', place: { line: 5, column: 1 } },
    ]);
    expect(await told('coupon: oui\n', 'coupon: petition\n')).toEqual([]);
    expect(await told('coupon: non\n')).toEqual([]);
    expect(await told('')).toEqual([]);
  });
});
