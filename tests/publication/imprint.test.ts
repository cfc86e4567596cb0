import { describe, expect, it } from 'vitest';
import { directionOfImprint, type ImprintItem, imprintOf, textOfItem } from '../../src/publication/imprint.ts';
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

describe('what is said of a publication', () => {
  it('has its kind, and what it leads to', () => {
    const contact = { address: '1 rue du Port', phone: '3949', email: "l'union+fil@exemple.fr", web: 'exemple.fr/fil' };
    expect(imprintOf(testPublication({ organisation: 'Union', contact }), 'fr').publisher).toEqual([
      { kind: 'organisation', parts: [{ text: 'Union' }] },
      { kind: 'address', parts: [{ text: '1 rue du Port' }] },
      { kind: 'phone', parts: [{ text: '3949', href: 'tel:3949' }] },
      { kind: 'email', parts: [{ text: "l'union+fil@exemple.fr", href: "mailto:l'union%2Bfil@exemple.fr" }] },
      { kind: 'web', parts: [{ text: 'exemple.fr/fil', href: 'https://exemple.fr/fil' }] },
    ]);
  });

  it('is its name alone where nothing else is known', () => {
    expect(imprintOf(testPublication({ name: "L'Essai" }), 'fr')).toEqual({ publication: 'L’Essai' });
  });

  it('ends with the line of the law, set right', () => {
    expect(imprintOf(testPublication({ legal: "Ne pas jeter : c'est à lire" }), 'fr').legal).toBe(
      'Ne pas jeter\u00a0: c’est à lire',
    );
  });

  it('goes on one line, with blanks as they were where they may not part', () => {
    expect(said({ organisation: ' Union\t \nde  la\u00a0Loire\u00a0 ' })).toEqual(['Union de la\u00a0Loire']);
    expect(said({ organisation: 'A\u00a0\u202fB' })).toEqual(['A\u00a0\u202fB']);
    expect(said({ contact: { address: '\n 1 rue du Port \n\n\t44000\u00a0Nantes\n' } })).toEqual([
      '1 rue du Port, 44000\u00a0Nantes',
    ]);
    expect(said({ name: 'La  Ligne', organisation: ' La Ligne' })).toBeUndefined();
  });

  it.each([
    ['https://exemple.fr/', 'exemple.fr'],
    ['HTTP://exemple.fr', 'exemple.fr'],
    ['exemple.fr/fil/', 'exemple.fr/fil/'],
    ['exemple.fr/?a=http://b.fr/', 'exemple.fr/?a=http://b.fr/'],
  ])('says an address of the web without what every browser adds: %s', (web, text) => {
    expect(said({ contact: { web } })).toEqual([text]);
  });
});

describe('a number in a telephone line', () => {
  it.each([
    // Eight figures are the least that are called, fifteen the most.
    ['poste 1234567', 'poste 1234567'],
    ['poste 12345678', 'poste [12345678|tel:12345678]'],
    ['le 123456789012345', 'le [123456789012345|tel:123456789012345]'],
    ['le 1234567890123456', 'le 1234567890123456'],
    ['ou 3949', 'ou 3949'],
    ['12', '12'],
    ['(+33) 2 40 12 34 56 Nantes', '[(+33)\u00a02\u00a040\u00a012\u00a034\u00a056|tel:+33240123456] Nantes'],
    ['02 40 12 34 (0)5', '[02\u00a040\u00a012\u00a034\u00a0(0)5|tel:0240123405]'],
  ])('is called where it has enough figures: %s', (written, set) => expect(phone(written, 'en')).toBe(set));
});

describe('the text of a thing that is said', () => {
  it('is that of its parts', () => {
    const parts = [{ text: 'Léa, ' }, { text: '3949', href: 'tel:3949' }, { text: ' (soir)' }];
    expect(textOfItem({ kind: 'phone', parts })).toBe('Léa, 3949 (soir)');
  });
});

describe('the direction of an imprint', () => {
  const hebrew = 'איגוד העובדים';
  const item = (kind: ImprintItem['kind'], text: string): ImprintItem => ({ kind, parts: [{ text }] });

  it('is that of most of its words', () => {
    expect(directionOfImprint({ publication: 'Essai' })).toBe('ltr');
    expect(directionOfImprint({ publication: hebrew })).toBe('rtl');
    expect(directionOfImprint({ publication: 'Fil', publisher: [item('organisation', hebrew)] })).toBe('rtl');
    expect(directionOfImprint({ publication: 'Fil', publisher: [item('address', hebrew)] })).toBe('rtl');
    expect(directionOfImprint({ publication: 'Fil', credits: [hebrew, hebrew] })).toBe('rtl');
    expect(directionOfImprint({ publication: 'Fil', legal: hebrew })).toBe('rtl');
  });

  it('does not count what is dialled or typed', () => {
    const publisher = [item('email', 'secretariat.general@exemple.org'), item('web', 'exemple.org/une/longue/adresse')];
    expect(directionOfImprint({ publication: hebrew, publisher })).toBe('rtl');
    expect(directionOfImprint({ publication: hebrew, publisher: [item('phone', 'abcdefghijklmnopqrst')] })).toBe('rtl');
  });
});
