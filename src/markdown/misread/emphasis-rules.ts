import type { Emphasis, Root, Strong } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { LETTER } from '../../typography/characters.ts';
import { lineInstead } from './instead.ts';
import { type LeftText, UNDERSTOOD } from './left-text.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

export const emphasisRules: readonly MisreadRule[] = [
  {
    name: 'emphasis-marks',
    example: ['Nous disons **non à ce projet.', '**non**'],
    counterExample: 'Prix* du kilo : 2 * 3 € et 5 ***. *Hors saison.',
    mark: /[*_]/,
    inText: marksLeft,
  },
  {
    name: 'emphasis-marks',
    example: ['Un **vrai dialogue**maintenant.', 'Un **vrai dialogue** maintenant.'],
    counterExample: 'Le **c**omité, des salarié**es**, du *super*marché.',
    mark: new RegExp(`[*][${LETTER}]`),
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
function marksLeft({ text, offset, source }: LeftText): readonly Misreading[] {
  if (/^[\s*_\uFFFC]*$/.test(text)) return [];
  const found: Misreading[] = [];
  for (const { index, 0: mark } of text.matchAll(/\*+|_{2}(?!_)(?<!___)/g)) {
    const before = text[index - 1];
    const after = text[index + mark.length];
    const isMeant =
      mark === '*'
        ? opensAlone(text, index) && !CALLING_STAR.test(source)
        : mark === '__'
          ? isUnderline(text, index)
          : isStrong(mark, before, after);
    if (!isMeant) continue;
    const word = wordBeside(text, index, mark.length);
    const values = { mark, instead: `${mark}${word}${mark}` };
    found.push({ code: 'misread.mark-left', offset: offset + index, values });
  }
  return found;
}

/** Two stars or three; not a power, a pattern of files, a rank of hotels or what hides a word. */
function isStrong(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (mark.length > 3 || (isSpace(before) && isSpace(after))) return false;
  if ([before, after].some((one) => one !== undefined && /[/.\\\d=+]/.test(one))) return false;
  return mark.length === 2 || (isSpace(before) && isLetter(after));
}

/** One star before a word, behind a space or a bracket. */
function opensAlone(text: string, index: number): boolean {
  const before = text[index - 1];
  return (
    (before === undefined || BEFORE_OPENING.test(before)) && (isLetter(text[index + 1]) || text[index + 1] === '«')
  );
}

/** Two underscores at a word of prose; names in programs have them too. */
function isUnderline(text: string, index: number): boolean {
  const start = text.lastIndexOf(' ', index) + 1;
  const end = text.slice(index).search(/\s|$/) + index;
  const word = text.slice(start, end).replace(/[.,;:!?)]+$/, '');
  return !/^[\w$.()-]*$/.test(word) || (/^__[a-zA-Z]+$/.test(word) === false && /^__[A-Za-z]+__[A-Za-z]+$/.test(word));
}

function wordBeside(text: string, index: number, length: number): string {
  const word = new RegExp(`^[ ]?([${LETTER}\\d’'-]+)`).exec(text.slice(index + length))?.[1];
  return (
    word ??
    new RegExp(`([${LETTER}\\d’'-]+)[^${LETTER}]*$`).exec(text.slice(0, index).replaceAll(UNDERSTOOD, ''))?.[1] ??
    'mot'
  );
}

/** Letters of the last word that is set off, and of the word behind it, from which on they are not parts of one word. */
const WHOLE_WORD = 4;

/** `**gras**suite`: words that are set off and touch the word that follows. */
function gluedWords(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, ['strong', 'emphasis'], (node) => {
    const { start, end } = (node as Strong | Emphasis).position ?? {};
    if (start?.offset === undefined || end?.offset === undefined || source[end.offset - 1] !== '*') return;
    const words = mdastText(node);
    const follows = new RegExp(`^[${LETTER}]+`).exec(source.slice(end.offset, end.offset + 40))?.[0] ?? '';
    // One word alone may be a part of what follows: « **super**marché ».
    if (follows.length < WHOLE_WORD || !/\s/.test(words) || isLetter(source[start.offset - 1])) return;
    const instead = lineInstead(source, end.offset, end.offset, ' ');
    found.push({ code: 'misread.words-touch', offset: start.offset, values: { words: follows, instead } });
  });
  return found;
}
