import type { FitReport, Item } from '../print/display-list.ts';
import type { FilePart } from '../problems/place.ts';
import type { Severity } from '../problems/problem.ts';

/**
 * What the preview's server and its page say to each other. Addresses:
 *
 * - `/` the preview page, with the token in `<meta name="bulletin-token">`;
 * - `/_preview/events` a stream of `PreviewState` (server-sent events);
 * - `/_preview/sheet/<key>.json` a `ShownSheet`;
 * - `/_preview/glyphs/<face>.json?ids=1,2,3` `GlyphOutlines`;
 * - `/_preview/client.js`, `/_preview/client.css` the page's own files;
 * - POST `/_preview/go` `GoRequest`, `/_preview/open` `OpenRequest`, `/_preview/new` `NewRequest`,
 *   `/_preview/write` nothing: with the token as `x-bulletin-token`;
 * - all else: the web edition, as it would be written, with source places in its elements.
 */
export interface PreviewState {
  /** Random for each server: another one means that the server was started anew. */
  readonly session: string;
  /** Counts builds, from 1. */
  readonly version: number;
  /** The number that is shown; absent when none can be. */
  readonly number?: number;
  /** For the menu, newest first. */
  readonly numbers: readonly ShownNumber[];
  /** The last save could not be built: what is shown is the last that could. */
  readonly isStale: boolean;
  /** Something that is shown cannot be printed as it stands: nothing of it is written. */
  readonly isRefused: boolean;
  /** What building took in the process. */
  readonly milliseconds: number;
  readonly problems: readonly ShownProblem[];
  /** Address of the web edition's page: `/003/`. */
  readonly web?: string;
  /** Address of the printed edition: `/003/bulletin-003.pdf`. For the author alone. */
  readonly pdf?: string;
  /** Changes with the page's HTML. */
  readonly webKey?: string;
  /** Changes with the stylesheet and the images. */
  readonly styleKey?: string;
  /** The key of each sheet: another one when something else stands on it. */
  readonly sheets: readonly string[];
  /** In points. */
  readonly sheetSize?: { readonly width: number; readonly height: number };
  readonly guides?: Guides;
  readonly fit?: ShownFit;
  /** Whether a click may open the editor. */
  readonly canEdit: boolean;
  /** Whether the page may only look: it is shown to others in the network. */
  readonly readOnly: boolean;
  /** The number's own file, as `OpenRequest` takes it; of a folder, the one that has its front matter. */
  readonly file?: string;
  /**
   * Of a number in a folder, its files: places in sheets and page are those of all of them, one after the other. Absent
   * where it is one file.
   */
  readonly parts?: readonly FilePart[];
}

export interface ShownNumber {
  readonly number: number;
  readonly title: string;
  /** As the author wrote it in the front matter: `2012-03`, `2012-03-14`. */
  readonly date: string;
}

/** A problem with its sentences in the tool's language. */
export interface ShownProblem {
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** As a person would type it; what `OpenRequest` takes. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  readonly excerpt?: ShownExcerpt;
}

/** The source line, cut to what can be shown, and where in it the mark stands. */
export interface ShownExcerpt {
  readonly text: string;
  /** Columns of a fixed-pitch font before the mark, and of the mark. */
  readonly before: number;
  readonly width: number;
}

/** Points from the sheet's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What overlays show. Points. */
export interface Guides {
  /** The type area. */
  readonly margins: Rect;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** Of each sheet, its body's first baseline; `leading` below each is the next. */
  readonly baseline: { readonly firsts: readonly number[]; readonly leading: number };
  /** What no printer can be trusted to print, from each edge. */
  readonly printerMargin: number;
  /** Of each sheet: what is cut off with the coupon on its other side. */
  readonly behindCoupon: readonly (Rect | null)[];
  /** Of each sheet: blocks that cannot be printed as they stand; always shown. */
  readonly misfits: readonly (readonly Rect[])[];
}

/** How full the number is, and what copyfitting chose. */
export interface ShownFit extends FitReport {
  readonly sides: number;
  /** Sides that the front matter asks for. */
  readonly asked?: number;
  /** How much paper they take, as a sentence. */
  readonly paper?: string;
  /** Which paragraph gains a line by the fewest words cut. */
  readonly cut?: { readonly file: string; readonly line: number; readonly column: number; readonly words: number };
}

/** A sheet of the display list in painting order, lengths rounded to a thousandth of a point. */
export interface ShownSheet {
  readonly width: number;
  readonly height: number;
  readonly items: readonly ShownItem[];
}

/** An item without what only a PDF's structure needs. A picture's `src` is an address from the root: `/003/a.png?v=…`. */
export type ShownItem = Unstructured<Item>;

type Unstructured<T> = T extends unknown ? Omit<T, 'tag'> : never;

/** Outlines by glyph id: SVG path data in font units, y growing upwards. '' for a space. */
export interface GlyphOutlines {
  readonly unitsPerEm: number;
  readonly outlines: Readonly<Record<string, string>>;
}

/** Body of POST `/_preview/go`. */
export interface GoRequest {
  readonly number: number;
}

/** Body of POST `/_preview/open`; it is answered by 204 where the editor was started, else by an `OpenAnswer`. */
export interface OpenRequest {
  /** As `ShownProblem.file` gives it, and the place is one of this file; when absent, it is one of sheets and page. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}

/** Where to go for the editor to open: `vscode://file/…`. */
export interface OpenAnswer {
  readonly link: string;
}

/** Body of POST `/_preview/new`; it is answered by a `NewAnswer`, and the number is shown. */
export interface NewRequest {
  readonly title: string;
}

/** The file that was begun, as the user would type it; or why none was, in the tool's language. */
export type NewAnswer = { readonly file: string } | { readonly problem: string };

/** Answer to POST `/_preview/write`: what lies in the output folder then, as the user would type it; none where it could not be written. */
export interface WriteAnswer {
  readonly files: readonly string[];
}
