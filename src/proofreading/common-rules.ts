import { primaryLanguage } from '../typography/primary-language.ts';
import { type ProofRule, proofPatternRule } from './rule.ts';

/** Words that stand twice on purpose, by language: pronouns before a verb and its object, and what one says twice. */
const TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: wordSet('nous vous en bla ha hé ho non oui si très bien tout petit fort plus jamais encore faire là'),
  en: wordSet('had that bla blah ha no yes very so far bye more many again'),
  de: wordSet('die der das sie ihr bla ha nein ja sehr so viel immer'),
};

/** Rules that need no knowledge of a language, or little. */
export const commonRules: readonly ProofRule[] = [
  proofPatternRule({
    name: 'doubled-words',
    example: ['Nous demandons que que le texte change.', 'que'],
    source: 'Relecture courante',
    code: 'proof.doubled-word',
    pattern: /(?<![\p{L}\d’'·-])(\p{L}+)[ \u00A0\n]+\1(?![\p{L}\d’'·-])/giu,
    propose: ([found, word = ''], { lang }) => {
      const allowed = TWICE[primaryLanguage(lang)]?.has(word.toLowerCase());
      // « Bora Bora »; letters of a list; Roman and other numbers.
      const isName = /^\p{Lu}.*[ \u00A0\n]\p{Lu}/u.test(found ?? '');
      return allowed || isName || word.length < 2 ? undefined : word;
    },
  }),
  {
    name: 'doubled-spaces',
    example: ['Les\u00A0 salariés attendent.', 'deux espaces'],
    source: 'Relecture courante',
    // Who doubles one doubles many: a text has one note.
    find: (texts) =>
      texts.flatMap((prose) => {
        const places = [...prose.text.matchAll(DOUBLED_SPACE)];
        const [first] = places;
        if (!first) return [];
        const values = { times: places.length > 1 ? ` (× ${places.length})` : '' };
        return [{ prose, start: first.index, end: first.index + first[0].length, code: 'proof.doubled-space', values }];
      }),
  },
  proofPatternRule({
    name: 'commas',
    example: ['Les salariés , eux, attendent.', 'un espace avant'],
    source: 'Relecture courante',
    code: 'proof.space-before-comma',
    pattern: /(?<=\p{L}\p{L}|[»”)]) +(?:,(?!\d)|\.(?=\s+\p{Lu}|$))/gu,
    propose: ([found = '']) => found.trim(),
  }),
  proofPatternRule({
    name: 'commas',
    example: ['Les salariés,eux, attendent.', 'il manque un espace'],
    source: 'Relecture courante',
    code: 'proof.no-space-after-comma',
    // « l’an 2000,le », « samedi,à 10 h »; « 12,ab » and « a,b » may be figures and signs.
    pattern: /(?<=\p{L}\p{L}|\d{3}),(?=\p{L}\p{L}|[àÀ]\s)/gu,
    propose: () => ', ',
  }),
  proofPatternRule({
    name: 'commas',
    example: ['Venez nombreux!Entrée libre.', 'après « ! »'],
    source: 'Relecture courante',
    code: 'proof.no-space-after-sign',
    // A colon between letters may be that of « étudiant:e ».
    pattern:
      /(?<=[\p{L}\d)€%»][ \u00A0\u202F]?)[;!?](?=\p{L}\p{Ll})|(?<=\p{L}{3}[ \u00A0\u202F]?):(?=\d+(?:[ ,.\u00A0\u202F€h]|$))/gu,
    propose: ([found = '']) => `${found} `,
  }),
  proofPatternRule({
    name: 'commas',
    example: ['Ils attendent un jour.Nous aussi.', 'après le point'],
    source: 'Relecture courante',
    code: 'proof.no-space-after-stop',
    // Initials and their kind (« J.-P. », « S.A. », « M.Dupont ») have fewer letters before the stop.
    pattern:
      /(?<=\p{L}\p{Ll}{2}[»”)]?)[.…](?=[«“(]?[\u00A0\u202F]?(?:\p{Lu}[\p{Ll}’']|[ÀA]\s))(?![\p{L}-]+\.\p{L}{2})(?!(?:Com|Fr|Net|Org|Eu|Info|Io|Js)(?!\p{L}))/gu,
    propose: ([found = '']) => `${found} `,
  }),
  {
    name: 'final-stops',
    example: ['C’est assez. Nous demandons une vraie réponse à nos questions', 'sans ponctuation'],
    source: 'Relecture courante',
    // A paragraph of several sentences; a single one may be a title, a signature, an item of a list.
    find: (texts) =>
      texts.flatMap((prose, index) => {
        if (prose.kind !== 'paragraph' || texts[index + 1]?.follows) return [];
        const last = LAST_WORD.exec(prose.text);
        const sentence = last && LATER_SENTENCE.exec(prose.text);
        if (!sentence || sentence.index + sentence[0].length >= last.index) return [];
        const [found] = last;
        const start = last.index;
        return [{ prose, start, end: start + found.length, code: 'proof.final-stop', values: { found } }];
      }),
  },
];

/** A word that nothing but spaces comes after, in two patterns rather than one, which would look for each end behind each beginning. */
const LAST_WORD = /(?<=[\s\u00A0’'])\p{Ll}{2,}(?=\s*$)/u;
/** The end of a sentence and the beginning of another, of some length. */
const LATER_SENTENCE = /\p{Ll}[.!?…][”»\s\u202F\u00A0]+\p{Lu}.{20}/su;

/**
 * Inside a sentence: not behind its end, where typists once learnt to double it. One of them is a no-break space: both
 * editions print of plain spaces only one, so that there is nothing to say.
 */
const DOUBLED_SPACE = /(?<=[\p{L}\d,;:)»”’"])(?= *\u00A0)[ \u00A0]{2,}(?=[\p{L}\d(«“"])/gu;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
