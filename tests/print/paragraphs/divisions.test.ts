import { describe, expect, it } from 'vitest';
import { addressSeams, isAddress } from '../../../src/print/paragraphs/address-seams.ts';
import { divisionsOf, type WordPlace } from '../../../src/print/paragraphs/divisions.ts';
import { divisionsThatFit, type WideWord } from '../../../src/print/paragraphs/wide-word.ts';
import { loadHyphenation } from '../../../src/typography/hyphenation.ts';

const french = await loadHyphenation('fr');
const options = (place: WordPlace = 'inside', isCode = false) => ({
  hyphenate: (word: string) => french(word, ''),
  isCode,
  place,
});

/** A word with a bar at each place of a kind. */
function parted(word: string, places: readonly number[]): string {
  return [0, ...places].map((from, index) => word.slice(from, places[index] ?? word.length)).join('|');
}

function marksOf(word: string): string {
  return parted(
    word,
    divisionsOf(word, options())
      .filter(({ kind }) => kind === 'mark')
      .map(({ at }) => at),
  );
}

describe('a compound', () => {
  it.each([
    'Villeneuve-|d’Ascq',
    'Villeneuve-|l’Archevêque',
    'Val-|d’Oise',
    'Seine-|et-|Marne',
    'Pas-|de-|Calais',
    'Ille-|et-|Vilaine',
    'Aix-|en-|Provence',
    'Haÿ-|les-|Roses',
    'Châteauneuf-|du-|Faou',
    'Provence-|Alpes-|Côte',
    'Saint-|Lô',
    'c’est-|à-|dire',
    'mother-|in-|law',
    'Stratford-|upon-|Avon',
    'salarié-e-s',
    // Endings that an inclusive form hangs on, as long as members of a compound.
    'citoyen-nes',
    'heureux-ses',
    'directeur-trice',
    'facteurs-trices',
    'chanteur-euse',
    'chanteurs-euses',
    'tous-tes',
    // In the midst of a compound they are words like others.
    'Saint-|Jean-|les-|Bains',
    // Short words that may begin a line if need be, and others that may not.
    'celui-|ci',
    'matin-|là',
    'dit-|il',
    'dit-|on',
    'est-|ce',
    'dis-|je',
    'dis-|tu',
    'parlons-|en',
    'a-t-il',
    'y-là',
    'dit-|elle',
    'crois-le',
    // What binds names together may stand alone, but not at their ends.
    'Bourg-|la-|Reine',
    'L’Haÿ-|les-|Roses',
    'Arc-|et-|Senans',
    'Villers-|lès-|Nancy',
    'Saint-|Pol-|de-|Léon',
    'de-Gaulle',
    'Fort-de',
    'bric-|à-|brac',
    // Years and dashes.
    '2011-|2012',
    '2011-12',
    '12011-2012',
    '2011-20123',
    'Paris–|Lyon',
    'Paris—|Lyon',
    '1–2',
    'intermittent-e-s',
    'instituteurs-trices',
    'professionnel-les',
    'allez-y',
    'vas-y',
    'prends-la',
    'a-t-on',
    'L-2142-4',
    // What a slash counts stays with its figure.
    '24h/24',
    '7j/7,',
    '31/05/2027',
    '1/2',
    '02/123.45.67',
    '12\u00A0€/mois',
    '2\u00A0j/semaine',
    '100\u00A0km/h.',
    '2025/|2026',
    'directeurs/|trices',
    'et/|ou',
    'exemple|.fr/|12/|34',
  ])('is divided at its own hyphens: %s', (expected) => {
    expect(marksOf(expected.replaceAll('|', ''))).toBe(expected);
  });
});

