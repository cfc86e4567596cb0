import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { Coupon, CouponField } from '../../src/coupon/coupon.ts';
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
    const [note] = await notes({ legal: RIGHT, coupon: { ...coupon(field(label)), notice: 'La section garde…' } });
    expect(note).toMatchObject({ severity: 'note', code: 'sheet-note.excluded-field', values: { label, what } });
  });

  it.each(['Nom de famille', 'Bulletin d’adhésion', 'Adresse', 'Catégorie', 'IBAN', 'Sécurité du site'])(
    'leave other fields alone: %s',
    async (label) => {
      expect(await codes({ legal: RIGHT, coupon: { ...coupon(field(label)), notice: 'La section…' } })).toEqual([]);
    },
  );

  it('are switched off by name, and are of France alone', async () => {
    expect(await codes({ check: { printer: false, publisher: false, 'public-road': false } })).toEqual([]);
    for (const lang of ['en', 'fr-BE', 'fr-CH']) expect(await codes({ lang })).toEqual([]);
    expect(await codes({ lang: 'fr-FR' })).toHaveLength(3);
  });
});
