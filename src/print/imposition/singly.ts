import { itemAt } from '../../sequence/item-at.ts';
import type { Sheet } from '../display-list.ts';
import { MM } from '../theme.ts';
import { blankFace, type Face, onBothFaces } from './faces.ts';
import { laid, type PaperFormat, paperOf, paperOfSize, scaleToFit } from './papers.ts';
import { largestOf, type PlacedRun, papersFor } from './runs.ts';
import type { Imposed, Wishes } from './wishes.ts';

/**
 * Each sheet on a side of paper: as large as it is set, or on a paper that it fills as well as it can. Each number begins
 * on a sheet of paper of its own.
 */
export function imposeSingly(
  sheets: readonly Sheet[],
  runs: readonly PlacedRun[],
  { paper: name, edge }: Wishes,
): Imposed {
  const paper = name === undefined ? undefined : paperOf(name);
  const faces = sheets.map((sheet, index) => faceOf(sheet, index, paper));
  const isTwoFaced = runs.some(({ count }) => count > 1);
  const filled = runs.flatMap(({ first, count }, index): Face[] => {
    const own = faces.slice(first, first + count);
    const isOpen = isTwoFaced && count % 2 === 1 && index < runs.length - 1;
    return isOpen ? [...own, blankFace(itemAt(own, count - 1))] : own;
  });
  return {
    imposition: isTwoFaced ? onBothFaces(filled, edge) : { sides: filled },
    paper: paper ?? paperUnder(sheets),
    papers: papersFor(runs, isTwoFaced ? 2 : 1),
    faces: isTwoFaced ? 2 : 1,
    scale: Math.min(...faces.flatMap(({ placed }) => placed.map(({ scale }) => scale))),
    blanks: filled.length - faces.length,
    pieces: 1,
  };
}

/** A side of the sheet's own size; of the paper's, which lies as the sheet does, the sheet in its middle. */
function faceOf(sheet: Sheet, index: number, paper: PaperFormat | undefined): Face {
  const { width, height } = paper ? laid(paper, sheet.width > sheet.height) : sheet;
  const scale = paper ? scaleToFit(sheet, { width, height }) : 1;
  const [x, y] = [(width - sheet.width * scale) / 2, (height - sheet.height * scale) / 2];
  return { width, height, placed: [{ sheet: index, x, y, scale, turn: 0 }], marks: [] };
}

/** The paper that the sheets have by themselves. */
function paperUnder(sheets: readonly Sheet[]): Imposed['paper'] {
  const { width, height } = largestOf(sheets);
  const [short, long] = [Math.min(width, height) / MM, Math.max(width, height) / MM];
  return paperOfSize({ width, height }) ?? { widthMm: short, heightMm: long };
}
