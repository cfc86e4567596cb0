import { itemAt } from '../../sequence/item-at.ts';
import { addressSeams } from './address-seams.ts';
import { type Division, MOST_RELUCTANT, RELUCTANT } from './divisions.ts';
import { emergencyBreaks } from './emergency-breaks.ts';
import { LETTER_OR_FIGURE } from './letters.ts';

/** A word that is wider than the line that it must stand in. Widths in one unit. */
export interface WideWord {
  readonly text: string;
  readonly width: number;
  readonly measure: number;
  /** An address, a path or code: it has seams of its own, and no hyphen is added to it. */
  readonly isAddressed: boolean;
  /** Whether a hyphen shows that a word of it is cut. */
  readonly isHyphenated: boolean;
  /** The width of the word up to each of some places. */
  readonly widthsAt: (divisions: readonly Division[]) => readonly number[];
  /** What the hyphen at a place adds to its line. */
  readonly hyphenAt: (division: Division) => number;
}

/**
 * The divisions of a word that is too wide: those that let all of its pieces fit, the less
 * reluctant first, and all of these as if they were usual ones. Only inside a piece that is
 * itself too wide there are emergency breaks.
 *
 * @param usual the divisions that the word would have in a wider line
 * @param word its text and its widths
 */
export function divisionsThatFit(usual: readonly Division[], word: WideWord): Division[] {
  const { text, measure, isAddressed, isHyphenated } = word;
  const seams = isAddressed ? addressSeams(text) : [];
  const all = withMarks(usual, [...seams, ...afterFixedSpaces(text)]);
  let needed = 0;
  let tooWide: readonly Piece[] = [];
  for (; needed <= MOST_RELUCTANT; needed++) {
    const within = all.filter(({ reluctance }) => reluctance <= needed);
    tooWide = piecesOf(within, word).filter((piece) => piece.width > measure);
    if (tooWide.length === 0) break;
  }
  const divisions = all.map((one) => (one.reluctance <= needed ? { ...one, reluctance: 0 } : one));
  if (tooWide.length === 0) return divisions;
  const cut = inOrder([...divisions, ...emergencies(tooWide, text, isHyphenated, true)]);
  // A row of marks has no place where a line may end well.
  const left = piecesOf(cut, word).filter((piece) => piece.width > measure);
  return left.length === 0 ? cut : inOrder([...cut, ...emergencies(left, text, false, false)]);
}

function emergencies(pieces: readonly Piece[], text: string, isHyphenated: boolean, isCareful: boolean): Division[] {
  return pieces.flatMap(({ from, to }) =>
    emergencyBreaks(text, { from, to }, isHyphenated, isCareful).map(
      (one): Division => ({ ...one, kind: 'emergency', reluctance: 0 }),
    ),
  );
}

/** A part of a word between two divisions, with the hyphen that it ends in. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function piecesOf(divisions: readonly Division[], { text, width, widthsAt, hyphenAt }: WideWord): Piece[] {
  const pieces: Piece[] = [];
  const widths = widthsAt(divisions);
  let from = 0;
  let done = 0;
  for (const [index, division] of divisions.entries()) {
    const upTo = itemAt(widths, index);
    pieces.push({ from, to: division.at, width: upTo - done + (division.hyphen ? hyphenAt(division) : 0) });
    from = division.at;
    done = upTo;
  }
  pieces.push({ from, to: text.length, width: width - done });
  return pieces;
}

function withMarks(usual: readonly Division[], places: readonly number[]): readonly Division[] {
  const known = new Set(usual.map(({ at }) => at));
  const more = places.filter((at) => !known.has(at));
  return inOrder([
    ...usual,
    ...more.map((at): Division => ({ at, kind: 'mark', hyphen: false, reluctance: RELUCTANT })),
  ]);
}

function inOrder(divisions: readonly Division[]): Division[] {
  return divisions.toSorted((a, b) => a.at - b.at);
}

/** Words that fixed spaces bind together part there rather than between two of their letters. */
function afterFixedSpaces(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\u00A0'); at >= 0; at = text.indexOf('\u00A0', at + 1))
    if (LETTER_OR_FIGURE.test(text.charAt(at - 1)) && LETTER_OR_FIGURE.test(text.charAt(at + 1))) places.push(at + 1);
  return places;
}
