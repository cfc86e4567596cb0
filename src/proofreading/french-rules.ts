import { type ProofRule, proofPatternRule } from './rule.ts';

/** Lexique des règles typographiques en usage à l'Imprimerie nationale, by entry. */
const lexique = (entry: string) => `Lexique de l’Imprimerie nationale, « ${entry} »`;

/** Where a sentence begins: a text's beginning, or what ends another, with opening quotes and dashes. */
const SENTENCE = '(?<=^|[.!?…][\\s\\u202F»)]+|[«“(–—][\\s\\u202F]*|^[–—-]\\s)(?<![A-Z]\\.\\s)';

/** After « A », a verb « avoir » rather than « à »: « A voté », « A été »; and Latin, which has no accents. */
const NOT_A = [
  '(?:et|ou|est|sont|était|a|puis|donc|comme|dit|fait|pris|mis|eu|priori|posteriori|fortiori|contrario|minima|maxima|cap+ella|nouveau-né)(?![\\p{L}-])',
  // Participles in -é, but for the nouns that follow « à ».
  '(?!(?:côté|proximité|égalité|volonté|parité|liberté|qualité|perpétuité|satiété)(?!\\p{L}))\\p{Ll}+ée?s?(?!\\p{L})',
].join('|');

/**
 * Words that begin with É or Ê, by their first letters as typed without the
 * accent: none is a name, and none a word of its own. « Evolution » and the like
 * are also names of things in other languages: those before a capital are left.
 */
const ACCENTED: readonly (readonly [typed: string, accent: string])[] = [
  ['Etats?', 'É'],
  ['Et(?:re|es)', 'Ê'],
  ['Et(?:ait|aient|ant|ablissements?|apes?|és?|udes?|udiante?s?|ranges?|rang(?:er|ère)s?|endre|endue?s?)', 'É'],
  ['Ec(?:oles?|onomies?|onomiques?|oute|outez|outons|outer|rire|rit|rits|rivez|rivons|arts?|helles?|helons?)', 'É'],
  ['Ec(?:hanges?|hangeons|hangez|hecs?|olog(?:ie|iste|istes|ique|iques))', 'É'],
  ['Eg(?:al|ale|aux|ales|alement|alité|alités|lises?)', 'É'],
  ['Ed(?:itos?|itorial|ition|itions|ucation)(?! \\p{Lu})', 'É'],
  ['El(?:us?|ues?|ections?|èves?|evée?s?|ectricité|argir|aborer|ément|éments)', 'É'],
  ['E(?:normes?|normément|pargne|poques?|quipes?|quipements?|quilibre|quitable|quité|quivalents?)', 'É'],
  ['Ev(?:énements?|ènements?|idemment|idente?s?|iter|itez|itons|entuel|entuelle|entuellement)', 'É'],
  ['E(?:volutions?|valuations?|missions?)(?! \\p{Lu})', 'É'],
];

/** Words with œ, by how they begin as typed without the ligature: what is joined differs from « moelle », « coexister », « Noël ». */
const LIGATURED = [
  '(?:ran|sacré-|accroche-)?coeur',
  'choeur',
  'écoeur',
  '(?:belle-|demi-|con|bonne )?soeur',
  'voeux?(?!\\p{L})',
  'noeud',
  'oeufs?(?!\\p{L})',
  'boeufs?(?!\\p{L})',
  "(?:main[s]?-d[’']|hors-d[’']|chefs?-d[’'])?oeuvr",
  '(?:dés|man)oeuvr',
  'moeurs(?!\\p{L})',
  'oeil(?!\\p{Ll}{0,2}\\p{Lu})',
  'oesoph',
  'oestro',
  'oedèm',
  'oedip',
  'oenolog',
  'oecumén',
  'foet(?:us|al|ale|aux|ales)(?!\\p{L})',
  'coelia',
  'coelac',
];

/** What a French proof-reader points at. The spellings of 1990 are left alone. */
export const frenchProofRules: readonly ProofRule[] = [
  proofPatternRule({
    name: 'capital-accents',
    languages: ['fr'],
    example: ['A lire vos propositions, rien ne change.', 'À'],
    source: lexique('Accentuation des majuscules'),
    code: 'proof.capital-accent',
    pattern: new RegExp(
      `(?=A)${SENTENCE}A(?= (?!${NOT_A})(?:\\p{Ll}[\\p{Ll}’'-]|\\p{Lu}\\p{Ll}{2}|[ld]’|l'|\\d{1,2} ?[h\\u00A0]))`,
      'gu',
    ),
    propose: ({ index }, { follows }) => (index === 0 && follows ? undefined : 'À'),
  }),
  proofPatternRule({
    name: 'capital-accents',
    languages: ['fr'],
    example: ['Ca ne change rien.', 'Ça'],
    source: lexique('Accentuation des majuscules'),
    code: 'proof.capital-accent',
    pattern: new RegExp(`(?=Ca)${SENTENCE}Ca(?= \\p{Ll})`, 'gu'),
    propose: ({ index }, { follows }) => (index === 0 && follows ? undefined : 'Ça'),
  }),
  proofPatternRule({
    name: 'capital-accents',
    languages: ['fr'],
    example: ['Etat des lieux', 'État'],
    source: lexique('Accentuation des majuscules'),
    code: 'proof.capital-accent',
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${ACCENTED.map(([typed]) => typed).join('|')})(?![\\p{L}\\d·])`, 'gu'),
    propose: ([word]) => {
      const accent = ACCENTED.find(([typed]) => new RegExp(`^(?:${typed})$`, 'u').test(word))?.[1] ?? 'É';
      return accent + word.slice(1);
    },
  }),
  proofPatternRule({
    name: 'ligatures',
    languages: ['fr'],
    example: ['Le coeur de l’usine bat encore.', 'cœur'],
    source: lexique('Ligatures'),
    code: 'proof.ligature',
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${LIGATURED.join('|')})\\p{L}*(?![\\p{L}\\d·])`, 'giu'),
    propose: ([word]) => word.replace(/oe/i, (letters) => (letters === 'oe' ? 'œ' : 'Œ')),
  }),
  proofPatternRule({
    name: 'exclamations',
    languages: ['fr'],
    example: ['Non à l’uniformisation !!!', 'plus d’un point'],
    source: lexique('Ponctuation'),
    code: 'proof.exclamations',
    pattern: /!(?:[ \u00A0\u202F]?!)+(?![\p{L}\d=])/gu,
    propose: () => '!',
  }),
  proofPatternRule({
    name: 'acronyms',
    languages: ['fr'],
    example: ['la C.G.T. appelle', 'CGT'],
    source: lexique('Sigles'),
    code: 'proof.acronym',
    // Two letters before a name are its bearer's: « J.-P. Martin », « J. P. Martin ».
    pattern:
      /(?<![\p{L}\d.-])(?:\p{Lu}\.\p{Lu}\.(?! ?\p{Lu})|\p{Lu}\.\p{Lu}(?![\p{L}.-])|(?:\p{Lu}\.){3,}(?:\p{Lu}(?!\p{L}))?|(?:\p{Lu}\.){2,}\p{Lu}(?!\p{L}))/gu,
    propose: ([acronym]) => {
      const letters = acronym.replaceAll('.', '');
      return /^(?:PS|NB)$/.test(letters) ? undefined : letters;
    },
  }),
];
