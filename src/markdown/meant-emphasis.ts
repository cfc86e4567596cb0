import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { locator } from '../problems/place.ts';
import type { Place } from '../problems/problem.ts';
import type { Report } from '../problems/report.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import { firstMatch } from '../sequence/first-match.ts';
import { LETTER } from '../typography/characters.ts';
import { lineInstead } from './misread/instead.ts';
import { type TextPieces, textPieces } from './text-pieces.ts';

/*
 * CommonMark leaves stars that have a space on their inner side: `**gras **suite`. An author of prose means no stars:
 * where two are left, what stands between them is set off.
 */

type Point = NonNullable<Text['position']>['start'];

/** A run of stars that Markdown has left in a text. */
interface StarMark {
  readonly text: Text;
  /** In the value of the text. */
  readonly at: number;
  /** In the source (UTF-16). */
  readonly offset: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Two marks that belong together. */
interface StarPair {
  readonly opening: StarMark;
  readonly closing: StarMark;
}

/**
 * Sets off what stands between two marks that the author meant for a pair, in place; each is reported with what to write.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param checks `emphasis-marks` says whether it is reported
 * @param report called for each pair
 */
export function readMeantEmphasis(tree: Root, source: string, checks: CheckSwitches | undefined, report: Report): void {
  if (!source.includes('**')) return;
  let locate: ((offset: number) => Place) | undefined;
  const pointAt = (offset: number): Point => {
    locate ??= locator(source);
    return { ...locate(offset), offset };
  };
  const pieces = textPieces(source);
  const isReported = checks?.['emphasis-marks'] !== false;
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const [opening, closing, ...more] = node.children.some(isStarred) ? marksIn(node, source, pieces) : [];
    if (!opening || !closing || more.length > 0 || !isPair(opening, closing)) return;
    if (isReported) reportPair({ opening, closing }, source, report);
    Object.assign(node, { children: setOff(node, { opening, closing }, pieces, pointAt) });
  });
}

function isStarred(node: { readonly type: string; readonly value?: string }): boolean {
  return node.type === 'text' && node.value?.includes('**') === true;
}

const MARK = /(?<!\*)\*\*(?!\*)/g;
const LENGTH = 2;
const isLetter = (character: string | undefined) => character !== undefined && LETTERS.test(character);
const LETTERS = new RegExp(`[${LETTER}\\d]`);
const isFigure = (character: string | undefined) => character !== undefined && /\d/.test(character);
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);

function marksIn({ children }: Parents, source: string, pieces: TextPieces): readonly StarMark[] {
  return children.flatMap((text): StarMark[] => {
    if (text.type !== 'text' || !isStarred(text)) return [];
    return [...text.value.matchAll(MARK)].flatMap(({ index: at, 0: mark }) => {
      const offset = pieces.offsetOf(text, at);
      if (source[offset - 1] === '\\' || !source.startsWith(mark, offset)) return [];
      return [{ text, at, offset, before: source[offset - 1], after: source[offset + LENGTH] }];
    });
  });
}

/** Whether two marks belong together, as far as spaces within them are forgiven. */
function isPair(opening: StarMark, closing: StarMark): boolean {
  if (isOfPrograms(opening) || isOfPrograms(closing) || closing.offset - opening.offset <= LENGTH) return false;
  // A space on one of the inner sides; on both, they are a sign of their own.
  const isLoose = isSpace(opening.after) !== isSpace(closing.before);
  const mayOpen = isSpace(opening.before) || !isSpace(opening.after);
  const isWord = isSpace(opening.before) && isLetter(opening.after) && !isFigure(opening.after);
  const mayClose = !isSpace(closing.before) || !isSpace(closing.after) || isWord;
  return isLoose && mayOpen && mayClose;
}

/** Powers, and patterns of files. */
function isOfPrograms({ before, after }: StarMark): boolean {
  return /[/\\=]/.test(`${before}${after}`) || (isFigure(before) && isFigure(after));
}

function reportPair({ opening, closing }: StarPair, source: string, report: Report): void {
  const end = closing.offset + LENGTH;
  const words = source
    .slice(opening.offset + LENGTH, closing.offset)
    .trim()
    .replace(/\s+/g, ' ');
  const before = isLetter(opening.before) ? ' ' : '';
  const after = isLetter(closing.after) ? ' ' : '';
  const instead = lineInstead(source, opening.offset, end, `${before}**${words}**${after}`);
  report('note', 'misread.loose-marks', { instead }, opening.offset);
}

/** The children of a node, in which what stands between two marks is a node of its own; spaces at its ends stay outside. */
function setOff(
  { children }: Parents,
  pair: StarPair,
  pieces: TextPieces,
  pointAt: (offset: number) => Point,
): readonly RootContent[] {
  const done: RootContent[] = [];
  const marks = [pair.opening, pair.closing];
  let opening: StarMark | undefined;
  let inside: RootContent[] = [];
  for (const child of children) {
    const own = marks.filter(({ text }) => text === child);
    if (child.type !== 'text' || own.length === 0) {
      (opening ? inside : done).push(child);
      continue;
    }
    const piece = (from: number, to: number): Text[] => {
      const part = pieces.part(child, from, to);
      return part ? [part] : [];
    };
    let at = 0;
    for (const mark of own) {
      const words = child.value.slice(at, mark.at);
      if (!opening) {
        done.push(...piece(at, mark.at));
        at = mark.at + LENGTH;
        const spaces = firstMatch(/^\s*/, child.value.slice(at)).length;
        done.push(...piece(at, at + spaces));
        at += spaces;
        opening = mark;
        continue;
      }
      const last = mark.at - firstMatch(/\s*$/, words).length;
      inside.push(...piece(at, last));
      const position = { start: pointAt(opening.offset), end: pointAt(mark.offset + LENGTH) };
      done.push({ type: 'strong', children: inside as PhrasingContent[], position }, ...piece(last, mark.at));
      [opening, inside, at] = [undefined, [], mark.at + LENGTH];
    }
    (opening ? inside : done).push(...piece(at, child.value.length));
  }
  return done;
}
