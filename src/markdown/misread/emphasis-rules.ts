import type { Emphasis, Root, Strong } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { firstMatch } from '../../sequence/first-match.ts';
import { LETTER } from '../../typography/characters.ts';
import { lineInstead } from './instead.ts';
import { type LeftTexts, UNDERSTOOD } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

export const emphasisRules: readonly MisreadRule[] = [
  {
    name: 'emphasis-marks',
    example: ['Nous disons **non à ce projet.', '**non**'],
    counterExample: 'Prix* du kilo : 2 * 3 € et 5 ***. *Hors saison.',
    mark: /[*_]/,
    inTree: marksLeft,
  },
  {
    name: 'emphasis-marks',
    example: ['Un **vrai dialogue**maintenant.', 'Un **vrai dialogue** maintenant.'],
    counterExample: 'Le **c**omité, des salarié**es**, du *super*marché.',
    mark: new RegExp(`[*][${LETTER}]|[${LETTER}][*]{2}`),
    inTree: gluedWords,
  },
];

const isLetter = (character: string | undefined) => character !== undefined && LETTER_OF_WORD.test(character);
const LETTER_OF_WORD = new RegExp(`[${LETTER}]`);
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);

/** A mark that may open, as its author saw it: before a word, and not within one. */
const BEFORE_OPENING = /[\s(«“"'’[\uFFFC]/;
/** A star behind a word, which calls the legend of a price. */
const CALLING_STAR = new RegExp(`[${LETTER}\\d)»%€]\\*(?=[\\s,.;:!?)]|$)`);

/** Stars and double underscores that Markdown has left in the text. */
function marksLeft(_: Root, source: string, texts: LeftTexts): readonly Misreading[] {
  // Behind a star that calls a legend, a star before a word is the legend's.
  const hasLegend = CALLING_STAR.test(source);
  let known: boolean | undefined;
  const explainsStars = () => {
    known ??= LEGEND.test(source);
    return known;
  };
  return texts(/[*_]/).flatMap(({ text, offset }) => {
    // Items of a list, which are told of as such.
    if (/^[\s*_\uFFFC]*$/.test(text) || /(?:^|\n)\*[^\s*][^\n]*\n\*[^\s*]/.test(text)) return [];
    const apart = spacedPair(text, explainsStars);
    if (apart) return [{ code: 'misread.mark-left', offset: offset + apart.index, values: apart.values }];
    return [...text.matchAll(/\*+|(?<!_)__(?!_)/g)].flatMap(({ index, 0: left }): Misreading[] => {
      const at = offset + index;
      const mark = isUneven(source, at, index === 0 && hasLegend) ? '**' : left;
      if (source[at - 1] === '*' || (mark === left && !isMeant(text, index, mark, hasLegend))) return [];
      const stars = mark.replaceAll('_', '*');
      const values = { mark, instead: stars + wordBeside(text, index, mark.length) + stars, sign: mark.charAt(0) };
      return [{ code: 'misread.mark-left', offset: at, values }];
    });
  });
}

/** Marks with spaces on both sides: « Le ** samedi 27 juin ** la cour ». */
const STRONG_APART = new RegExp(
  `^[^*]*(?<=\\s|^)\\*\\*[ \\u00A0]+([^*\\n]*[${LETTER}]{2}[^*\\n]*?)[ \\u00A0]+\\*\\*(?=[\\s,.;:!?)]|$)[^*]*$`,
);
/** One star has a space on its inner side, and the other one ends a word: « demandons * une réponse* et ». */
const STAR_APART = new RegExp(
  `^[^*]*[${LETTER}]{3}[,;:]?[ \\u00A0]\\*[ \\u00A0]+([^*\\n]*[${LETTER}]{3})\\*(?=[\\s,.;:!?)]|$)[^*]*$`,
);
/** A line that begins with a star that is printed explains what a star calls. */
const LEGEND = /^[ \t>]*[\\(]*\*(?![*\s])|^[ \t>]*\\\*/m;

interface SpacedPair extends Pick<Misreading, 'values'> {
  /** Of its first mark, in the text. */
  readonly index: number;
}

/** The only two marks of a text, if they are a pair that spaces part from its words; no stars that a line of the source explains. */
function spacedPair(text: string, explainsStars: () => boolean): SpacedPair | undefined {
  const strong = STRONG_APART.exec(text);
  const words = (strong ?? STAR_APART.exec(text))?.[1];
  if (words === undefined || words.includes(UNDERSTOOD) || (!strong && explainsStars())) return undefined;
  const mark = strong ? '**' : '*';
  return { index: text.indexOf(mark), values: { mark, instead: mark + words.trim() + mark, sign: '*' } };
}

/** The first of two stars of which Markdown has read the second alone: `**à tous*`. At the beginning it may be a legend's. */
function isUneven(source: string, at: number, mayBeLegend: boolean): boolean {
  const before = source[at - 1];
  const opens = before === undefined || BEFORE_OPENING.test(before);
  return opens && !mayBeLegend && UNEVEN.test(source.slice(at, at + 3));
}
const UNEVEN = new RegExp(`^\\*\\*[${LETTER}]`);

function isMeant(text: string, index: number, mark: string, hasLegend: boolean): boolean {
  if (mark === '*') return opensAlone(text, index) && !hasLegend;
  return mark === '__' ? isUnderline(text, index) : isStrong(mark, text[index - 1], text[index + mark.length]);
}

/** Two stars or three; not a power, a pattern of files, a rank of hotels or what hides a word. */
function isStrong(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (mark.length > 3 || (isSpace(before) && isSpace(after))) return false;
  if (/[/\\=]/.test(`${before}${after}`) || after === '.') return false;
  // What calls a legend: « (**) », « 12 €** ».
  if ((before === '(' && after === ')') || (/[\d€%]/.test(before ?? '') && !isLetter(after))) return false;
  if (/\d/.test(before ?? '') && /\d/.test(after ?? '')) return false;
  // Within a word they hide letters.
  if (isLetter(before) && isLetter(after)) return false;
  return mark.length === 2 || (isSpace(before) && isLetter(after));
}

/** One star before a word, behind a space or a bracket. */
function opensAlone(text: string, index: number): boolean {
  const before = text[index - 1];
  return (
    (before === undefined || BEFORE_OPENING.test(before)) && (isLetter(text[index + 1]) || text[index + 1] === '«')
  );
}

/** Two underscores before a word of prose; names in programs have more of them. */
function isUnderline(text: string, index: number): boolean {
  const before = text[index - 1];
  if (before !== undefined && !BEFORE_OPENING.test(before)) return false;
  const word = /^__([^\s_]+)(?:__[^\s_]+)?(?=[\s,;:!?]|$)/.exec(text.slice(index, index + 100))?.[1];
  return word !== undefined && !/[.()$\d\uFFFC]/.test(word);
}

function wordBeside(text: string, index: number, length: number): string {
  // Behind a word, the mark was to close what begins with it.
  const closes = !isSpace(text[index - 1]) && isSpace(text[index + length]);
  const word = closes ? undefined : new RegExp(`^[ ]?([${LETTER}\\d’'-]+)`).exec(text.slice(index + length))?.[1];
  return (
    word ??
    new RegExp(`([${LETTER}\\d’'-]+)[^${LETTER}]*$`).exec(text.slice(0, index).replaceAll(UNDERSTOOD, ''))?.[1] ??
    '…'
  );
}

/** Letters of a word, from which on it is not the end of the word before it. */
const WHOLE_WORD = 4;
/** What words begin with: « **super**marché » is one word. */
const PREFIXES =
  /^(?:anti|auto|avant|bien|centre|contre|demi|entre|extra|foot|hyper|infra|inter|intra|macro|maxi|mega|méga|micro|mini|mono|multi|para|petit|photo|poly|post|proto|radio|retro|rétro|semi|sous|super|supra|techno|tele|télé|trans|ultra|vice)$/i;

/** `**gras**suite`, `**Important !**Suite`, `mot**« cité »**`: words that are set off and touch the word beside them. */
function gluedWords(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, ['strong', 'emphasis'], (node) => {
    const { start, end } = (node as Strong | Emphasis).position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || source[end.offset - 1] !== '*') return;
    // A space within the marks is told of where they are read all the same.
    if (/\s\*\*$/.test(source.slice(end.offset - 3, end.offset))) return;
    const words = mdastText(node).trim();
    const before = wordBefore(source, start.offset);
    const after = wordAfter(source, end.offset);
    if (after !== '' && touches(words, before, after)) {
      const isSure = !isLetter(words.at(-1)) || /\s/.test(words);
      const instead = lineInstead(source, end.offset, end.offset, ' ');
      const values = { words: after, instead };
      found.push({ code: 'misread.words-touch', offset: start.offset, values, ...(!isSure && { severity: 'note' }) });
    } else if (before.length > 1 && /^[«“"([]/.test(words)) {
      const instead = lineInstead(source, start.offset, start.offset, ' ');
      found.push({ code: 'misread.words-touch', offset: start.offset, values: { words, instead } });
    }
  });
  return found;
}

/** Whether a space is missing between words that are set off and the word behind them. */
function touches(words: string, before: string, after: string): boolean {
  // A sign parts them; a bracket and quotation marks may enclose a part of a word.
  if (/[:;.,!?…»”]$/.test(words)) return true;
  if (!isLetter(words.at(-1)) || before !== '' || after.length < WHOLE_WORD) return false;
  return /\s/.test(words) || (words.length >= WHOLE_WORD && !PREFIXES.test(words));
}

function wordBefore(source: string, at: number): string {
  return firstMatch(new RegExp(`[${LETTER}]*$`), source.slice(Math.max(0, at - 40), at));
}

function wordAfter(source: string, at: number): string {
  return firstMatch(new RegExp(`^[${LETTER}]*`), source.slice(at, at + 40));
}
