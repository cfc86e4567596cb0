/** Figures to be compared by the eye: a table's, and how they are drawn. */
export interface Chart {
  readonly kind: ChartKind;
  /** What stands above the rows' labels: « Fédération », « Année »; '' for nothing. */
  readonly corner: string;
  /** Names of the series, one or more; a name may be ''. */
  readonly series: readonly string[];
  /** One or more, in the author's order. */
  readonly rows: readonly ChartRow[];
  /** What all figures count, where it stands beside none of them: « en milliers d’euros ». */
  readonly unit?: string;
  /** Height that the author asks for what is drawn, in millimetres. */
  readonly heightMm?: number;
  /** BCP 47; how figures of a scale are written. */
  readonly lang: string;
  /** Whether it is drawn from right to left, as its words run. */
  readonly isFromRight?: boolean;
}

export const CHART_KINDS = ['bars', 'columns', 'line', 'parts'] as const;

/** Bars that lie, bars that stand, a line in time, parts of a whole. */
export type ChartKind = (typeof CHART_KINDS)[number];

export interface ChartRow {
  readonly label: string;
  /** One for each series. */
  readonly cells: readonly ChartCell[];
}

export interface ChartCell {
  /** As it is shown: « 1 234,5 », « n. c. »; '' for nothing. */
  readonly text: string;
  /** Finite; absent where the figure is missing. */
  readonly value?: number;
}