describe('a word between its syllables', () => {
  const reluctances = (word: string, place?: WordPlace) =>
    new Set(divisionsOf(word, options(place)).map(({ reluctance }) => reluctance));

  it('is divided as usual, with a capital only where nothing else will do, unless it opens a sentence', () => {
    expect(reluctances('négociations')).toEqual(new Set([0]));
    expect(reluctances('Téléperformance')).toEqual(new Set([2]));
    expect(reluctances('d’Asnières')).toEqual(new Set([2]));
    expect(reluctances('Personne', 'opens-sentence')).toEqual(new Set([0]));
    expect(reluctances('négociations', 'last')).toEqual(new Set([3]));
  });

  it('is reluctantly divided at a short end, between years, at a slash, and between the syllables of a compound', () => {
    const marks = (word: string) =>
      divisionsOf(word, options())
        .filter(({ kind }) => kind === 'mark')
        .map(({ reluctance }) => reluctance);
    expect(marks('matin-là')).toEqual([1]);
    expect(marks('2011-2012')).toEqual([1]);
    expect(marks('et/ou')).toEqual([1]);
    expect(marks('Seine-et-Marne')).toEqual([0, 0]);
    expect(reluctances('après-midi')).toEqual(new Set([0]));
    expect(reluctances('chef-réception')).toEqual(new Set([0, 1]));
  });

  it('that is a name is divided at its own hyphen, not a syllable behind it', () => {
    const at = (word: string) => divisionsOf(word, options()).map((division) => division.at);
    expect(at('Jean-Marie')).toEqual([5]);
    expect(at('Pierre-Joséphine').filter((place) => place > 7)).toEqual([]);
    expect(at('chef-réception').some((place) => place > 5)).toBe(true);
  });

  it('stays whole beside the figure that a fixed space binds it to', () => {
    expect(divisionsOf('21\u00A0novembre', options())).toEqual([]);
    expect(divisionsOf('12\u202F000\u00A0adhérents', options())).toEqual([]);
    expect(divisionsOf('novembre', options())).not.toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    'https://|www|.exemple|.fr/|section/|centres-|appels?|page=|12&|lang=|fr',
    'contact|.section|.villeneuve@|exemple-|de-|syndicat|.org',
    '/etc/|apt/|sources|.list',
    'tjener:|/|etc',
    'std::|env::|remove_|var',
    'auto|Remove|Packages',
    'version-|1.2.3',
  ])('has seams: %s', (expected) => {
    const word = expected.replaceAll('|', '');
    expect(parted(word, addressSeams(word))).toBe(expected);
  });

  it('is known by its scheme, its sign or its slashes', () => {
    for (const one of ['https://a.fr', 'www.exemple.fr', 'a.b@c.fr', 'exemple.fr/page', '/etc/apt/sources', '~/docs/x'])
      expect(isAddress(one), one).toBe(true);
    for (const one of ['et/ou', '31/05', 'salarié.e.s', 'tous.tes', 'c’est-à-dire', '3/4'])
      expect(isAddress(one), one).toBe(false);
  });

  it('is never given a hyphen, and code is divided at its seams only where a line would be loose', () => {
    for (const one of ['https://exemple.fr/negociations', 'negociations@exemple.fr', 'salarié.e.s'])
      expect(divisionsOf(one, options()).some(({ hyphen }) => hyphen)).toBe(false);
    expect(divisionsOf('remove_var', options('inside', true))).toMatchObject([{ at: 7, hyphen: false, reluctance: 1 }]);
    // Nine characters of code may be divided, with three on either side.
    expect(divisionsOf('abcd_efgh', options('inside', true))).toMatchObject([{ at: 5, reluctance: 1 }]);
    expect(divisionsOf('abc_defg', options('inside', true))).toEqual([]);
    expect(divisionsOf('ab_cdefghi', options('inside', true))).toMatchObject([{ at: 3 }]);
    expect(divisionsOf('a_bcdefghi', options('inside', true))).toEqual([]);
    expect(divisionsOf('abcdef_ghi', options('inside', true))).toMatchObject([{ at: 7 }]);
    expect(divisionsOf('abcdefg_hi', options('inside', true))).toEqual([]);
    expect(divisionsOf('a_b', options('inside', true))).toEqual([]);
  });
});

describe('a word that is wider than its line', () => {
  /** A word of which each character is one wide, in a line of some characters. */
  const wide = (text: string, measure: number, properties: Partial<WideWord> = {}): WideWord => ({
    text,
    width: text.length,
    measure,
    isAddressed: false,
    isHyphenated: true,
    widthsAt: (divisions) => divisions.map(({ at }) => at),
    hyphenAt: () => 1,
    ...properties,
  });
  const fitting = (text: string, measure: number, properties: Partial<WideWord> = {}) => {
    const word = wide(text, measure, properties);
    return divisionsThatFit(divisionsOf(text, options()), word);
  };

  it('has emergency breaks only inside a piece that is itself too wide', () => {
    const name = 'Saint-Germain-Lefebvre';
    expect(fitting(name, 12).filter(({ kind }) => kind === 'emergency')).toEqual([]);
    expect(
      fitting(name, 12)
        .filter(({ reluctance }) => reluctance === 0)
        .map(({ at }) => at),
    ).toEqual([6, 14]);
    const acronym = 'CFDT-XYZXYZXYZXYZXYZ';
    const breaks = fitting(acronym, 10).filter(({ kind }) => kind === 'emergency');
    expect(breaks.length).toBeGreaterThan(3);
    expect(breaks.every(({ at }) => at > 5)).toBe(true);
  });

  it('gets a hyphen in a word, and none in an address, in figures or where there are no letters', () => {
    const hyphens = (text: string, properties?: Partial<WideWord>) =>
      fitting(text, 6, properties).filter(({ kind, hyphen }) => kind === 'emergency' && hyphen);
    expect(hyphens('XYZXYZXYZXYZ').length).toBeGreaterThan(0);
    expect(hyphens('123456789012345')).toEqual([]);
    expect(hyphens('東京東京東京東京東京')).toEqual([]);
    expect(hyphens('abcdefghijklmnopq', { isAddressed: true, isHyphenated: false })).toEqual([]);
  });

  it('parts at a fixed space rather than inside one of the words beside it', () => {
    const divisions = fitting('12\u00A0000\u00A0000\u00A0000', 8);
    expect(divisions.map(({ at, kind }) => [at, kind])).toEqual([
      [3, 'mark'],
      [7, 'mark'],
      [11, 'mark'],
    ]);
  });

  it('never leaves a mark at the start of a line, nor one that opens at the end', () => {
    for (const { at } of fitting('«XYZXYZXYZXYZ»,', 6)) {
      expect('»,').not.toContain('«XYZXYZXYZXYZ»,'.charAt(at));
      expect('«').not.toContain('«XYZXYZXYZXYZ»,'.charAt(at - 1));
    }
  });
});
