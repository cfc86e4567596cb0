import type { SourcePlace } from './source-place.ts';

/** What buttons, keys and clicks can ask for. */
export interface Actions {
  readonly zoomBy: (direction: 1 | -1) => void;
  readonly goToSheet: (sheet: number) => void;
  readonly goToNumber: (number: number) => void;
  readonly showArchive: () => void;
  /** Both editions go there; `file` absent: the number's own. */
  readonly goToPlace: (place: SourcePlace, file?: string) => void;
  readonly openEditor: (place: SourcePlace, file?: string) => void;
  readonly help: () => void;
}
