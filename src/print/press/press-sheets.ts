import type { DisplayList } from '../display-list.ts';
import { type Imposition, oneByOne, type PaperSide } from '../imposition/imposition.ts';
import type { PrintJob } from '../print-job.ts';
import { withBleed } from './bleed.ts';
import { marginFor, pressMarks } from './press-marks.ts';
import type { PressSide, SpotColour } from './press-side.ts';

/** What is wanted of a print shop's file. */
export interface PressWish {
  /** How far what touches the edge of a sheet is drawn out, in points. */
  readonly bleed: number;
  /** The ink of the accent, where it has one. */
  readonly spot?: SpotColour | undefined;
}

/** Sheets on the larger paper of a print shop. */
export interface PressSheets {
  /** The sheets, with what bleeds drawn out. */
  readonly list: DisplayList;
  readonly imposition: Imposition;
  /** One for each side of paper. */
  readonly sides: readonly PressSide[];
}

/**
 * Puts each sheet on paper that is larger than it, with room for bleed and marks.
 *
 * @param list the sheets of a number
 * @param job the number, for the words of the marks
 * @param wish how far it bleeds, and its second ink
 */
export function pressSheets(list: DisplayList, job: PrintJob, { bleed, spot }: PressWish): PressSheets {
  const { sheets } = list;
  const margin = marginFor(bleed);
  const sides = sheets.map(({ width, height }, index): PressSide & PaperSide => {
    const trim = { x: margin, y: margin, width, height };
    const [start, more] = [margin - bleed, 2 * bleed];
    const around = { trim, bleed: { x: start, y: start, width: width + more, height: height + more } };
    // What reaches further than the bleed is cut off.
    const window = { x: -bleed, y: -bleed, width: width + more, height: height + more };
    return {
      ...around,
      width: width + 2 * margin,
      height: height + 2 * margin,
      placed: [{ sheet: index, x: margin, y: margin, scale: 1, turn: 0, window }],
      ...pressMarks({ side: index + 1, sides: sheets.length, ...around }, job, spot),
    };
  });
  const { turn } = oneByOne(sheets);
  return { list: withBleed(list, bleed), imposition: { sides, ...(turn && { turn }) }, sides };
}
