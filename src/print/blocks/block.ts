import type { TagReference } from '../display-list.ts';
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

/** What a block stands in. */
export interface Nesting {
  /** Levels of lists around it, itself included. */
  readonly lists: number;
  /** Its distance from the column's left edge, in ems of the body. */
  readonly indent: number;
  /** Where the rule of each quotation around it stands, in ems from the column's left edge. */
  readonly quotes: readonly number[];
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
  /** Left edge of the list's items, in ems from the column's. */
  readonly indent: number;
}

export interface PictureBlock {
  readonly kind: 'picture';
  readonly nesting: Nesting;
  /** `src` of an image of the article. */
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** An artefact where the author gave no alternative text: there for the eye only. */
  readonly tag: TagReference;
}

/** A thematic break. */
export interface RuleBlock {
  readonly kind: 'rule';
}
