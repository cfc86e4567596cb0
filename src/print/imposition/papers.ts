import { MM } from '../theme.ts';

/** Names of papers, as people and printers say them. */
export type PaperName = (typeof PAPER_FORMATS)[number]['name'];

/** A size of paper, upright. */
export interface PaperFormat {
  readonly name: PaperName;
  readonly series: 'A' | 'American';
  readonly widthMm: number;
  readonly heightMm: number;
}

/** In points, whichever way it lies. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** ISO 216, and the papers of American offices; of each series the small ones first. */
export const PAPER_FORMATS = [
  { name: 'A6', series: 'A', widthMm: 105, heightMm: 148 },
  { name: 'A5', series: 'A', widthMm: 148, heightMm: 210 },
  { name: 'A4', series: 'A', widthMm: 210, heightMm: 297 },
  { name: 'A3', series: 'A', widthMm: 297, heightMm: 420 },
  { name: 'A2', series: 'A', widthMm: 420, heightMm: 594 },
  { name: 'Letter', series: 'American', widthMm: 215.9, heightMm: 279.4 },
  { name: 'Legal', series: 'American', widthMm: 215.9, heightMm: 355.6 },
  { name: 'Tabloid', series: 'American', widthMm: 279.4, heightMm: 431.8 },
] as const;

/** What offices have in their trays, and the largest that their machines take. */
const USUAL = { A: ['A4', 'A3'], American: ['Letter', 'Tabloid'] } as const;

/** Papers are cut to a millimetre or so (ISO 216 allows 1.5 up to 150 mm). */
const CUT = 1.5 * MM;

/** A paper by its name, in capitals or not. */
export function paperNamed(name: string): PaperFormat | undefined {
  return PAPER_FORMATS.find((paper) => paper.name.toLowerCase() === name.trim().toLowerCase());
}

/** The paper that has this size, whichever way it lies. */
export function paperOfSize(size: PaperSize): PaperFormat | undefined {
  const { width, height } = upright(size);
  return PAPER_FORMATS.find(
    (paper) => Math.abs(paper.widthMm * MM - width) <= CUT && Math.abs(paper.heightMm * MM - height) <= CUT,
  );
}

/** The paper that offices have most of, of the series of the sheets. */
export function officePaper(sheet: PaperSize): PaperFormat {
  return paperOf(USUAL[seriesOf(sheet)][0]);
}

/**
 * The smallest paper on which an area has room as it is; where there is none, the largest that office machines take.
 *
 * @param area in points, whichever way it lies
 * @param sheet says which series of papers is looked through
 */
export function paperToHold(area: PaperSize, sheet: PaperSize): PaperFormat {
  const series = seriesOf(sheet);
  const { width, height } = upright(area);
  const holds = ({ widthMm, heightMm }: PaperFormat) =>
    isAtMost(width, widthMm * MM) && isAtMost(height, heightMm * MM);
  return PAPER_FORMATS.find((paper) => paper.series === series && holds(paper)) ?? paperOf(USUAL[series][1]);
}

/** A paper by the name that it is known to have. */
export function paperOf(name: PaperName): PaperFormat {
  const paper = PAPER_FORMATS.find((one) => one.name === name);
  if (!paper) throw new Error(`there is no paper ${name}`);
  return paper;
}

/** A paper as it lies: its longer edge across, or upright. */
export function laid({ widthMm, heightMm }: PaperFormat, isLandscape: boolean): PaperSize {
  const [width, height] = [widthMm * MM, heightMm * MM];
  return isLandscape ? { width: height, height: width } : { width, height };
}

/**
 * How much larger or smaller one area must be to have room in another.
 *
 * @param most 1 where it may only become smaller
 */
export function scaleToFit(area: PaperSize, room: PaperSize, most = Number.POSITIVE_INFINITY): number {
  const scale = Math.min(most, room.width / area.width, room.height / area.height);
  // Millimetres that were counted in points.
  return isAtMost(1, scale) && isAtMost(scale, 1) ? 1 : scale;
}

function seriesOf(sheet: PaperSize): PaperFormat['series'] {
  return paperOfSize(sheet)?.series ?? 'A';
}

function upright({ width, height }: PaperSize): PaperSize {
  return width > height ? { width: height, height: width } : { width, height };
}

function isAtMost(length: number, most: number): boolean {
  return length <= most * (1 + 1e-6);
}
