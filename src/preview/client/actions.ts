import type { SourcePlace } from './source-place.ts';

/** What buttons, keys and clicks can ask for. */
export interface Actions {
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly goToSheet: (sheet: number) => void;
  readonly goToNumber: (number: number) => void;
  readonly showArchive: () => void;
  /** Both editions go there. The place is one of `file`; where that is absent, one of what is shown. */
  readonly goToPlace: (place: SourcePlace, file?: string) => void;
  readonly openEditor: (place: SourcePlace, file?: string) => void;
  /** Asks for the title of a number to begin. */
  readonly newNumber: () => void;
  /** Begins the next number; what keeps it from being begun. */
  readonly beginNumber: (title: string) => Promise<string | undefined>;
  /** Opens the printed edition, and has both written. */
  readonly openPdf: () => void;
  readonly help: () => void;
}
