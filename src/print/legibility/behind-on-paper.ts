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
      const runs = itemAt(sheets, placed.sheet).items.flatMap((item) => {
        const middle = isText(item)
          ? pointOnSide({ x: item.x + item.width / 2, y: item.y - item.size / 4 }, placed)
          : undefined;
        return isText(item) && middle && holds(area, middle) ? [item] : [];
      });
      const words = wordsOf(runs);
      // Two copies on one side lose the same.
      const key = `${couponSheet} ${placed.sheet} ${words.join(' ')}`;
      if (words.length === 0 || told.has(key)) return [];
      told.add(key);
      const source = runs.find((run) => run.source)?.source;
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

/** The words of runs in their order; a hyphen that a line has got is taken out. */
function wordsOf(runs: readonly GlyphRun[]): readonly string[] {
  const text = runs.map((run, index) => {
    const own = textOfRun(run);
    if (own.endsWith('\u00AD')) return own.slice(0, -1);
    return runs[index + 1]?.tag === run.tag ? own : `${own} `;
  });
  return text.join('').split(/\s+/).filter(Boolean);
}
