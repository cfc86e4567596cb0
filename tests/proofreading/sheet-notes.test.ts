import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { Coupon, CouponField } from '../../src/coupon/coupon.ts';
import { translator } from '../../src/messages/translate.ts';
import { hintOf } from '../../src/problems/format-problem.ts';
import { sheetNotes } from '../../src/proofreading/sheet-notes.ts';
import type { FrontMatter, Publication } from '../../src/publication/publication.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const RIGHT = 'Imprimé par nos soins, 1 rue du Port, 44000 Nantes – ne pas jeter sur la voie publique';

async function notes(publication: Partial<Publication>, frontMatter: Partial<FrontMatter> = {}, body = 'Camarades,') {
  const whole = testPublication(publication);
  const article = await composeArticle(whole, testBulletin(body, frontMatter));
  if (!article.value) throw new Error('no article');
  return sheetNotes(article.value, whole, whole.check);
}

const codes = async (...sheet: Parameters<typeof notes>) => (await notes(...sheet)).map(({ code }) => code);

const field = (label: string, name = 'champ'): CouponField => ({
  ...{ kind: 'text', name, label, width: 12, required: false, lines: 1 },
});
const coupon = (...fields: CouponField[]): Coupon => ({ title: 'Adhésion', rows: fields.map((one) => [one]) });

describe('the notes on a sheet', () => {
  it('ask for the printer, an address, and the public road', async () => {
    expect(await codes({})).toEqual(['sheet-note.printer', 'sheet-note.publisher', 'sheet-note.public-road']);
  });

  it('name keys in the language of publication.yaml', async () => {
    const hints = async (keyLanguage?: 'fr' | 'en') =>
      (await notes({ ...(keyLanguage && { keyLanguage }) })).map((problem) => hintOf(problem, translator('fr')) ?? '');
    expect(await hints('fr')).toEqual([
      expect.stringContaining('imprimeur: nos soins'),
      expect.stringContaining('contact'),
      expect.stringContaining('mentions'),
    ]);
    expect(await hints('en')).toEqual([
      expect.stringContaining('printer: nos soins'),
      expect.stringContaining('contact'),
      expect.stringContaining('legal'),
    ]);
    expect((await hints())[0]).toContain('imprimeur: nos soins');
  });

  it('are content with a line at the foot, or with the text itself', async () => {
    expect(await codes({ legal: RIGHT })).toEqual([]);
    expect(await codes({}, {}, `Camarades,\n\n${RIGHT}`)).toEqual([]);
  });

  it.each(['section@exemple.fr', '01 23 45 67 89', 'www.exemple.fr', '35000 Rennes'])(
    'know an address: %s',
    async (address) => {
      expect(await codes({ legal: address })).not.toContain('sheet-note.publisher');
    },
  );

  it.each([{ address: '1 rue du Port' }, { phone: '3949' }, { email: 'nous@exemple.fr' }, { web: 'exemple.fr' }])(
    'know that the foot of the sheet says where: %j',
    async (contact) => {
      expect(await codes({ contact })).toEqual(['sheet-note.printer', 'sheet-note.public-road']);
    },
  );

  it('take the name of the publisher and what the coupon says beside its fields for words of the sheet', async () => {
    expect(await codes({ organisation: 'Section CGT' })).toContain('sheet-note.publisher');
    expect(await codes({ organisation: 'Section CGT, 44000 Nantes' })).not.toContain('sheet-note.publisher');
    expect(await codes({ coupon: { ...coupon(field('Nom')), notice: `Gardées un an. ${RIGHT}` } })).toEqual([]);
    expect(await codes({ coupon: { ...coupon({ kind: 'fixed', text: RIGHT, width: 12 }) } })).toEqual([]);
  });

  it('do not take an impression for a printer', async () => {
    expect(await codes({ legal: 'Une imprimante donne une impression' })).toContain('sheet-note.printer');
  });

  it('ask what becomes of the answers', async () => {
    const asked = coupon(field('Nom'));
    expect(await codes({ legal: RIGHT, coupon: asked })).toEqual(['sheet-note.data-notice']);
    expect(await codes({ legal: RIGHT, coupon: { ...asked, notice: 'La section garde…' } })).toEqual([]);
    expect(await codes({ legal: RIGHT, coupon: asked }, { coupon: false })).toEqual([]);
  });

  it.each([
    ['N° de sécurité sociale', 'found.social-security'],
    ['NIR', 'found.social-security'],
    ['Nombre d’enfants', 'found.family'],
    ['Situation familiale', 'found.family'],
    ['Joindre une fiche de paie', 'found.pay-slip'],
    ['Bulletin de salaire', 'found.pay-slip'],
  ])('point at a field that the CNIL’s guide excludes: %s', async (label, what) => {
    const asked = { ...coupon(field(label)), notice: 'La section garde…' };
    const [note] = await notes({ legal: RIGHT, section: 'Syndicat du port', coupon: asked });
    expect(note).toMatchObject({ severity: 'note', code: 'sheet-note.excluded-field', values: { label, what } });
  });

  it.each(['Nom de famille', 'Bulletin d’adhésion', 'Adresse', 'Catégorie', 'IBAN', 'Sécurité du site'])(
    'leave other fields alone: %s',
    async (label) => {
      const asked = { ...coupon(field(label)), notice: 'La section…' };
      expect(await codes({ legal: RIGHT, section: 'Syndicat du port', coupon: asked })).toEqual([]);
    },
  );

  const family = [field('Nombre d’enfants'), field('Nom entreprise')];
  it.each([
    ['Bulletin d’adhésion', 'CGT Port', [field('Conjoint')], true],
    ['Je me syndique', 'Le Fil', [field('Conjoint')], true],
    ['J’adhère', 'Le Fil', family, true],
    ['Adhésion', 'Parents d’élèves', [field('Nom de l’enfant')], false],
    ['Inscription à la fête', 'CGT Port', [field('Repas enfants (5 €)')], false],
    ['Inscription des adhérents', 'CGT Port', [field('Repas enfants (5 €)')], false],
    ['Sortie au zoo', 'École du FOND', [field('Nom et prénom de l’enfant')], false],
  ])('ask that of the membership coupons of unions alone: %s, %s', async (title, name, fields, isSaid) => {
    const asked = { ...coupon(...fields), title, notice: 'Gardées un an.' };
    expect(await codes({ legal: RIGHT, name, coupon: asked })).toEqual(isSaid ? ['sheet-note.excluded-field'] : []);
  });

  it('stand where the coupon is written, and name its keys as its author does', async () => {
    const origin = { file: '003.md', place: { line: 5, column: 1 }, sourceLine: 'coupon:' };
    const asked: Coupon = { ...coupon(field('Nom')), origin, keyLanguage: 'fr' };
    expect(await notes({ legal: RIGHT }, { coupon: asked })).toMatchObject([{ ...origin, values: { key: 'mention' } }]);
  });

  it('are switched off by name, and are of France alone', async () => {
    expect(await codes({ check: { printer: false, publisher: false, 'public-road': false } })).toEqual([]);
    for (const lang of ['en', 'fr-BE', 'fr-CH']) expect(await codes({ lang })).toEqual([]);
    expect(await codes({ lang: 'fr-FR' })).toHaveLength(3);
  });
});
