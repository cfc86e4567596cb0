import { describe, expect, it } from 'vitest';
import type { CouponField } from '../../src/coupon/coupon.ts';
import type { Contact } from '../../src/publication/publication.ts';
import { pageOf, testArticle } from './article.ts';

function form(field: CouponField, contact?: Contact, lang = 'fr'): string {
  const html = pageOf(
    testArticle({ lang, coupon: { title: 'Adhésion & co', rows: [[field]] } }),
    contact ? { contact } : {},
  );
  return /<form[\s\S]*<\/form>/.exec(html)?.[0] ?? '';
}

const written = { kind: 'text', name: 'nom', label: 'Nom', width: 4, required: false, lines: 1 } as const;
const choice = {
  kind: 'one-of',
  name: 'cat',
  label: 'Catégorie',
  width: 12,
  required: false,
  choices: ['Employé', 'Cadre'],
} as const;

describe('the coupon as a form', () => {
  it('ties each label to its field, with the colon as the language spaces it', () => {
    expect(form(written)).toContain('<label for="coupon-nom">Nom\u00a0:</label>');
    expect(form(written, undefined, 'en')).toContain('<label for="coupon-nom">Nom:</label>');
    expect(form(written)).toContain('class="field written span-4"');
  });

  it.each([
    ['email', 'type="email" id="coupon-nom" name="nom" autocomplete="email"'],
    ['phone', 'type="tel" id="coupon-nom" name="nom" autocomplete="tel"'],
    ['postcode', 'type="text" id="coupon-nom" name="nom" inputmode="numeric" autocomplete="postal-code"'],
    ['town', 'type="text" id="coupon-nom" name="nom" autocomplete="address-level2"'],
    ['date', 'type="date" id="coupon-nom" name="nom"'],
  ] as const)('gives a field of kind %s its keyboard and its completion', (kind, attributes) => {
    expect(form({ ...written, kind })).toContain(`<input ${attributes}>`);
  });

  it('takes a street address in several lines, and keeps a work address apart', () => {
    expect(form({ ...written, autocomplete: 'work street-address' })).toContain(
      '<textarea id="coupon-nom" name="nom" rows="1" autocomplete="section-work street-address">',
    );
    expect(form({ ...written, kind: 'phone', autocomplete: 'work tel' })).toContain('autocomplete="work tel"');
  });

  it('asks one choice by radio buttons and several by check boxes, in a group with its name', () => {
    const one = form({ ...choice, hint: 'cocher la case' });
    expect(one).toContain('<legend>Catégorie (cocher la case)\u00a0:</legend>');
    expect(one).toContain('<input type="radio" id="coupon-cat-2" name="cat" value="Cadre"> Cadre</label>');
    expect(form({ ...choice, kind: 'many-of' }).match(/type="checkbox"/g)).toHaveLength(2);
  });

  it('marks what is required, in words that only the web has', () => {
    expect(form({ ...written, required: true })).toMatch(
      /<small data-web-only>\(obligatoire\)<\/small><\/label>\s*<input [^>]*required>/,
    );
  });

  it('goes by mail when there is an address, and is for printing only when there is none', () => {
    expect(form(written, { email: 'nous@exemple.org' })).toContain(
      'action="mailto:nous@exemple.org?subject=Adh%C3%A9sion%20%26%20co" method="post" enctype="text/plain"',
    );
    expect(form(written, { email: 'nous@exemple.org' })).toContain(
      '<button type="submit">Envoyer par courriel</button>',
    );
    expect(form(written)).not.toMatch(/action=|<button/);
  });
});
