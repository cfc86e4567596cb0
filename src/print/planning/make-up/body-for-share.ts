import { itemAt } from '../../../sequence/item-at.ts';
import type { Setting } from '../../rows/block-context.ts';
import { type BodyRange, OPENEST, STEP, TIGHTEST } from '../fit.ts';
import { sideRooms } from '../sheet-room.ts';
import type { PaperRoom } from './make-up.ts';
import type { ModuleText } from './module-text.ts';

/** Sides that are to be filled, and the sizes that the body may have. */
export interface ShareTask extends Pick<PaperRoom, 'room' | 'look'> {
  readonly sides: number;
  readonly range: BodyRange;
}

/** The leading by the size of the body with which sizes are begun: it may be a little tighter, and much more open. */
const BEGUN = 1.29;
/** And so open before a larger size is looked for. */
const OPENEST_KEPT = 1.34;
/** An area that is guessed within this share is as good as one that is measured: half of what two shares are apart. */
const GUESSED_WELL = 0.008;

/** The settings in which a text takes a share of its room. */
export interface ShareSettings {
  readonly at: (share: number) => Setting;
  /** Whether it has the share in the size that it was last set in. */
  readonly isInSameSize: (share: number) => boolean;
}

/**
 * Finds the body of which the stories of a paper take a share of their room, with the white above them. One size is
 * kept while some leading of it has that share: the lines of a text are the same in any leading, and those of another
 * size are all broken anew. Of sizes that have to change the largest is taken whose leading has some to give.
 *
 * @param task the room
 * @param natural all of the setting but its body
 * @param textsWith sets the stories
 */
export function bodyForShare(
  { sides, room, look, range }: ShareTask,
  natural: Setting,
  textsWith: (setting: Setting) => readonly ModuleText[],
): ShareSettings {
  const highest = Math.floor((range.largest - range.smallest) / STEP + 1e-6);
  const sizeAt = (step: number) => Math.round((range.smallest + step * STEP) * 100) / 100;
  const settingAt = (step: number, leading: number): Setting => ({ ...natural, body: { size: sizeAt(step), leading } });
  const roomAt = (leading: number) => linesOfSides(room, sides, leading);
  const areas = new Map<number, number>();
  const measured = (setting: Setting, at: number) => {
    const area = areaOfTexts(textsWith(setting), look.betweenBands);
    areas.set(at, area);
    return area;
  };
  const isHeld = (area: number, at: number, share: number, leading: number) =>
    area <= roomAt(sizeAt(at) * leading) * share;
  const settled = (at: number, area: number, share: number) =>
    settingAt(at, leadingFor(area / share, sizeAt(at), roomAt));
  let step = clamped(Math.round((range.size - range.smallest) / STEP), highest);
  const isInSameSize = (share: number) => {
    const area = areas.get(step);
    if (area === undefined || !isHeld(area, step, share, TIGHTEST)) return false;
    return step === highest || !isHeld(area, step, share, OPENEST_KEPT);
  };
  const at = (share: number) => {
    const before = areas.get(step);
    if (before !== undefined && isInSameSize(share)) return settled(step, before, share);
    const from = step;
    const area = before ?? measured(settingAt(from, sizeAt(from) * BEGUN), from);
    // Of a size that is larger by a share the text takes as much more, and there are as many fewer lines.
    const wanted = sizeAt(from) * Math.sqrt((roomAt(sizeAt(from) * BEGUN) * share) / area);
    for (step = clamped(Math.floor((wanted - range.smallest) / STEP + 1e-6), highest); ; step--) {
      // Rows are made in the leading that they are likely to have: most of them are needed once then.
      const guessed = (area * sizeAt(step)) / sizeAt(from);
      const likely = settled(step, guessed, share);
      const own = areas.get(step) ?? measured(likely, step);
      if (step > 0 && !isHeld(own, step, share, TIGHTEST)) continue;
      return Math.abs(own / guessed - 1) < GUESSED_WELL ? likely : settled(step, own, share);
    }
  };
  return { at, isInSameSize };
}

function clamped(step: number, highest: number): number {
  return Math.min(highest, Math.max(0, step));
}

/** Lines of all columns of so many sides. */
function linesOfSides(room: PaperRoom['room'], sides: number, leading: number): number {
  const roomOf = sideRooms(room, { size: leading, leading });
  let lines = 0;
  for (let side = 0; side < sides; side++) {
    const { whole, last, columns, lastColumns } = roomOf(side);
    lines += side === sides - 1 ? last * lastColumns : whole * columns;
  }
  return lines;
}

/** The most open leading at which sides have so many lines. */
function leadingFor(lines: number, size: number, roomAt: (leading: number) => number): number {
  let low = size * TIGHTEST;
  let high = size * OPENEST;
  if (roomAt(high) >= lines) return high;
  for (let tries = 0; tries < 12; tries++) {
    const middle = (low + high) / 2;
    if (roomAt(middle) >= lines) low = middle;
    else high = middle;
  }
  return low;
}

/** Lines of all columns that stories take at their best widths with the white above them, about. */
function areaOfTexts(texts: readonly ModuleText[], gap: number): number {
  let lines = 0;
  for (const { spans, rowsAcross, padding, isFiller } of texts) {
    const span = itemAt(spans, 0);
    if (isFiller) continue;
    // Of some columns half are a line longer than the text is.
    lines += (padding.above + padding.below + gap) * span + (span - 1) / 2;
    for (const row of rowsAcross(span)) lines += row.lines * (row.spansColumns ? span : 1);
  }
  return lines;
}
