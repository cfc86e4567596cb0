import type { Difference } from './differences.ts';

/** A kind of disagreement with typograf, and who is right. Spaces as in `spaces`: `~` no-break, `^` fine. */
export interface Verdict {
  readonly kind: string;
  readonly applies: (difference: Difference, typed: string) => boolean;
  readonly right: 'bulletin' | 'typograf' | 'both' | 'neither';
  readonly why: string;
}

/** Of a sentence only. */
const sentence = (start: string) => (_: Difference, typed: string) => typed.startsWith(start);

/** The first that applies is the kind of a difference. */
export const verdicts: readonly Verdict[] = [
  {
    kind: 'address or path changed',
    applies: ({ ours, theirs }, typed) => /o'brien|l'ami\/|\.\.\/|page\?x/.test(typed) && !/[~^]/.test(ours + theirs),
    right: 'bulletin',
    why: 'an address or a path that is changed leads nowhere',
  },
  {
    kind: 'ordinal',
    applies: ({ ours }) => /<\/?sup>/.test(ours),
    right: 'bulletin',
    why: 'the letters of an ordinal are superior ones; typograf has no rule for them',
  },
  {
    kind: 'short word tied',
    applies: ({ ours, theirs, before }) =>
      ours === ' ' && theirs === '~' && !/(?:page|porte|salle|Étage)$/.test(before),
    right: 'bulletin',
    why: 'tying every short word, or the last word, is a Russian practice; in narrow columns it makes holes, and a single word on a last line is the line breaker’s business',
  },
  {
    kind: 'number tied to its noun',
    applies: ({ ours, theirs }) => ours === ' ' && theirs === '~',
    right: 'typograf',
    why: 'a number or letter that names what stands before it should not start a line; `bulletin` ties abbreviations only (p. 3), lest a narrow column gets holes',
  },
  {
    kind: 'smiley',
    applies: sentence('Bravo :)'),
    right: 'bulletin',
    why: 'a smiley is one sign',
  },
  {
    kind: 'brackets within a word',
    applies: ({ theirs, after }) => theirs === ' ' && after.startsWith('(e)'),
    right: 'bulletin',
    why: '« salarié(e)s » is one word',
  },
  {
    kind: 'unclosed quotation',
    applies: ({ ours }, typed) => ours === '"' && typed.includes('non fermée'),
    right: 'bulletin',
    why: 'where it ends is not known: it is left, to be pointed at',
  },
  {
    kind: 'inches',
    applies: ({ before }, typed) => typed.includes('24"') && before.endsWith('24'),
    right: 'bulletin',
    why: 'no quotation was opened',
  },
  {
    kind: 'English quotation marks',
    applies: ({ ours }, typed) => typed.startsWith('“') && /[“”]/.test(ours),
    right: 'typograf',
    why: 'a French quotation has guillemets; `bulletin` keeps the curly marks that an author chose',
  },
  {
    kind: 'nested quotation',
    applies: ({ ours, theirs }) => /^[“”]$/.test(ours) && /[‹›]/.test(theirs),
    right: 'bulletin',
    why: 'within « », French practice has “ ”; ‹ › are Swiss',
  },
  {
    kind: 'single straight quotes',
    applies: ({ ours, theirs }, typed) => /^Un 'vrai'|le 'script'/.test(typed) && (/[«»]/.test(ours) || theirs === "'"),
    right: 'bulletin',
    why: 'a straight pair is a quotation',
  },
  {
    kind: 'typed chevrons',
    applies: ({ ours, theirs }) => /[«»]/.test(ours) && /[≪≫]/.test(theirs),
    right: 'bulletin',
    why: '<< >> stand for guillemets, not for « much less than »',
  },
  {
    kind: 'quotation marks missed',
    applies: ({ ours, theirs }) => /[«»]/.test(ours) && theirs.includes('"'),
    right: 'bulletin',
    why: 'a quotation may open behind an apostrophe or a colon',
  },
  {
    kind: 'space within guillemets',
    applies: ({ ours, theirs, before, after }) =>
      /^[~ ]?$/.test(ours) && /^\^?$/.test(theirs) && (/«$/.test(before) || /^»/.test(after)),
    right: 'bulletin',
    why: 'the Lexique has a whole no-break space there; a fine one is used too',
  },
  {
    kind: 'apostrophe',
    applies: ({ ours, theirs }) => ours === '’' && theirs === "'",
    right: 'bulletin',
    why: 'what a word has lost at its start or end has an apostrophe too',
  },
  {
    kind: 'marks merged',
    applies: (_, typed) =>
      typed.includes('que ça ??') ||
      typed.includes('vous ? !') ||
      typed.includes('finie..') ||
      typed.includes('Virgule,,'),
    right: 'both',
    why: 'mostly slips of the hand; but `bulletin` takes no mark of the author’s away without a word',
  },
  {
    kind: 'fine space before ; ! ?',
    applies: ({ ours, theirs, after }) => ours === '^' && theirs === '' && /^[;!?]/.test(after),
    right: 'bulletin',
    why: 'typograf takes the space away, as English and Russian do',
  },
  {
    kind: 'space before the colon',
    applies: ({ ours, theirs, after }) => ours === '~' && /^ ?$/.test(theirs) && after.startsWith(':'),
    right: 'bulletin',
    why: 'typograf takes the space away, or leaves one that may break',
  },
  {
    kind: 'space before %, ‰',
    applies: ({ ours, after }) => ours === '~' && /^[%‰]/.test(after),
    right: 'bulletin',
    why: 'the SI Brochure and French practice have a space there',
  },
  {
    kind: 'sum',
    applies: ({ ours, theirs, before, after }) =>
      ours === '~' && theirs === ' ' && (/[-+=<>x×]$/.test(before) || /^[-+=<>x×]/.test(after)),
    right: 'bulletin',
    why: 'numbers stay with the signs between them',
  },
  {
    kind: 'thousands and telephone numbers',
    applies: ({ ours, theirs, before, after }) =>
      /^[~^]$/.test(ours) && theirs === ' ' && /\d$/.test(before) && /^\d/.test(after),
    right: 'bulletin',
    why: 'a number is not parted at a line’s end',
  },
  {
    kind: 'number of',
    applies: ({ before, after }) => /\b[nN]°?$/.test(before) && /^(?:~|°~)?\d/.test(after),
    right: 'bulletin',
    why: 'n° + no-break space, however it was typed',
  },
  {
    kind: 'aside',
    applies: ({ ours, theirs, before, after }) =>
      ours === '~' && theirs === ' ' && (/[–—]$/.test(before) || /^[–—]/.test(after)),
    right: 'bulletin',
    why: 'a dash stays with the aside that it opens or closes',
  },
  {
    kind: 'signs for letters',
    applies: ({ theirs }) => /[©™→≥≤½¾×]/.test(theirs),
    right: 'both',
    why: 'the sign is better, but other letters, digits or spaces than the author’s stand there then',
  },
  {
    kind: 'dashes of a list, a minus',
    applies: (_, typed) => /^(?:Lundi - mardi|Il fait - 5)/.test(typed),
    right: 'neither',
    why: 'days parted by dashes are no aside, and −5 has a minus sign: only the author knows',
  },
  {
    kind: 'dash',
    applies: ({ ours, theirs }) => ours.includes('–') || theirs.includes('-'),
    right: 'bulletin',
    why: 'a hyphen between spaces is a dash',
  },
  {
    kind: 'unit, date, title, reference',
    applies: ({ ours, theirs, before, after }) =>
      ours === '~' &&
      /^ ?$/.test(theirs) &&
      /(?:\d|\d~h|<\/sup>|M\.|MM\.|Mmes?|Mlle|§|art\.|L\.|pp?\.|chap\.|fig\.|al\.|vol\.)$/.test(before) &&
      after !== '',
    right: 'bulletin',
    why: 'what names or counts stays with what it names',
  },
  {
    kind: 'slips around commas, stops and brackets',
    applies: (_, typed) => /oui,non|oui , puis|^\( Lire|^Deux {2}/.test(typed),
    right: 'typograf',
    why: 'these are spaces too many or too few; HTML and the setter drop a doubled one, the others are to be pointed at',
  },
  {
    kind: 'number of a reign',
    applies: ({ ours, theirs, after }) => ours === '~' && theirs === ' ' && /^[IVXL]+(?:<sup>|[^\p{L}]|$)/u.test(after),
    right: 'bulletin',
    why: 'the number of a king or a pope should not start a line',
  },
  {
    kind: 'initial of a first name',
    applies: ({ ours, theirs, before }) => ours === '~' && theirs === ' ' && /(?:^|[^\p{L}])\p{Lu}\.$/u.test(before),
    right: 'bulletin',
    why: 'an initial should not end a line, parted from its name',
  },
];
