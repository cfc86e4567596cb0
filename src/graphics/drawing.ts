import type { Budget } from './budget.ts';
import type { Findings } from './findings.ts';
import type { Viewport } from './length.ts';
import type { Matrix } from './matrix.ts';
import type { StyleSheet } from './style-rules.ts';
import type { SvgStyle } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';

/** What all of a file is drawn with. */
export interface DrawingContext {
  readonly byId: ReadonlyMap<string, SvgElement>;
  readonly sheet: StyleSheet;
  readonly findings: Findings;
  readonly budget: Budget;
  /** BCP 47, of the bulletin: a `switch` chooses by it. */
  readonly lang: string;
}

/** Where an element stands. */
export interface ElementContext {
  /** From the element's user space to the drawing. */
  readonly matrix: Matrix;
  readonly viewport: Omit<Viewport, 'fontSize'>;
  /** Of the parent. */
  readonly style: SvgStyle;
  /** Elements whose copies are being drawn: they cannot hold themselves. */
  readonly copied: readonly SvgElement[];
}

/** The name in « url(#name) » or « #name »; undefined for what points elsewhere, or nowhere. */
export function localName(reference: string | undefined): string | undefined {
  return /^(?:url\(\s*['"]?)?#([^'")]+)['"]?\s*\)?/.exec(reference?.trim() ?? '')?.[1];
}
