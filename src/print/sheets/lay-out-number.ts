import type { Area, OutlineEntry, Sheet, SheetGuide } from '../display-list.ts';
import type { PrintJob } from '../print-job.ts';
import type { JoinedStructure } from '../structure-tree.ts';
import { findMisfits, type Misfit } from './find-misfits.ts';
import { layOutSheets } from './lay-out-sheets.ts';
import type { NumberSheets } from './number-sheets.ts';
import { sheetGuides } from './sheet-guides.ts';

/** All sheets of a number, one after the other. */
export interface LaidOutNumber {
  readonly sheets: readonly Sheet[];
  /** The headings of the text. */
  readonly outline: readonly OutlineEntry[];
  /** What cannot be printed as it stands. */
  readonly misfits: readonly Misfit[];
  /** By sheet. */
  readonly guides: readonly SheetGuide[];
}

/** Lays out the sheets of a number, and looks whether all that stands on them can be printed. */
export function layOutNumber(
  { sets, overflow }: NumberSheets,
  job: PrintJob,
  structure: JoinedStructure,
): LaidOutNumber {
  const sheets: Sheet[] = [];
  const outline: OutlineEntry[] = [];
  const misfits: Misfit[] = [];
  for (const set of sets) {
    const laidOut = layOutSheets(set, job, structure);
    const shifted = <Entry extends { readonly sheet: number }>(entry: Entry): Entry => ({
      ...entry,
      sheet: entry.sheet + sheets.length,
    });
    outline.push(...laidOut.outline.map(shifted));
    misfits.push(...findMisfits(set, laidOut, job).map(shifted));
    sheets.push(...laidOut.sheets);
  }
  const guides = sets.flatMap((set) => sheetGuides(overflow ? { ...set, coupon: undefined } : set, job.geometry));
  return {
    sheets,
    outline,
    misfits,
    guides: withAllMisfits(guides, misfits, sheets),
  };
}

/** Guides of sheets with the areas of what does not fit them. */
export function withAllMisfits(
  guides: readonly SheetGuide[],
  misfits: readonly Misfit[],
  sheets: readonly Sheet[],
): readonly SheetGuide[] {
  return guides.map((guide, sheet) => withMisfits(guide, misfits, sheet, sheets[sheet]));
}

/** A guide with the areas of what does not fit its sheet, as far as they lie on it. */
function withMisfits(
  guide: SheetGuide,
  misfits: readonly Misfit[],
  index: number,
  sheet: Sheet | undefined,
): SheetGuide {
  const areas = misfits.filter((misfit) => misfit.sheet === index).map(({ area }) => area);
  if (!sheet || areas.length === 0) return guide;
  return { ...guide, misfits: areas.map((area) => within(area, sheet)) };
}

/** Of a block's outline that lies on the edge of the paper nothing would be seen, in points. */
const SEEN = 3;

function within({ x, y, width, height }: Area, sheet: Sheet): Area {
  const [left, top] = [Math.max(x, SEEN), Math.max(y, SEEN)];
  const [right, bottom] = [Math.min(x + width, sheet.width - SEEN), Math.min(y + height, sheet.height - SEEN)];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
