import type { Span } from '../paragraphs/text-style.ts';

/** A piece of the body, ready to be set: blocks stand from top to bottom. */
export type Block = TextBlock | PictureBlock | RuleBlock;

/** What the theme needs to know to choose a style. */
export type TextRole =
  | 'paragraph'
  | 'first-paragraph'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'item'
  | 'quote'
  | 'code'
  | 'caption';

/** How deep a block stands in lists and quotations. */
export interface Nesting {
  /** Levels of lists around it, itself included. */
  readonly lists: number;
  /** Levels of quotations around it. */
  readonly quotes: number;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly nesting: Nesting;
  readonly spans: readonly Span[];
  /** Stands before the first line of a list item. */
  readonly marker?: Marker;
}

export interface Marker {
  /** « 3. », or '' for a bullet, which is drawn. */
  readonly text: string;
  /** Structure element of type `Lbl`. */
  readonly tag: number;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly nesting: Nesting;
  /** `src` of an image of the article. */
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly tag: number;
}

/** A thematic break. */
export interface RuleBlock {
  readonly kind: 'rule';
}
