import { BLACK, type Colour } from '../../colour/contrast.ts';
import { decimalInBoth } from '../../messages/decimal-in-both.ts';
import { toolLanguage, translator } from '../../messages/translate.ts';
import type { Area, Drawing, Item, Rule } from '../display-list.ts';
import { type LooseText, plainSpans, setText } from '../lettering/set-text.ts';
import { shortenedName } from '../lettering/shortened-name.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { joinTrees, numbered } from '../structure-tree.ts';
import { families, MM } from '../theme.ts';
import type { SpotColour } from './press-side.ts';

/** A side whose marks are set. */
export interface MarkedSide {
  /** From 1, and how many there are. */
  readonly side: number;
  readonly sides: number;
  /** Where it lies on the larger paper, and how far it is drawn out. */
  readonly trim: Area;
  readonly bleed: Area;
}

/** What stands around a sheet: artefacts. */
export interface PressMarks {
  /** Where to cut, and what the side is: on every plate. */
  readonly marks: readonly Item[];
  /** The names of the plates, each in its own ink. */
  readonly plates: readonly Item[];
}

/** White between what is printed and the marks, so that none is left on a sheet that is cut badly. */
const CLEARANCE = 1 * MM;
/** Marks of a sheet without bleed stand away from it too. */
const LEAST_DISTANCE = 2 * MM;
const MARK_LENGTH = 5 * MM;
/** For a line of small type outside the marks. */
const SLUG_HEIGHT = 4 * MM;
/** As thin as all plates can be laid on each other by (0.25 pt, as layout programs draw them). */
const HAIRLINE = 0.25;
const TARGET_RADIUS = 1.6 * MM;
const SLUG_SIZE = 6.5;
/** Between the names of plates. */
const PLATE_GAP = 10;

/** How much larger than its sheet the paper is at each edge, for a bleed in points. */
export function marginFor(bleed: number): number {
  return distanceFor(bleed) + MARK_LENGTH + SLUG_HEIGHT;
}

/**
 * What stands around a sheet on the paper of a print shop: where to cut, targets by which the plates are laid on each other,
 * what the side is, and the names of the plates.
 */
export function pressMarks(where: MarkedSide, job: PrintJob, spot?: SpotColour): PressMarks {
  const { trim, bleed } = where;
  const distance = distanceFor(trim.x - bleed.x);
  const [right, bottom] = [trim.x + trim.width, trim.y + trim.height];
  const outer = distance + MARK_LENGTH;
  const corners = [trim.x, right].flatMap((x) => [
    line(x, trim.y - outer, x, trim.y - distance),
    line(x, bottom + distance, x, bottom + outer),
  ]);
  const sides = [trim.y, bottom].flatMap((y) => [
    line(trim.x - outer, y, trim.x - distance, y),
    line(right + distance, y, right + outer, y),
  ]);
  const [middleX, middleY, away] = [trim.x + trim.width / 2, trim.y + trim.height / 2, distance + MARK_LENGTH / 2];
  const targets = [
    target(middleX, trim.y - away),
    target(middleX, bottom + away),
    target(trim.x - away, middleY),
    target(right + away, middleY),
  ];
  const baseline = SLUG_SIZE * 0.3;
  return {
    marks: [
      ...corners,
      ...sides,
      ...targets.flat(),
      ...lettered(slugOf(where, job), trim.width, job).placedAt(trim.x, trim.y - outer - baseline),
    ],
    plates: plateNames(job, spot).reduce<{ readonly items: readonly Item[]; readonly x: number }>(
      ({ items, x }, [name, colour]) => {
        const set = lettered(name, trim.width, job, colour);
        return { items: [...items, ...set.placedAt(x, bottom + outer + SLUG_SIZE)], x: x + set.width + PLATE_GAP };
      },
      { items: [], x: trim.x },
    ).items,
  };
}

function distanceFor(bleed: number): number {
  return Math.max(bleed, LEAST_DISTANCE) + CLEARANCE;
}

/** Name, number, side and size, in the language of the number; what has no room in one line is left out of the name. */
function slugOf({ side, sides, trim }: MarkedSide, { article }: PrintJob): string {
  const { masthead, lang } = article;
  const millimetres = (length: number) => decimalInBoth(Math.round((length / MM) * 10) / 10);
  return translator(toolLanguage(lang))(
    sides === 1 ? 'sheet.press.alone' : side % 2 === 1 ? 'sheet.press.front' : 'sheet.press.back',
    {
      name: shortenedName(masthead.name, LONGEST_NAME),
      issue: masthead.issue,
      side,
      sides,
      width: millimetres(trim.width),
      height: millimetres(trim.height),
    },
  );
}

/** As much of a name as leaves room for the rest of its line on a small sheet. */
const LONGEST_NAME = 40;

/** The plates that a job has, each with the colour that is printed by it alone. */
function plateNames({ article }: PrintJob, spot: SpotColour | undefined): readonly (readonly [string, Colour])[] {
  const black = translator(toolLanguage(article.lang))('sheet.press.black');
  return [[black, BLACK], ...(spot ? [[spot.name, spot.colour] as const] : [])];
}

function lettered(words: string, width: number, job: PrintJob, colour: Colour = BLACK) {
  const look: LooseText = { family: families.label, size: SLUG_SIZE, leading: SLUG_SIZE, colour, width };
  const set = setText(plainSpans(words, 'artefact'), look, job);
  const items = numbered(set.items, joinTrees([]));
  return { width: set.width, placedAt: (x: number, y: number) => moved(items, x, y) };
}

/** A circle with a cross. */
function target(x: number, y: number): readonly Item[] {
  const reach = MARK_LENGTH / 2;
  const circle: Drawing = {
    kind: 'drawing',
    tag: 'artefact',
    x,
    y,
    path: circlePath(TARGET_RADIUS),
    stroke: { colour: BLACK, thickness: HAIRLINE },
  };
  return [circle, line(x - reach, y, x + reach, y), line(x, y - reach, x, y + reach)];
}

/** Four curves; the handles of each are so long that it is a quarter of a circle to three thousandths of the radius. */
function circlePath(radius: number): string {
  const handle = radius * 0.5523;
  const [r, k] = [radius, handle];
  return `M${r} 0C${r} ${k} ${k} ${r} 0 ${r}C${-k} ${r} ${-r} ${k} ${-r} 0C${-r} ${-k} ${-k} ${-r} 0 ${-r}C${k} ${-r} ${r} ${-k} ${r} 0Z`;
}

function line(x1: number, y1: number, x2: number, y2: number): Rule {
  return { kind: 'rule', tag: 'artefact', x1, y1, x2, y2, thickness: HAIRLINE, colour: BLACK };
}
