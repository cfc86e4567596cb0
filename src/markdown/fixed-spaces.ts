import type { Root } from 'mdast';
import type { Report } from '../problems/report.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import { itemAt } from '../sequence/item-at.ts';
import { leftTexts } from './misread/left-text.ts';

/*
 * On a French keyboard a hand that is late on the key of « | » or « # » types a no-break space behind it. Markdown
 * takes it for a letter, so that the heading, the item or the row is text.
 */

/** Spaces that do not break, and thin ones. */
const FIXED = '[\\u00A0\\u2007\\u2009\\u202F]';
/** Marks at the beginning of a line, and what stands between them and the words. */
const MARK = new RegExp(
  `(?<=^|\\n)(?<indent>[ \\t]*${FIXED}*[ \\t]*)(?<sign>#{1,6}|[-*>]|\\d{1,3}[.)])(?<space>[ \\t]*${FIXED}[ \\t\\u00A0\\u2007\\u2009\\u202F]*)(?=\\S)`,
  'g',
);
/** A box to tick at the beginning of an item. */
const BOX = new RegExp(`(?<=^)\\[(?:[ xX]|${FIXED})\\](?=[ \\u00A0\\u202F])`, 'g');
/** The row below a table's head. */
const RULE_ROW = new RegExp(`(?<=^|\\n)[ \\t|:${FIXED.slice(1, -1)}-]*(?=\\n|$)`, 'g');
/** Each pass may bring to light what another block has hidden. */
const MOST_PASSES = 4;

/** Any line that one of the patterns may match. */
const HINT = new RegExp(
  `^[ \\t>${FIXED.slice(1, -1)}]*(?:(?:#{1,6}|[-*>|]|\\d{1,3}[.)])(?:[ \\t]*(?:\\[.\\])?[ \\t]*)${FIXED}|[-*] \\[${FIXED}\\]|[|:-]+[ \\t|:-]*${FIXED})`,
  'm',
);

/**
 * The text with plain spaces where a no-break space has kept Markdown from reading a mark; each is noted. Every
 * character stays in its place, and nothing changes in code or within a line of prose.
 *
 * @param markdown the text
 * @param parse reads a text of the same length
 * @param checks `fixed-spaces` says whether it is noted
 * @param report called for each place
 */
export function withPlainSpaces(
  markdown: string,
  parse: (markdown: string) => Root,
  checks: CheckSwitches | undefined,
  report: Report,
): string {
  if (!HINT.test(markdown)) return markdown;
  const places: number[] = [];
  let text = markdown;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const stretches = leftTexts(parse(text), text)(HINT).flatMap((left) => fixedIn(left.text, left.offset));
    if (stretches.length === 0) break;
    for (const { start } of stretches) places.push(start);
    text = plain(text, stretches);
  }
  if (checks?.['fixed-spaces'] !== false)
    for (const place of places.sort((a, b) => a - b)) report('note', 'misread.fixed-space', {}, place);
  return text;
}

/** Characters whose no-break spaces become plain ones (UTF-16, end exclusive). */
interface FixedStretch {
  readonly start: number;
  readonly end: number;
}

function fixedIn(left: string, offset: number): readonly FixedStretch[] {
  const marks = Array.from(left.matchAll(MARK), ({ index, 0: all, groups }) => ({
    start: index,
    end: index + all.length,
    // Where the next line begins: marks stand at the beginnings of lines.
    next: left.indexOf('\n', index) + 1 || left.length,
    sign: groups?.sign ?? '',
    beforeFigure: /\d/.test(left.charAt(index + all.length)),
  }));
  const begin = new Set(marks.map(({ start, sign }) => `${start} ${sign}`));
  const follow = new Set(marks.map(({ next, sign }) => `${next} ${sign}`));
  const countsFromOne = marks.some(({ sign }) => /^1[.)]/.test(sign));
  const meant = marks.filter(({ start, next, sign, beforeFigure }) => {
    // « - 5 °C » and the legend « * Hors taxes » stand alone; items seldom do.
    if (sign === '*' || (sign === '-' && beforeFigure))
      return begin.has(`${next} ${sign}`) || follow.has(`${start} ${sign}`);
    // A number may end a sentence where the line ends: only the first of a list can interrupt a paragraph.
    return !/^\d/.test(sign) || start === 0 || countsFromOne;
  });
  const boxes = Array.from(left.matchAll(BOX), ({ index, 0: all }) => ({ start: index, end: index + all.length + 1 }));
  const rows = Array.from(left.matchAll(RULE_ROW), ({ index, 0: all }) => ({ start: index, end: index + all.length }))
    .filter(({ start, end }) => /\|/.test(left.slice(start, end)) && /-/.test(left.slice(start, end)))
    .filter(({ start, end }) => new RegExp(FIXED).test(left.slice(start, end)));
  return [...meant, ...boxes, ...rows].map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

function plain(text: string, stretches: readonly FixedStretch[]): string {
  const characters = text.split('');
  for (const { start, end } of stretches)
    for (let at = start; at < end; at++)
      if (/\s/.test(itemAt(characters, at))) characters[at] = characters[at] === '\n' ? '\n' : ' ';
  return characters.join('');
}
