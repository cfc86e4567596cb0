/** Standard structure types, ISO 32000-1, 14.8.4. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Figure'
  | 'Caption'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Span'
  | 'Form';

export interface StructureElement {
  readonly type: StructureType;
  /** Index of the parent; -1 for the document. Always smaller than the element's own index. */
  readonly parent: number;
  /** What links lead to, where it holds nothing what follows it; see `paint/destinations.ts`. */
  readonly id?: string;
  /** For a `Part`: what it is called (ISO 32000-1, table 323). */
  readonly title?: string;
  /** Alternative text; required for `Figure`. */
  readonly alt?: string;
  /** BCP 47, where it differs from the parent's. */
  readonly lang?: string;
  /** What an abbreviation stands for (ISO 32000-1, 14.9.5). */
  readonly expansion?: string;
  /** What it says, where that is cut into pieces: a word with a large initial (ISO 32000-1, 14.9.4). */
  readonly actualText?: string;
  /** Its words are on paper alone: the web edition has none that say the same. */
  readonly isOnlyPaper?: boolean;
  /** For an `L`: how its items are numbered; absent: by figures where they have labels, else by bullets. */
  readonly numbering?: ListNumbering;
  /** For a `TH` or `TD`: how many columns and rows it takes, where more than one. */
  readonly columns?: number;
  readonly rows?: number;
  /** For a `TH`: which cells it is the head of. */
  readonly scope?: 'Column' | 'Row';
  /** For a `Form`: a place to be filled in by hand. */
  readonly printField?: PrintField;
}

/** ISO 32000-1, table 347. */
export type ListNumbering = 'None' | 'Square' | 'Decimal' | 'UpperRoman' | 'LowerRoman' | 'UpperAlpha' | 'LowerAlpha';

/** A field on paper (ISO 32000-1, 14.8.5.6): text to be written, a box of one choice, a box of many. */
export interface PrintField {
  readonly role: 'tv' | 'rb' | 'cb';
  readonly description: string;
}
