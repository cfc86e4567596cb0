import { describe, expect, it } from 'vitest';
import type { Coupon, CouponField } from '../../src/coupon/coupon.ts';
import { couponView, type FieldView } from '../../src/web/coupon-view.ts';
import { contentSecurityPolicy } from '../../src/web/page-view.ts';
import { pageOf, testArticle } from './article.ts';
import { everyField } from './every-field.ts';

const contact = { email: 'nous@exemple.org' };

function form(field: CouponField, coupon: Partial<Coupon> = {}, properties: Parameters<typeof pageOf>[1] = {}): string {
  const lang = properties?.lang ?? 'fr';
  const html = pageOf(
    testArticle({ lang, coupon: { title: 'Adhésion & co', rows: [[field]], ...coupon } }),
    properties,
  );
  return /<form[\s\S]*<\/form>/.exec(html)?.[0] ?? '';
}

/** What the view says of a field, without what it says of none. */
function told(field: CouponField, lang = 'fr'): Partial<FieldView> {
  const view = couponView({ title: 'Adhésion', rows: [[field]] }, { title: 'Essai', lang }, undefined).rows[0]?.[0];
  const isSaid = ([key, value]: [string, unknown]) =>
    !['id', 'name', 'label', 'width'].includes(key) && value !== null && value !== false && String(value) !== '';
  return Object.fromEntries(Object.entries(view ?? {}).filter(isSaid));
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

describe('what a browser is told of a field', () => {
  const code = { control: 'input', type: 'text', lines: 1, inputmode: 'text', spellcheck: 'false' } as const;
  it.each([
    ['text', { control: 'input', type: 'text' }],
    ['long-text', { control: 'textarea' }],
    ['email', { control: 'input', type: 'email', autocomplete: 'email' }],
    ['phone', { control: 'input', type: 'tel', autocomplete: 'tel', title: expect.stringContaining('06') }],
    [
      'postcode',
      {
        control: 'input',
        type: 'text',
        inputmode: 'numeric',
        autocomplete: 'postal-code',
        pattern: '[0-9]{5}',
        title: 'Cinq chiffres, par exemple 75011',
      },
    ],
    ['town', { control: 'input', type: 'text', autocomplete: 'address-level2' }],
    ['date', { control: 'input', type: 'date' }],
    ['amount', { control: 'input', type: 'text', inputmode: 'decimal', title: expect.stringContaining('12,50') }],
    ['iban', { ...code, autocapitalize: 'characters', title: expect.stringContaining('FR76') }],
    ['bic', { ...code, autocapitalize: 'characters', title: expect.stringContaining('ABCDFRPP') }],
  ] as const)('of kind %s', (kind, expected) => {
    const { pattern, ...rest } = told({ ...written, kind });
    expect({ ...rest, ...('pattern' in expected && { pattern }) }).toEqual({ lines: 1, ...expected });
    expect(pattern !== undefined).toBe('title' in expected);
  });

  it.each([
    ['phone', ['06 12 34 56 78', '+33 (0)6 12-34-56-78', '(0)3.20.00.00.00', '3949'], ['a@b.fr', '12', 'six']],
    ['postcode', ['59000', '97133'], ['5900', '59 000', 'Lille']],
    ['amount', ['12', '12,50', '1 398,37 €', '€12.50', "1'200"], ['douze', '12 par mois', ',5']],
    ['iban', ['FR76 3000 6000 0112 3456 7890 189', 'fr7630006000011234567890189'], ['3000 6000 0112', 'FR76 3000']],
    ['bic', ['AGRIFRPP', 'agrifrpp882'], ['AGRIFRP', 'FR76 3000 6000']],
  ] as const)('checks a %s as forgivingly as a person would', (kind, right, wrong) => {
    const pattern = new RegExp(`^(?:${told({ ...written, kind }).pattern})$`, 'v');
    expect(right.filter((answer) => !pattern.test(answer))).toEqual([]);
    expect(wrong.filter((answer) => pattern.test(answer))).toEqual([]);
  });

  it('knows only French postcodes, and those only where the language is that of France', () => {
    expect(told({ ...written, kind: 'postcode' }, 'fr-BE')).not.toHaveProperty('pattern');
    expect(told({ ...written, kind: 'postcode' }, 'en')).not.toHaveProperty('inputmode');
    expect(told({ ...written, kind: 'postcode' }, 'fr-FR')).toMatchObject({
      inputmode: 'numeric',
      pattern: '[0-9]{5}',
    });
  });

  it('takes the pattern of the author before that of the kind, and says by the hint what is expected', () => {
    const own = { ...written, kind: 'iban', pattern: 'FR.*', hint: 'français' } as const;
    expect(told(own)).toMatchObject({ pattern: 'FR.*', title: 'français' });
    expect(told({ ...written, pattern: '[0-9]{4}' })).toMatchObject({ title: 'La réponse n’a pas la forme demandée' });
  });

  it('takes a street address in several lines, and keeps a work address apart', () => {
    expect(told({ ...written, autocomplete: 'work street-address' })).toMatchObject({
      control: 'textarea',
      autocomplete: 'section-work street-address',
    });
    expect(told({ ...written, kind: 'phone', autocomplete: 'work tel' })).toMatchObject({ autocomplete: 'work tel' });
  });

  it('lets a browser check what it can: one of several, one box alone, not « at least one box »', () => {
    const isChecked = (field: CouponField) => told(field).choices?.map(({ required }) => required);
    expect(isChecked({ ...choice, required: true })).toEqual([true, true]);
    expect(isChecked({ ...choice, kind: 'many-of', required: true })).toEqual([false, false]);
    expect(isChecked({ ...choice, kind: 'many-of', required: true, choices: ['Oui'] })).toEqual([true]);
  });
});

describe('the coupon as a form', () => {
  it('ties each label to its field, with the colon as the language spaces it', () => {
    expect(form(written)).toContain('<label for="coupon-nom">Nom\u00a0:</label>');
    expect(form(written, {}, { lang: 'en' })).toContain('<label for="coupon-nom">Nom:</label>');
    expect(form(written)).toContain('class="field written span-4"');
  });

  it('writes what the browser is told as attributes', () => {
    expect(form({ ...written, kind: 'bic', maxLength: 11, required: true })).toContain(
      '<input type="text" id="coupon-nom" name="nom" inputmode="text" autocapitalize="characters" spellcheck="false" ' +
        'maxlength="11" pattern="[A-Za-z0-9]{4}[A-Za-z]{2}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?" ' +
        'title="Huit ou onze lettres et chiffres, par exemple ABCDFRPP" required>',
    );
    expect(form({ ...written, kind: 'long-text', lines: 4 })).toMatch(
      /<textarea id="coupon-nom" name="nom" rows="4" placeholder=" "><\/textarea>\s*<span class="lines" aria-hidden="true">(<i><\/i>){4}<\/span>/,
    );
  });

  it('lets a browser complete and remember only what has a token for that', () => {
    expect(form(written)).toMatch(/^<form class="form" autocomplete="off">/);
    expect(form({ ...written, autocomplete: 'name' })).toContain('name="nom" autocomplete="name"');
  });

  it('asks one choice by radio buttons and several by check boxes, in a group with its name', () => {
    const one = form({ ...choice, hint: 'cocher la case' });
    expect(one).toContain('<legend>Catégorie (cocher la case)\u00a0:</legend>');
    expect(one).toContain('<input type="radio" id="coupon-cat_2" name="cat" value="Cadre"> Cadre</label>');
    expect(form({ ...choice, kind: 'many-of' }).match(/type="checkbox"/g)).toHaveLength(2);
  });

  it('marks what is required, in words that only the web has', () => {
    expect(form({ ...written, required: true })).toMatch(
      /<small data-web-only>\(obligatoire\)<\/small><\/label>\s*<input [^>]*required>/,
    );
    expect(form({ ...choice, kind: 'many-of', required: true })).toContain('(obligatoire)</small></legend>');
  });

  it('names what is signed on paper, and has words among the fields', () => {
    const signature = { kind: 'signature', name: 's', label: 'Signature', width: 6, required: false } as const;
    expect(form(signature)).toContain('<span>Signature\u00a0: <small data-web-only>(sur papier)</small></span></p>');
    expect(form({ kind: 'fixed', text: 'J’adhère.', width: 12 })).toContain(
      '<p class="field fixed span-12">J’adhère.</p>',
    );
  });

  it('has title, instruction, return address, fields and notice in the order of the paper', () => {
    const html = form(written, { instruction: 'W1', return: 'W2', notice: 'W3' });
    expect(html.replace(/<[^>]*>/g, ' ').match(/Adhésion|W\d|Nom/g)).toEqual(['Adhésion', 'W1', 'W2', 'Nom', 'W3']);
  });

  it('has the eleven lines and the five boxes of number 3', async () => {
    const { numberThree } = await import('../fixtures/build-editions.ts');
    const { coupon } = numberThree().publication;
    if (!coupon) throw new Error('number 3 has no coupon');
    const fields = couponView(coupon, { title: 'Essai', lang: 'fr' }, undefined).rows.flat();
    expect(fields.map(({ label }) => label.replace('\u00a0:', ''))).toEqual([
      'Nom et prénom',
      'Adresse personnelle',
      'Code postal',
      'Ville',
      'Tél.',
      'Courriel',
      'Nom entreprise',
      'Adresse',
      'Code postal',
      'Ville',
      "Secteur d'activité",
      'Catégorie professionnelle (cocher la case correspondante)',
    ]);
    expect(fields.at(-1)?.choices.map(({ text }) => text)).toEqual([
      'Employé',
      'Technicien',
      'Agent de maîtrise',
      'Cadre',
      'Ingénieur',
    ]);
  });
});

describe('where the answers go', () => {
  it('by mail to the contact, under names that are labels, told apart where they come twice', () => {
    const html = form(written, {}, { contact });
    expect(html).toMatch(
      /^<form class="form" action="mailto:nous@exemple.org\?subject=Adh%C3%A9sion%20%26%20co" autocomplete="off">/,
    );
    expect(html).toContain(
      '<button type="submit" formmethod="post" formenctype="text/plain">Envoyer par courriel</button>',
    );
    const names = couponView(everyField, { title: 'Essai', lang: 'fr' }, contact).rows.flat();
    expect(names.filter(({ label }) => label.startsWith('Code postal')).map(({ name }) => name)).toEqual([
      'Code postal',
      'Code postal (cp-2)',
    ]);
  });

  it('to the address that the coupon names, under the fields’ own names', () => {
    const html = form(written, { action: 'https://forms.exemple.org/a?b=1' }, { contact });
    expect(html).toMatch(
      /^<form class="form" action="https:\/\/forms.exemple.org\/a\?b=1" method="post" autocomplete="off">/,
    );
    expect(html).toContain('name="nom"');
    expect(html).toContain('<button type="submit">Envoyer</button>');
    expect(html).toContain('Vos réponses vont à forms.exemple.org, et nulle part ailleurs.');
  });

  it('nowhere when there is nobody to take them: the coupon is for printing then', () => {
    expect(form(written)).not.toMatch(/action=|<button/);
    expect(form(written)).toContain('<a class="print" href="#print-coupon">Imprimer ce bulletin</a>');
  });

  it('nowhere where it is for paper: lines and boxes, and nothing to type in', () => {
    const html = pageOf(
      testArticle({
        coupon: {
          title: 'Vote',
          web: 'print-only',
          rows: [
            [choice],
            [{ ...written, kind: 'long-text', lines: 2 }],
            [{ kind: 'signature', name: 's', label: 'Signature', width: 6, required: false }],
          ],
        },
      }),
      { contact: { ...contact, address: '1 rue <du> Port' } },
    );
    expect(html).not.toMatch(/<(form|input|textarea|button|label)\b|coupon-nom|sur papier\)/);
    expect(html).toContain('form-action &#39;none&#39;');
    expect(html).toContain('<span class="choice"><i aria-hidden="true"></i> Cadre</span>');
    expect(html).toMatch(/<span>Nom\u00a0:<\/span>\s*<span class="lines" aria-hidden="true">(<i><\/i>){2}<\/span>/);
    expect(html).toContain('<a class="print" href="#print-coupon">Imprimer ce bulletin</a>');
    expect(html).toContain('Ce bulletin se remplit sur papier');
    expect(html).toMatch(/À rendre ou à envoyer à\u00a0: <span class="address">1 rue &lt;du&gt; Port<\/span>/);
    expect(html).not.toContain('avec ce que vous y avez écrit');
  });

  it('or, without a mail program, to those whom the page names beside the button', () => {
    const publication = { contact: { ...contact, phone: '02 40 12 34 56' } };
    // Also where the text has an imprint (`::ours`) and the footer none.
    const html = pageOf(testArticle({ coupon: { title: 'A', rows: [[written]] } }), publication);
    expect(html).toMatch(
      /rien ne part sans vous\.<\/small>\s*<small class="reach">Sans messagerie, écrivez ou téléphonez\u00a0: <span class="email"><a href="mailto:nous@exemple.org">nous@exemple.org<\/a><\/span> <span class="phone"><a href="tel:0240123456">/,
    );
  });

  it('nowhere else, by the page’s policy', () => {
    expect(contentSecurityPolicy(null)).toContain("form-action 'none';");
    expect(contentSecurityPolicy('mailto:nous@exemple.org')).toContain('form-action mailto:;');
    expect(contentSecurityPolicy('https://forms.exemple.org/a?b=1')).toContain(
      "form-action https://forms.exemple.org 'self' file:;",
    );
  });

  it('and the notice of what becomes of them is read with the button', () => {
    expect(form(written, { notice: 'Gardées un an.' }, { contact })).toMatch(
      /id="notice-of-coupon">Gardées un an\.<\/p>[\s\S]*aria-describedby="notice-of-coupon">Envoyer/,
    );
  });
});
