import type { ArticleImage, Masthead } from '../../article/article.ts';
import { clearBaselines, inkReach } from '../lettering/line-ink.ts';
import { placedPicture } from '../lettering/placed-picture.ts';
import { itemsByLine, type LooseText, plainSpans, type SetText, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import { type SetItem, type StructureNode, structureNode } from '../structure-tree.ts';
import { families } from '../theme.ts';
import type { SetPart } from './set-part.ts';

/** Height of Anton's capitals, in ems (`sCapHeight` of its OS/2 table). */
const CAPITALS = 0.86;
const LEADING = 1.05;
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
/** A name is set no smaller than this share of its largest size; a longer one runs on to further lines. */
const SMALLEST_NAME = 0.4;
const MOST_TRIES = 6;

/**
 * The name, as large as its room allows, and the logo beside it. `inkAbove` says
 * how far letters above the name reach below its top, in points: accents of the
 * name keep off them, and the name moves down as far as they need.
 */
export function setName(inkAbove: number, job: PrintJob): SetPart {
  const { masthead } = job.article;
  const { width } = job.geometry;
  const tag = structureNode('P');
  const { size, set, room } = fitName(masthead, tag, job);
  const lines = itemsByLine(set, job);
  const baselines = clearBaselines(lines, size * LEADING, size * GAP_BETWEEN, job.shaper);
  const capitals = size * CAPITALS;
  const accents = inkReach(lines[0] ?? [], job.shaper).above - capitals;
  const descent = inkReach(lines.at(-1) ?? [], job.shaper).below;
  const top = accents <= size * OVERSHOOT_ABOVE ? 0 : Math.max(0, accents + inkAbove + GAP_ABOVE);
  const height = capitals + (baselines.at(-1) ?? 0);
  const items = lines.flatMap((line, index) => moved(line, -size * 0.02, top + capitals + (baselines[index] ?? 0)));
  if (masthead.logo) items.push(logoItem(masthead.logo, { top, width, height, room: width - room }, job));
  const below = (descent <= size * OVERSHOOT_BELOW ? 0 : descent) + GAP_BELOW;
  return { items, height: top + height + below, tags: [tag] };
}

/** The name in lines, and the width that a logo leaves to it. */
interface FittedName {
  readonly size: number;
  readonly set: SetText;
  readonly room: number;
}

/**
 * Name and logo grow and shrink together, the logo with the capitals, until both
 * fill the width; a wide logo stops growing first. Where a name has to run on to
 * further lines, its logo may be as high as they are.
 */
function fitName({ name, logo }: Masthead, tag: StructureNode, job: PrintJob): FittedName {
  const { theme } = job;
  const { width } = job.geometry;
  const spans = plainSpans(name, tag);
  const setAt = (size: number, room: number): SetText => {
    const text: LooseText = {
      family: families.display,
      size,
      leading: size * LEADING,
      colour: theme.colours.accentLetters,
      width: room + 1,
    };
    return setText(spans, text, job);
  };
  const largest = theme.masthead.name;
  const smallest = largest * SMALLEST_NAME;
  /** Widths in ems. */
  const natural = setAt(largest, Number.MAX_SAFE_INTEGER).width / largest;
  const proportion = logo ? logo.width / logo.height : 0;
  const roomBeside = (height: number) =>
    logo ? width - LOGO_GAP - Math.min(height * proportion, width * WIDEST_LOGO - LOGO_GAP) : width;
  const besideWidest = roomBeside(Number.MAX_SAFE_INTEGER) / natural;
  const besideSmaller = (logo ? width - LOGO_GAP : width) / (natural + CAPITALS * proportion);
  const size = Math.min(largest, Math.max(smallest, besideWidest, besideSmaller));
  let room = roomBeside(size * CAPITALS);
  let set = setAt(size, room);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const next = roomBeside(size * (CAPITALS + (set.lineCount - 1) * LEADING));
    if (Math.abs(next - room) < 0.01) break;
    const again = setAt(size, next);
    // Wider again would be as many lines as before: the logo stays as small as it is.
    if (again.lineCount < set.lineCount) break;
    room = next;
    set = again;
  }
  return { size, set, room };
}

/** Where a logo may stand: as high as the name's capitals, in the width that the name leaves. */
interface LogoPlace {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly room: number;
}

/** A logo is for the eye: the name beside it says what it would say. */
function logoItem(
  { src, ...pixels }: ArticleImage,
  { top, width, height, room }: LogoPlace,
  { graphics }: PrintJob,
): SetItem {
  const scale = Math.min((room - LOGO_GAP) / pixels.width, height / pixels.height);
  const size = { width: pixels.width * scale, height: pixels.height * scale };
  const place = { x: width - size.width, y: top + (height - size.height) / 2, ...size };
  return placedPicture({ tag: 'artefact', src, ...place }, graphics);
}
