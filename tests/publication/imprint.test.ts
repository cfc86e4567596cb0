import { describe, expect, it } from 'vitest';
import { imprintOf } from '../../src/publication/imprint.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

/** What the imprint says of a telephone, with what is called in brackets. */
const phone = (written: string, lang = 'fr') =>
  imprintOf(testPublication({ contact: { phone: written } }), lang)
    .publisher?.[0]?.parts.map(({ text, href }) => (href === undefined ? text : `[${text}|${href}]`))
    .join('');

const said = (properties: Parameters<typeof testPublication>[0]) =>
  imprintOf(testPublication(properties), 'fr').publisher?.map(({ parts }) => parts.map(({ text }) => text).join(''));

describe('the imprint', () => {
  it.each([
    ['02 40 12 34 56', '[02\u00a040\u00a012\u00a034\u00a056|tel:0240123456]'],
    ['0240123456', '[0240123456|tel:0240123456]'],
    ['02.40.12.34.56', '[02.40.12.34.56|tel:0240123456]'],
    ['+33 (0)2 40 12 34 56', '[+33\u00a0(0)2\u00a040\u00a012\u00a034\u00a056|tel:+33240123456]'],
    ['3949', '[3949|tel:3949]'],
    ['Léa, 06 12 34 56 78 (9 h-12 h)', 'Léa, [06\u00a012\u00a034\u00a056\u00a078|tel:0612345678] (9\u00a0h-12\u00a0h)'],
    [
      '02 40 12 34 56 / 06 12 34 56 78',
      '[02\u00a040\u00a012\u00a034\u00a056|tel:0240123456] / [06\u00a012\u00a034\u00a056\u00a078|tel:0612345678]',
    ],
    ['le mardi de 9 h à 12 h', 'le mardi de 9\u00a0h à 12\u00a0h'],
  ])('calls a telephone number and keeps it whole: %s', (written, set) => expect(phone(written)).toBe(set));

  it('keeps a number whole in a language without a rule for it', () => {
    expect(phone('+44 20 7946 0000', 'en')).toBe('[+44\u00a020\u00a07946\u00a00000|tel:+442079460000]');
  });

  it('runs the lines of an address on with commas, and says an address of the web as one says it', () => {
    const contact = { address: 'Bourse du travail,\n1 rue du Port\n\n44000 Nantes', web: 'https://exemple.fr/' };
    expect(said({ contact })).toEqual(['Bourse du travail, 1 rue du Port, 44000 Nantes', 'exemple.fr']);
  });

  it.each([
    [{ publisher: 'Jeanne Martin' }, 'Responsable de la publication\u00a0: Jeanne Martin'],
    [{ publisher: 'Directrice de la publication : Jeanne' }, 'Directrice de la publication\u00a0: Jeanne'],
    [{ printer: 'nos soins' }, 'Imprimé par nos soins'],
    [{ printer: 'par nos soins' }, 'Imprimé par nos soins'],
    [{ printer: 'Imprimerie du Peuple, 59000 Lille' }, 'Imprimerie du Peuple, 59000 Lille'],
  ])('names who answers for it and who prints it: %o', (properties, words) => {
    expect(imprintOf(testPublication(properties), 'fr').credits).toEqual([words]);
  });

  it('names them in the language of the number', () => {
    const properties = { publisher: 'Jane Roe', printer: 'Smith & Co.' };
    expect(imprintOf(testPublication(properties), 'en').credits).toEqual([
      'Responsible for publication: Jane Roe',
      'Printed by Smith & Co.',
    ]);
  });

  it('says a publisher once that is called as the publication is, and nothing where nothing is known', () => {
    expect(said({ name: 'La Ligne', organisation: 'La Ligne' })).toBeUndefined();
    expect(said({ organisation: "L'Union" })).toEqual(['L’Union']);
    expect(said({ contact: {} })).toBeUndefined();
  });
});
