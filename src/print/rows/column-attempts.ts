import type { Breaking } from './cell-measure.ts';
import { type ColumnChoice, lowestWidths } from './table-widths.ts';

/** Between two columns, in ems of the table's type: as much as looks well, and the least where room is short. */
const GAP = 0.9;
const LEAST_GAP = 0.55;
/** How much smaller the type of a table may be set before words are broken between syllables. */
const SMALLER = 0.92;
/** A column that has less than this, in ems, cannot even be broken: letters would leave it. */
const NARROWEST_BROKEN = 1.8;

/** What may be given up for room. */
interface Attempt {
  readonly breaking: Breaking;
  /** Whether figures stand below each other by their whole parts, or only end together. */
  readonly aligned: boolean;
  /** White between columns, in ems, and where a column that ends at the right meets one that begins at the left: figures would touch words. */
  readonly gap: number;
  readonly meeting: number;
  /** Size of the type beside the theme's. */
  readonly scale: number;
}

/** From what looks best to what has room for most. */
const ATTEMPTS: readonly Attempt[] = [
  { breaking: 'words', aligned: true, gap: GAP, meeting: GAP, scale: 1 },
  { breaking: 'words', aligned: true, gap: LEAST_GAP, meeting: GAP, scale: 1 },
  { breaking: 'marks', aligned: true, gap: LEAST_GAP, meeting: GAP, scale: 1 },
  { breaking: 'marks', aligned: false, gap: LEAST_GAP, meeting: GAP, scale: 1 },
  { breaking: 'marks', aligned: false, gap: LEAST_GAP, meeting: GAP, scale: SMALLER },
  // A word in two pieces is worse than figures close to words.
  { breaking: 'marks', aligned: false, gap: LEAST_GAP, meeting: LEAST_GAP, scale: SMALLER },
  { breaking: 'syllables', aligned: false, gap: LEAST_GAP, meeting: LEAST_GAP, scale: SMALLER },
  { breaking: 'letters', aligned: false, gap: LEAST_GAP, meeting: LEAST_GAP, scale: SMALLER },
  { breaking: 'letters', aligned: false, gap: LEAST_GAP, meeting: LEAST_GAP, scale: 0.8 },
  { breaking: 'letters', aligned: false, gap: LEAST_GAP, meeting: LEAST_GAP, scale: 0.7 },
];

/** Lengths in points. */
interface ChosenWidths {
  readonly widths: readonly number[];
  /** Between each column and the next, and the least of them. */
  readonly gaps: readonly number[];
  readonly gap: number;
  readonly breaking: Breaking;
  /** Size of the type beside the theme's. */
  readonly scale: number;
  /** Set where words are broken: the width at which none would be. */
  readonly wanted?: number;
}

/** What columns are to share. */
interface TableRoom {
  /** Of the table, in points. */
  readonly width: number;
  /** Of its type, in points. */
  readonly size: number;
  /** For each column but the last, whether it ends at the right and the next begins at the left. */
  readonly meetings: readonly boolean[];
}

/**
 * The widths of a table's columns: those of the first attempt that has room.
 *
 * @param room of the table, its type, and where columns meet
 * @param choicesAt what its columns need, in ems, where words are broken so, with figures below each other or not
 */
export function chosenWidths(
  { width: room, size, meetings }: TableRoom,
  choicesAt: (breaking: Breaking, aligned: boolean) => readonly ColumnChoice[],
): ChosenWidths {
  let wanted: number | undefined;
  for (const [index, { breaking, aligned, gap, meeting, scale }] of ATTEMPTS.entries()) {
    const em = size * scale;
    const choices = choicesAt(breaking, aligned);
    const gaps = meetings.map((meets) => (meets ? meeting : gap));
    const white = gaps.reduce((sum, one) => sum + one, 0);
    const free = room / em - white;
    const needed = leastOf(choices);
    const hasRoom = needed <= free + 1e-6;
    if (!hasRoom && breaking === 'marks') wanted = (needed + white) * em;
    const isLast = index === ATTEMPTS.length - 1;
    const mayBeCrowded = breaking === 'letters' && free / choices.length >= NARROWEST_BROKEN;
    if (!hasRoom && !mayBeCrowded && !isLast) continue;
    const isBroken = breaking === 'syllables' || breaking === 'letters';
    const widths = (hasRoom ? lowestWidths(choices, free) : narrow(choices, free)).map((width) => width * em);
    const inPoints = { gap: gap * em, gaps: gaps.map((one) => one * em) };
    return { widths, ...inPoints, breaking, scale, ...(isBroken && wanted !== undefined && { wanted }) };
  }
  throw new Error('the last attempt makes do with any room');
}

function leastOf(choices: readonly ColumnChoice[]): number {
  return choices.reduce((sum, { least }) => sum + least, 0);
}

/** Widths where there is not even room for all figures: who needs less than an equal share has that, others what is left. */
function narrow(choices: readonly ColumnChoice[], free: number): number[] {
  const share = Math.max(1, free / choices.length);
  const spare = choices.reduce((rest, { least }) => rest - Math.min(least, share), free);
  const lacking = choices.reduce((sum, { least }) => sum + Math.max(0, least - share), 0);
  return choices.map(({ least }) =>
    least <= share ? least : share + (Math.max(0, spare) * (least - share)) / lacking,
  );
}
