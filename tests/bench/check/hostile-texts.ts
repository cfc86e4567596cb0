/** A text of so many characters, or a few more. */
export interface HostileText {
  readonly name: string;
  readonly of: (length: number) => string;
}

/** What a rule looks for, over and over: marks, spaces, numbers, words, and what begins an address or a sum without ending it. */
const REPEATED = [
  ...['(', ')', '[', ']', '{', '}', '( ', ' )', 'a) '],
  ...['"', ' "', '" ', '«', '« ', '»', ' »', '“', '”', '„', '‚', '‘', '“a” ', '"a" ', '« a » ', '" "a'],
  ...["'", " '", "' ", "a'", " 'a", "'a ", "s' ", "a 's ", "'a' ", "l'a "],
  ...['-', ' -', ' - ', '--', '—', '– ', ' – ', ' – a', ' – a.', ' – a…', '1 - ', '-1'],
  ...['.', '. ', '...', '… ', '!', '! ', '!!', '! !', '?', ';', 'a ?', ':', ': ', ' :', 'a :', ':-) '],
  ...[
    '1',
    '0',
    '1 ',
    '1 000 ',
    '000',
    '1,',
    '1.',
    '01 23 45 67 89 ',
    '01 ',
    '+33 ',
    '+1 1 ',
    '1er ',
    '2e',
    'XIXe ',
    'XV',
    'I',
  ],
  ...[
    'n° ',
    'n°',
    'no 1',
    '° ',
    '12 % ',
    '%',
    '35 h ',
    '12 h 30 ',
    'art. ',
    'art. 3',
    '§ ',
    'L. 1',
    'p.',
    'M. A',
    'Mme le ',
    '3 mai ',
  ],
  ...['z.', 'z. ', 'z.B.', 'i. d. ', 'i.d.', 'd.', '3. ', 'Nr. 5', 'May 3', 'Mr S'],
  ...[
    ' ',
    '\u00A0',
    '\u202F',
    '\n',
    'a  ',
    '. \n',
    'a\n',
    '\uFFFC',
    'É',
    'a',
    'A',
    'ß',
    'a ',
    'A ',
    'le le ',
    '« le le » ',
    'le ',
    'Le Le ',
  ],
  ...[
    'A.',
    'A. ',
    'C.G.T. ',
    'A.B',
    'Etat ',
    'A la ',
    '. A la',
    'Ca va ',
    'a,',
    'aa,aa',
    'aa ,',
    ' ,',
    'abc.',
    'Abc.Abc',
    'abc.Abc ',
    'Un mot. Deux ',
  ],
  ...[
    '@',
    'a@',
    'a@b',
    'a@b.',
    'a.b@',
    'a@b.c ',
    '/',
    '/a ',
    '/a',
    '~/',
    'www.',
    'www.a ',
    'http://',
    'http://a',
    'mailto:',
    'tel:a ',
    'a:\\',
    '\\\\',
    '1:',
    '1:1 ',
    '1:1:',
  ],
  ...[
    '1+',
    '1 + ',
    'a=',
    '=',
    '1=1 ',
    'x x ',
    '1 x ',
    '1!=',
    '*',
    '<',
    '>',
    '<<',
    '>>',
    '<<a',
    '<<a>> ',
    '<<a<<',
    '!!a',
    '·',
    'a·e',
    'a-',
    '‑a',
    '😀',
    '\u0301',
    '\u00AD',
  ],
] as const;

/** What one end of a text may look for all the way to the other. */
const ENDED: readonly (readonly [start: string, repeated: string, end: string])[] = [
  ['a', ' ', '!'],
  ['1', ' ', '%'],
  ['« ', 'a ', '»'],
  ['"', 'a ', '"'],
  ["'", 'a ', "'"],
  ['– a', ' a', ' – a'],
  ['mailto:', 'a', ''],
  ['', 'a', '@b.c'],
  ['a@', 'b', '.'],
  ['/', 'a', ' '],
  ['Un mot. Deux', ' mots', ''],
  ['Un mot. Deux', ' mots', '.'],
];

/** Texts that no author writes, each of which some way of looking would take a time that grows with the square for. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  ...REPEATED.map(repeated),
  ...ENDED.map(([start, unit, end]) => ({
    name: JSON.stringify(`${start}${unit}…${end}`),
    of: (length: number) => start + unit.repeat(Math.ceil(length / unit.length)) + end,
  })),
  { name: 'words, each another', of: words },
  { name: 'misspelt words, each another', of: (length) => words(length).replaceAll('e', 'xq') },
];

/** Texts for what is done with each of a thousand findings, whatever it is about. */
export const TEXTS_OF_FINDINGS: readonly HostileText[] = ['(', 'É', '😀', '\n', 'a\t'].map(repeated);

function repeated(unit: string): HostileText {
  return { name: JSON.stringify(unit), of: (length) => unit.repeat(Math.ceil(length / unit.length)) };
}

/** Words of six letters, in the order of an odometer. */
function words(length: number): string {
  const letters = 'aeiourst';
  const word = (index: number) => [0, 3, 6, 9, 12, 15].map((shift) => letters[(index >> shift) & 7]).join('');
  return Array.from({ length: Math.ceil(length / 7) }, (_, index) => word(index)).join(' ');
}
