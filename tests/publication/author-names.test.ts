import { describe, expect, it } from 'vitest';
import {
  allKeyNames,
  englishValue,
  groupBelow,
  isSpanAttribute,
  keyAnywhere,
  keyName,
  keyNamed,
  spansAll,
  storyAttributeNamed,
  storyAttributeNames,
  switchValue,
  valueName,
} from '../../src/publication/author-names.ts';

describe('a key', () => {
  it.each([
    ['numéro', 'number'],
    ['NUMERO', 'number'],
    ['  Numéro ', 'number'],
    ['chapo', 'standfirst'],
  ])('is known without its case, its accents and blanks around it: %j', (written, english) => {
    expect(keyNamed(written, 'number')?.english).toBe(english);
  });

  it.each(['ton direct', 'Ton_Direct', 'ton \t_direct', 'ton-direct'])('may be of words with any blank: %j', (name) =>
    expect(keyNamed(name, 'accent')?.english).toBe('spot'),
  );

  it('has the language of its name, unless both have the same', () => {
    expect(keyNamed('titre', 'number')?.language).toBe('fr');
    expect(keyNamed('title', 'number')?.language).toBe('en');
    expect(keyNamed('date', 'number')).toEqual({ english: 'date', language: undefined });
    expect(keyNamed('title', undefined)).toBeUndefined();
    expect(keyNamed('hex', 'number')).toBeUndefined();
  });

  it('has a name in each language', () => {
    expect(keyName('title', 'number', 'fr')).toBe('titre');
    expect(keyName('title', 'number', 'en')).toBe('title');
    expect(keyName('date', 'number', 'fr')).toBe('date');
    expect(keyName('unknown', 'number', 'fr')).toBe('unknown');
    expect(keyName('title', undefined, 'fr')).toBe('title');
    expect(keyName('constructor', 'number', 'fr')).toBe('constructor');
    expect(allKeyNames('standfirst', 'number')).toEqual(['standfirst', 'chapô', 'chapeau']);
    expect(allKeyNames('standfirst', undefined)).toEqual(['standfirst']);
  });

  it('may be known wherever it stands', () => {
    expect(keyAnywhere('Téléphone')).toBe('phone');
    expect(keyAnywhere('constructor')).toBeUndefined();
  });

  it('has a group below it only where it stands', () => {
    expect(groupBelow('publication', 'contact')).toBe('contact');
    expect(groupBelow('publication', 'coupon')).toBe('coupon');
    expect(groupBelow('publication', 'title')).toBeUndefined();
    expect(groupBelow('publication', 'name')).toBeUndefined();
    expect(groupBelow('number', 'contact')).toBeUndefined();
    expect(groupBelow('theme', 'page')).toBe('theme');
    expect(groupBelow(undefined, 'contact')).toBeUndefined();
  });
});

describe('a value', () => {
  it('is known by its name in either language', () => {
    expect(englishValue('place', 'Tête')).toBe('top');
    expect(englishValue('place', 'top')).toBe('top');
    expect(englishValue('place', 'milieu')).toBeUndefined();
    expect(englishValue('title', 'top')).toBeUndefined();
    expect(englishValue('model', 'vote')).toBe('vote');
    expect(englishValue('coupon', 'vote')).toBe('vote');
  });

  it('has a name in each language', () => {
    expect(valueName('abbreviations', 'expand', 'fr')).toBe('développer');
    expect(valueName('abbreviations', 'expand', 'en')).toBe('expand');
    expect(valueName('abbreviations', 'else', 'fr')).toBe('else');
    expect(valueName('title', 'expand', 'fr')).toBe('expand');
  });

  it('goes across all columns', () => {
    expect(['all', 'Tout', 'toutes', '2', 'expand'].map(spansAll)).toEqual([true, true, true, false, false]);
  });
});

describe('a switch', () => {
  it.each([
    ['oui', true],
    ['VRAI', true],
    ['true', true],
    [' on ', true],
    ['non', false],
    ['Faux', false],
    ['FALSE', false],
    ['off', false],
    ['peut-être', undefined],
  ])('is on or off: %j', (written, is) => {
    expect(switchValue('ordinals', 'typography', written)).toBe(is);
    expect(switchValue('spelling', 'check', written)).toBe(is);
    expect(switchValue('required', 'field', written)).toBe(is);
    expect(switchValue('title', 'number', written)).toBeUndefined();
  });
});

describe('an attribute of a story', () => {
  it('is known by its names in both languages', () => {
    expect(['kicker', 'Rubrique', 'surtitre', 'auteur', 'fond', 'bouche-trou'].map(storyAttributeNamed)).toEqual([
      'kicker',
      'kicker',
      'kicker',
      'author',
      'ground',
      'filler',
    ]);
    expect(storyAttributeNamed('largeur')).toBeUndefined();
    expect(storyAttributeNames().slice(0, 5)).toEqual(['kicker', 'rubrique', 'surtitre', 'author', 'auteur']);
  });
});

describe('an attribute of any thing', () => {
  it('says how many columns it goes across', () => {
    expect(['span', 'Étendue', 'étendue ', 'width', ''].map(isSpanAttribute)).toEqual([true, true, true, false, false]);
  });
});
