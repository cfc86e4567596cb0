/** Names of papers, as people and printers say them. */
export type PaperName = (typeof PAPERS)[number]['name'];

/** A size of paper, upright. */
export interface Paper {
  readonly name: PaperName;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** ISO 216, then ANSI/ASME Y14.1 and the sizes of North American offices, the small ones first. */
export const PAPERS = [
  { name: 'A6', widthMm: 105, heightMm: 148 },
  { name: 'A5', widthMm: 148, heightMm: 210 },
  { name: 'A4', widthMm: 210, heightMm: 297 },
  { name: 'A3', widthMm: 297, heightMm: 420 },
  { name: 'A2', widthMm: 420, heightMm: 594 },
  { name: 'Letter', widthMm: 215.9, heightMm: 279.4 },
  { name: 'Legal', widthMm: 215.9, heightMm: 355.6 },
  { name: 'Tabloid', widthMm: 279.4, heightMm: 431.8 },
] as const;

/** A paper by its name, in capitals or not. */
export function paperNamed(name: string): Paper | undefined {
  return PAPERS.find((paper) => paper.name.toLowerCase() === name.trim().toLowerCase());
}
