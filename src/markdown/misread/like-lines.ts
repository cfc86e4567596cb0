import { itemAt } from '../../sequence/item-at.ts';
import { CAPITAL, LETTER } from '../../typography/characters.ts';

/* Lines that are a list of one kind: of labels, of prices, of hours, with leaders, or counted. */

/** A line as its author ended it. */
export interface TypedLine {
  /** Without the signs that set words off. */
  readonly text: string;
  readonly typed: string;
  /** Of its first character in the source (UTF-16). */
  readonly offset: number;
  /** Characters from the margin to its end. */
  readonly width: number;
}

const BEGINNING = new RegExp(`^[«“]?[ \\u00A0]?[${CAPITAL}\\d]`);

/** Whether a line begins as a sentence, a name or a figure does. */
export const begins = ({ text }: TypedLine) => BEGINNING.test(text);

/** « Lundi : pâtes » */
const LABEL = /^[^:.!?;]{1,40}?[ \u00A0\u202F]?:[ \t\u00A0\u202F]+\S/;
/** « Adulte 8 € » */
const PRICE = /(?:\d[\d., ]*[ \u00A0\u202F]?(?:€|£|\$|CHF|euros?|EUR)|[£$€] ?\d[\d.,]*)$/i;

const WEEKDAY = '(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
/** « Lundi : », « Lundi 12 juin : » */
const DAY = new RegExp(`^${WEEKDAY}(?: \\d{1,2}(?:er)?(?: [${LETTER}]{3,9})?)?[ \\u00A0\\u202F]?:`, 'i');

/** « Objet : », « Réf. : », « De : »: what stands at the head of a letter. */
const OF_LETTER =
  /^(?:objet|(?:[nv]\/|[nv]os )?r[ée]f(?:[ée]rences?)?\.?|p\.?[ \u00A0]?j\.?|pi[èe]ces? jointes?|copies?(?: à)?|de|à|date|destinataires?|exp[ée]diteur|from|to|date|subject|re|cc|(?:your |our )?ref(?:erence)?\.?|betreff|betr\.)[ \u00A0\u202F]?:[ \t\u00A0\u202F]/i;

/** What lines have in common that are no prose: each kind stands at the beginning or at the end of all of them. */
const KINDS: readonly RegExp[] = [
  LABEL,
  PRICE,
  // « Lundi 9 h », « 9 h 30 – accueil », « 10:30 Coffee »
  new RegExp(`^(?:${WEEKDAY}|(?:de )?\\d{1,2}[ \\u00A0\\u202F]?(?:h(?![${LETTER}])|:\\d\\d|[ap]\\.?m\\b))`, 'i'),
  // « Mairie de Sablé 14 h – 17 h »
  /\d[ \u00A0\u202F]?(?:h(?:[ \u00A0\u202F]?\d\d)?|:\d\d|[ap]\.?m\.?)$/i,
];

/** What parts two columns of a list: tabs, dots, blanks to be filled in. */
const LEADER = /\S(?:[ ]*\t+[ ]*|[ ]*(?:\.{4,}|…{2,}|_{4,}|(?: \.){4,})[ ]*| {3,}(?=\d)| {5,}(?=\S))\S?/;

/**
 * How many lines from one on are a list of one kind, 1 where they are none: asked of any line, it takes no longer the
 * more lines there are.
 *
 * @param lines of a paragraph
 * @param early of each whether it ends where the next word would have had room
 */
export function likeLines(lines: readonly TypedLine[], early: readonly boolean[]): (from: number) => number {
  const runs = (isOne: (line: TypedLine, index: number) => boolean) => runLengths(lines, isOne);
  const leaders = runs(({ text }) => LEADER.test(text));
  const isSure = (text: string) => OF_LETTER.test(text) || (LABEL.test(text) && (PRICE.test(text) || DAY.test(text)));
  const sure = runs(({ text }) => isSure(text));
  const doubled = runs(({ text }) => KINDS.filter((kind) => kind.test(text)).length > 1);
  const kinds = KINDS.map((kind) => runs((line) => begins(line) && kind.test(line.text)));
  const apart = runs((line) => begins(line) && !/[,;:(]$/.test(line.text));
  const full = runs((_, index) => early[index] !== true);
  return (from) => {
    // A label with a price or a day, or one of a letter, on two lines are no chance, nor is a label on three: prose has a comma between them.
    const areApart = (length: number) => itemAt(apart, from) >= length - 1 && begins(itemAt(lines, from + length - 1));
    const endEarly = (length: number) => itemAt(full, from) < length - 1;
    if (itemAt(leaders, from) > 1) return itemAt(leaders, from);
    const counted = countedLines(lines, from);
    if (counted > 1) return counted;
    const ofLabels = itemAt(sure, from);
    if (ofLabels > 1 && areApart(ofLabels)) return ofLabels;
    const ofTwoKinds = itemAt(doubled, from);
    if (ofTwoKinds > 1 && endEarly(ofTwoKinds)) return ofTwoKinds;
    const [labelled = 0, ...others] = kinds.map((lengths) => itemAt(lengths, from));
    if (labelled > 2 && areApart(labelled)) return labelled;
    const length = Math.max(labelled, ...others);
    return length > 1 && endEarly(length) ? length : 1;
  };
}

/** How many lines from each one on are of a kind. */
function runLengths(
  lines: readonly TypedLine[],
  isOne: (line: TypedLine, index: number) => boolean,
): readonly number[] {
  const lengths: number[] = new Array(lines.length);
  let length = 0;
  for (let index = lines.length - 1; index >= 0; index--) {
    length = isOne(itemAt(lines, index), index) ? length + 1 : 0;
    lengths[index] = length;
  }
  return lengths;
}

/** « Art. 1 : », « 1er lot », « N° 1 », « 1.1 »: the same words, and a number that the next line counts on. */
const COUNTED =
  /^((?:[^\d\s]{1,9}[ \u00A0\u202F]?|(?:\d{1,2}\.){1,2}|(?=\d{1,2}(?:er|[èe]re|e|è?me|nde?) ))\(?)(\d{1,2})(?!\d)/;

/** How many lines from one on are counted, one by one, behind the same words; 1 where they are not. */
function countedLines(lines: readonly TypedLine[], from: number): number {
  const countOf = (line: TypedLine | undefined) => COUNTED.exec(line?.text ?? '') ?? [];
  const [, words, start] = countOf(lines[from]);
  if (words === undefined) return 1;
  let length = 1;
  for (; ; length++) {
    const [, same, number] = countOf(lines[from + length]);
    if (same !== words || Number(number) !== Number(start) + length) return length;
  }
}
