import { located } from '../../problems/place.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Bulletin } from '../../publication/publication.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Area, DisplayList, GlyphRun, Item } from '../display-list.ts';
import { textOfRun } from '../glyph-runs.ts';
import { type Imposition, type PaperSide, uprightEdge } from '../imposition/imposition.ts';
import { areaOnSide, pointOnSide } from '../imposition/placing.ts';
import { quoted } from '../sheets/behind-coupon.ts';

/** What is cut out of the other side of the paper with a coupon. */
export interface BehindOnPaper {
  /** The side of the number, from 1, that has the coupon. */
  readonly couponSide: number;
  /** The side of the number, from 1, that loses words. */
  readonly side: number;
  readonly words: number;
  /** « Its first words … its last words », or all of them where they are few. */
  readonly quoted: string;
  /** Where the first of the words stands in its file. */
  readonly source: GlyphRun['source'];
}

/**
 * What is said of the words that a coupon takes with it on paper, where they are not those of the side that follows it or goes
 * before: a build has told of these.
 */
export function behindOnPaperNotes(
  list: Pick<DisplayList, 'sheets' | 'guides'>,
  imposition: Imposition,
  bulletin: Bulletin,
): readonly Problem[] {
  return behindOnPaper(list, imposition)
    .filter(({ couponSide, side }) => side !== (couponSide % 2 === 1 ? couponSide + 1 : couponSide - 1))
    .map(({ side, words, quoted, source }) => {
      const values = { side, words, quoted };
      return { severity: 'note', code: 'paper-note.behind-coupon', values, ...located(bulletin, source) };
    });
}

/** A piece of a side, on which an area is cut out. */
interface Cut {
  readonly couponSheet: number;
  /** In points of the back. */
  readonly area: Area;
  readonly back: PaperSide;
}

/**
 * The words that are cut out with a coupon when the sheets lie on paper as they are laid out there: in a booklet, or two on a
 * side, another side than the next one lies behind it. Nothing where paper is printed on one face.
 *
 * @param list the sheets, with guides that say where coupons stand
 * @param imposition where they lie
 */
export function behindOnPaper(
  { sheets, guides = [] }: Pick<DisplayList, 'sheets' | 'guides'>,
  imposition: Imposition,
): readonly BehindOnPaper[] {
  const told = new Set<string>();
  return cutsIn(guides, imposition).flatMap(({ couponSheet, area, back }) =>
    back.placed.flatMap((placed): BehindOnPaper[] => {
      const texts = itemAt(sheets, placed.sheet).items.filter(isText);
      const isCut = texts.map(({ x, y, width, size }) => {
        const middle = pointOnSide({ x: x + width / 2, y: y - size / 4 }, placed);
        return middle !== undefined && holds(area, middle);
      });
      const words = wordsOf(texts, isCut);
      // Two copies on one side lose the same.
      const key = `${couponSheet} ${placed.sheet} ${words.join(' ')}`;
      if (words.length === 0 || told.has(key)) return [];
      told.add(key);
      const source = texts.find((run, index) => isCut[index] && run.source)?.source;
      const sides = { couponSide: couponSheet + 1, side: placed.sheet + 1 };
      return [{ ...sides, words: words.length, quoted: quoted(words), source }];
    }),
  );
}

function cutsIn(guides: NonNullable<DisplayList['guides']>, { sides, turn }: Imposition): readonly Cut[] {
  if (turn === undefined) return [];
  return sides.flatMap((side, index) => {
    const back = sides[index % 2 === 0 ? index + 1 : index - 1];
    if (!back) return [];
    return side.placed.flatMap((placed): Cut[] => {
      const coupon = guides[placed.sheet]?.coupon;
      if (!coupon) return [];
      const area = areaOnSide(coupon, placed);
      if (area.width === 0 || area.height === 0) return [];
      return [{ couponSheet: placed.sheet, area: seenFromBehind(area, side, turn === uprightEdge(side)), back }];
    });
  });
}

/** An area of a side in the points of its back: the paper is turned about the axis that is upright, or about the other. */
function seenFromBehind({ x, y, width, height }: Area, side: PaperSide, isUpright: boolean): Area {
  return isUpright
    ? { x: side.width - x - width, y, width, height }
    : { x, y: side.height - y - height, width, height };
}

/** Words that are read: running heads and folios stand on every side. */
function isText(item: Item): item is GlyphRun {
  return item.kind === 'glyphs' && item.tag !== 'artefact';
}

function holds({ x, y, width, height }: Area, point: { readonly x: number; readonly y: number }): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/**
 * The words of those runs that are cut out, in their order. A hyphen that a line has got is taken out, and a word that
 * begins or goes on in a line beside them is whole.
 *
 * @param runs of a side
 * @param isCut which of them are cut out
 */
function wordsOf(runs: readonly GlyphRun[], isCut: readonly boolean[]): readonly string[] {
  const text = runs.map((run, index) => {
    if (!isCut[index]) return '';
    const [before, own, next] = [textAt(runs, index - 1, run.tag), textOfRun(run), textAt(runs, index + 1, run.tag)];
    const begun = before.endsWith(DIVIDED) && !isCut[index - 1] ? before.slice(0, -1).split(/\s+/).at(-1) : '';
    if (own.endsWith(DIVIDED)) return begun + own.slice(0, -1) + (isCut[index + 1] ? '' : `${next.split(/\s+/)[0]} `);
    return begun + (runs[index + 1]?.tag === run.tag ? own : `${own} `);
  });
  return text.join('').split(/\s+/).filter(Boolean);
}

/** What a hyphen that was put in is in the text of its run. */
const DIVIDED = '\u00AD';

/** The text of a run, where it is of the same element; else ''. */
function textAt(runs: readonly GlyphRun[], index: number, tag: GlyphRun['tag']): string {
  const run = runs[index];
  return run?.tag === tag ? textOfRun(run) : '';
}
