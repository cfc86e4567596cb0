import type { ArticleImage, Masthead } from '../../article/article.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { directionOf } from '../../typography/direction.ts';
import { clearBaselines, inkReach } from '../lettering/line-ink.ts';
import { placedPicture } from '../lettering/placed-picture.ts';
import { itemsByLine, plainSpans, type SetText, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { Span } from '../paragraphs/text-style.ts';
import type { PrintJob } from '../print-job.ts';
import { readsFromRight } from '../reads-from-right.ts';
import { type SetItem, type StructureNode, structureNode } from '../structure-tree.ts';
import { families } from '../theme.ts';
import type { SetPart } from './set-part.ts';

/** Height of Anton's capitals, in ems (`sCapHeight` of its OS/2 table). */
const CAPITALS = 0.86;
const LEADING = 1.05;
/** The name stands so far out of the measure, in ems: by the white beside its first letter. */
const OUTWARDS = 0.02;
/** Letters that stand on the baseline reach so far below it, in ems: round ones. That is no descender. */
const OVERSHOOT_BELOW = 0.012;
/** Letters without accents reach so far above the capitals, in ems: the dots of i and j. */
const OVERSHOOT_ABOVE = 0.07;
/** White below the baseline or the descenders, above the accents, and between two lines: points, points, ems. */
const GAP_BELOW = 9;
const GAP_ABOVE = 4;
const GAP_BETWEEN = 0.04;
/** A logo is as high as the name's capitals, and no wider than this share of the width. */
const WIDEST_LOGO = 0.34;
const LOGO_GAP = 14;
/**
 * A name that in so many lines (one, two, three) is at least this share of its largest size needs
 * no more of them.
 */
const LARGE_ENOUGH = [0.45, 0.3, 0.2];
/** A name of several lines is no higher than so many times the capitals of the largest in one. */
const MOST_HEIGHT = 1.5;
/** No name is smaller than this share of its largest size: its words are rather divided. */
const SMALLEST_NAME = 0.16;
/** Steps to the narrowest measure of a name in so many lines, and how much wider it may be. */
const STEPS = 12;
const LOOSE = 1.25;
const UNBOUNDED = Number.MAX_SAFE_INTEGER;
/** Added to the width of a text, so that rounding does not break it. */
const ROUNDING = 0.5;

/**
 * The name, as large as its room allows, and the logo beside it. `inkAbove` says
 * how far letters above the name reach below its top, in points: accents of the
 * name keep off them, and the name moves down as far as they need. `type` is what it is in the structure.
 */
export function setName(inkAbove: number, job: PrintJob, type: 'P' | 'H1' = 'P'): SetPart {
  const { masthead } = job.article;
  const { width } = job.geometry;
  const tag = structureNode(type);
  const { size, set, room } = fitName(masthead, tag, job);
  const lines = itemsByLine(set, job);
  const baselines = clearBaselines(lines, size * LEADING, size * GAP_BETWEEN, job.shaper);
  const capitals = size * CAPITALS;
  const accents = inkReach(lines[0] ?? [], job.shaper).above - capitals;
  const descent = inkReach(lines.at(-1) ?? [], job.shaper).below;
  const top = accents <= size * OVERSHOOT_ABOVE ? 0 : Math.max(0, accents + inkAbove + GAP_ABOVE);
  const height = capitals + (baselines.at(-1) ?? 0);
  const isFromRight = readsFromRight(job.article);
  const items = lines.flatMap((line, index) => {
    const x = isFromRight ? width - itemAt(set.lines, index).width + size * OUTWARDS : -size * OUTWARDS;
    return moved(line, x, top + capitals + itemAt(baselines, index));
  });
  const place = { top, width, height, room: width - room, isFromRight };
  if (masthead.logo) items.push(logoItem(masthead.logo, place, job));
  const below = (descent <= size * OVERSHOOT_BELOW ? 0 : descent) + GAP_BELOW;
  return { items, height: top + height + below, tags: [tag] };
}

/** The name in lines, and the width that a logo leaves to it. */
interface FittedName {
  readonly size: number;
  readonly set: SetText;
  readonly room: number;
}

/** The name in so many lines; lengths in ems. */
interface NameLines {
  readonly lineCount: number;
  /** Of the widest line. */
  readonly width: number;
  /** That the lines are broken to. */
  readonly measure: number;
}

/** Sets the name at a size in points, to a measure. */
type SetAt = (size: number, measure: number) => SetText;

/**
 * Name and logo grow and shrink together, the logo with the name, until both fill the width; a
 * wide logo stops growing first. A name that is long for one line has two that are as wide as
 * each other, or more.
 */
function fitName({ name, logo }: Masthead, tag: StructureNode, job: PrintJob): FittedName {
  const { theme, geometry } = job;
  const { width } = geometry;
  const family = families.display;
  const colour = theme.colours.accentLetters;
  const lines = { balanced: true, align: 'left', direction: directionOf(name) } as const;
  const setIn = (spans: readonly Span[]): SetAt => {
    return (size, measure) =>
      setText(spans, { family, size, leading: size * LEADING, colour, width: measure, ...lines }, job);
  };
  const setAt = setIn(plainSpans(name, tag));
  const largest = theme.masthead.name;
  const proportion = logo ? logo.width / logo.height : 0;
  const sizeOf = ({ lineCount, width: ems }: NameLines): number => {
    const height = heightOf(lineCount);
    const besideWidest = (logo ? width * (1 - WIDEST_LOGO) : width) / ems;
    const besideSmaller = (logo ? width - LOGO_GAP : width) / (ems + height * proportion);
    return Math.min(largest, (largest * CAPITALS * MOST_HEIGHT) / height, Math.max(besideWidest, besideSmaller));
  };
  const natural = setAt(1, UNBOUNDED).width;
  const widestWord = () =>
    Math.max(...name.split(' ').map((word) => setIn(plainSpans(word, 'artefact'))(1, UNBOUNDED).width));
  let best: NameLines = { lineCount: 1, width: natural, measure: natural };
  for (const [index, share] of LARGE_ENOUGH.entries()) {
    if (sizeOf(best) >= largest * share) break;
    const more = inLines(index + 2, [widestWord(), natural], setAt);
    if (more && sizeOf(more) > sizeOf(best)) best = more;
  }
  const size = Math.max(largest * SMALLEST_NAME, sizeOf(best));
  const beside = Math.min(size * heightOf(best.lineCount) * proportion, width * WIDEST_LOGO - LOGO_GAP);
  const room = logo ? width - LOGO_GAP - beside : width;
  const isTooWide = size * best.width > room + ROUNDING;
  return { size, set: setAt(size, isTooWide ? room : size * best.measure + ROUNDING), room };
}

/** From the top of the capitals of the first line to the baseline of the last, in ems. */
function heightOf(lineCount: number): number {
  return CAPITALS + (lineCount - 1) * LEADING;
}

/** A name in so many lines, none of its words divided, if it has words for them. `within` are the widths of its widest word and of all of it. */
function inLines(lineCount: number, within: readonly [number, number], setAt: SetAt): NameLines | undefined {
  let [narrow, wide] = within;
  for (let step = 0; step < STEPS; step++) {
    const middle = (narrow + wide) / 2;
    if (setAt(1, middle).lineCount > lineCount) narrow = middle;
    else wide = middle;
  }
  // A little wider, the lines need not end in an article.
  for (const measure of [wide * LOOSE, wide]) {
    const set = setAt(1, measure);
    if (set.lineCount === lineCount) return { lineCount, width: set.width, measure };
  }
  return undefined;
}

/** Where a logo may stand: as high as the name's capitals, in the width that the name leaves. */
interface LogoPlace {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly room: number;
  /** The name begins at the right, so that the logo stands at the left. */
  readonly isFromRight: boolean;
}

/** A logo is for the eye: the name beside it says what it would say. */
function logoItem(
  { src, ...pixels }: ArticleImage,
  { top, width, height, room, isFromRight }: LogoPlace,
  { graphics }: PrintJob,
): SetItem {
  const scale = Math.min((room - LOGO_GAP) / pixels.width, height / pixels.height);
  const size = { width: pixels.width * scale, height: pixels.height * scale };
  const place = { x: isFromRight ? 0 : width - size.width, y: top + (height - size.height) / 2, ...size };
  return placedPicture({ tag: 'artefact', src, ...place }, graphics);
}
