import type { Chart } from '../../charts/chart.ts';
import type { PictureWidth } from '../../markdown/picture-width.ts';
import type { Direction } from '../../typography/direction.ts';
import type { TagReference } from '../display-list.ts';
import type { Span } from '../paragraphs/text-style.ts';
import type { QrCode } from '../qr-code.ts';
import type { StructureNode } from '../structure-tree.ts';

/** A piece of the body, ready to be set: blocks stand from top to bottom. */
export type Block = (
  | TextBlock
  | PictureBlock
  | PhotosBlock
  | RuleBlock
  | TableBlock
  | PullQuoteBlock
  | AgendaBlock
  | KeyFigureBlock
  | QrCodeBlock
  | ChartBlock
  | ContentsBlock
  | BoxEdge
  | BreakBlock
) & {
  /** Stands across all columns. */
  readonly spansColumns?: boolean;
  /** At most so many of them, 2 or more: of a story that has more columns, the others run beside it. Default: all. */
  readonly mostColumns?: number;
  /** Where its author wants it; absent: where the text has it, or elsewhere rather than leave a hole. */
  readonly place?: 'here' | 'top' | 'foot';
  /** White stands below it whatever follows: it ends what is no box and has no rule below it. */
  readonly endsApart?: boolean;
} & Marked &
  Named;

interface Named {
  /** What the author wrote that it is, or is part of. */
  readonly origin?: BlockOrigin;
}

/** A block as its author knows it. */
export interface BlockOrigin {
  readonly name: BlockName;
  /** Where it begins in the bulletin's file; absent for what has no place there. */
  readonly offset?: number;
}

export type BlockName =
  | 'agenda'
  | 'box'
  | 'chart'
  | 'code'
  | 'columns'
  | 'heading'
  | 'interview'
  | 'key-figure'
  | 'list'
  | 'paragraph'
  | 'photos'
  | 'picture'
  | 'poem'
  | 'pull-quote'
  | 'qr-code'
  | 'quotation'
  | 'table';

/** What may begin a list's item. */
interface Marked {
  /** Stands before its first line. */
  readonly marker?: Marker;
}

/** What the theme needs to know to choose a style. */
export type TextRole =
  | 'paragraph'
  | 'first-paragraph'
  | 'brief'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'box-title'
  | 'by-line'
  | 'table-title'
  | 'item'
  | 'question'
  | 'term'
  | 'event'
  | 'legend'
  | 'signature'
  | 'quote'
  | 'verse'
  | 'code'
  | 'caption'
  | 'note'
  | 'standfirst'
  | 'legal';

/** What a block stands in. */
export interface Nesting {
  /** Levels of lists around it, itself included. */
  readonly lists: number;
  /** Its distance from the column's left edge, in ems of the body. */
  readonly indent: number;
  /** Its distance from the column's right edge, in ems of the body. */
  readonly inset: number;
  /** Where the rule of each quotation around it stands, in ems from the column's left edge. */
  readonly quotes: readonly number[];
}

/** The nesting of blocks that stand in a column of their own. */
export const NESTED_IN_NOTHING: Nesting = { lists: 0, indent: 0, inset: 0, quotes: [] };

export interface TextBlock extends Marked, Named {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly nesting: Nesting;
  readonly spans: readonly Span[];
  /** A large letter that its first lines make room for; what follows of the word is in `spans`. */
  readonly initial?: Span;
  /** How it runs; absent: from left to right. What stands to its left then stands to its right. */
  readonly direction?: Direction;
  /** Of who wrote a poem: its verse. It ends where the longest line of that does. */
  readonly signs?: readonly TextBlock[];
  /** Ems that stay free behind its last word, for what stands there. Default: none. */
  readonly endRoom?: number;
}

export interface Marker {
  /** « 3. », or '' for what is drawn. */
  readonly text: string;
  /** Drawn: a bullet, or a box that is to be ticked or is. Default: a bullet. */
  readonly box?: 'open' | 'ticked';
  /** Structure element of type `Lbl`. */
  readonly tag: StructureNode;
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
  readonly tag: TagReference<StructureNode>;
  /** How wide its author wants it; absent: as wide as its column, if it has dots enough for that. */
  readonly asked?: PictureWidth;
  /** Who made it: set small at its edge. */
  readonly credit?: readonly Span[];
  /** As of a text. */
  readonly direction?: Direction;
}

/** Pictures side by side, of one height in each row. */
export interface PhotosBlock {
  readonly kind: 'photos';
  readonly nesting: Nesting;
  readonly photos: readonly Photo[];
  /** Of all of them; nested in nothing. */
  readonly caption: readonly Block[];
  readonly direction?: Direction;
}

/** One of several pictures; what stands below it is nested in nothing. */
export interface Photo {
  readonly picture: PictureBlock;
  readonly caption: readonly Block[];
}

/** A thematic break. */
export interface RuleBlock {
  readonly kind: 'rule';
}

export interface TableBlock {
  readonly kind: 'table';
  readonly nesting: Nesting;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly isHeader: boolean;
  /** It sums up the rows above it. */
  readonly isTotal?: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Its first column, from 0, and how many columns and rows it takes. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly spans: readonly Span[];
  readonly direction?: Direction;
  readonly align: 'left' | 'center' | 'right';
  /** In a column of figures: the edge of the column at which these stand. */
  readonly figures?: 'start' | 'end';
  /** Where the whole part of its figure ends in the text of its spans: figures of a column stand with these below each other. */
  readonly decimalAt?: number;
}

/** A sentence that is to be seen from afar. */
export interface PullQuoteBlock {
  readonly kind: 'pull-quote';
  readonly nesting: Nesting;
  /** From top to bottom. */
  readonly parts: readonly PullQuotePart[];
  readonly direction?: Direction;
}

/** Its words, who said them, or pictures with their captions, which are nested in nothing. */
export type PullQuotePart =
  | { readonly kind: 'words' | 'author'; readonly spans: readonly Span[] }
  | { readonly kind: 'pictures'; readonly blocks: readonly Block[] };

/** What takes place and when: dates in a column of their own. */
export interface AgendaBlock {
  readonly kind: 'agenda';
  readonly nesting: Nesting;
  readonly events: readonly AgendaEvent[];
  /** It stands in a column of a paper: its dates are smaller, white with a thin rule parts its events. */
  readonly isNarrow?: boolean;
}

export interface AgendaEvent {
  /** Absent where the author gave none that could be understood. */
  readonly date?: readonly Span[];
  /** The hour behind its day, where there is one. */
  readonly hour?: readonly Span[];
  /** Nested in nothing: they stand in the column beside the dates or below them, or in that of the agenda where there is no date. */
  readonly blocks: readonly Block[];
}

/** A number that is to be seen from afar, and what it counts. */
export interface KeyFigureBlock {
  readonly kind: 'key-figure';
  readonly nesting: Nesting;
  readonly number: readonly Span[];
  /** It is all that its story has to say: larger, its legend below it. */
  readonly isAlone?: boolean;
  /** Nested in nothing: the setter says where they stand. */
  readonly legend: readonly Block[];
}

/** An address to be read by a telephone. */
export interface QrCodeBlock {
  readonly kind: 'qr-code';
  readonly nesting: Nesting;
  readonly code: QrCode;
  /** Structure element of type `Figure`. */
  readonly tag: StructureNode;
  /** What the address is, and the address; nested in nothing. */
  readonly title: readonly Block[];
  readonly address: readonly Block[];
}

/** Figures drawn: shapes are a figure, labels the cells of a table. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly nesting: Nesting;
  readonly chart: Chart;
  /** Structure element of type `Figure`. */
  readonly figure: StructureNode;
  readonly labels: ChartTags;
  /** Above and below what is drawn; nested in nothing. */
  readonly title: readonly Block[];
  readonly source: readonly Block[];
}

/** Structure elements of what a chart's labels say: a table's cells, or one element for all of them. */
export interface ChartTags {
  /** The unit above the table, or what holds all labels. */
  readonly above: StructureNode;
  readonly table?: {
    readonly corner: StructureNode;
    /** By series. */
    readonly names: readonly StructureNode[];
    readonly rows: readonly { readonly label: StructureNode; readonly cells: readonly StructureNode[] }[];
  };
}

/** What stands on which page. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly nesting: Nesting;
  readonly entries: readonly ContentsEntry[];
  /** It is a story of a paper: white stands between its titles. */
  readonly isStory?: boolean;
}

export interface ContentsEntry {
  readonly title: readonly Span[];
  /** The number of the page. */
  readonly page: readonly Span[];
  readonly direction?: Direction;
}

/** Where a box begins and where it ends. */
export interface BoxEdge {
  readonly kind: 'box-edge';
  readonly edge: 'top' | 'bottom';
  readonly nesting: Nesting;
}

/** What follows starts a new column, or a new side. */
export interface BreakBlock {
  readonly kind: 'break';
  /** `story`: where a story may go on elsewhere. */
  readonly to: 'column' | 'page' | 'story';
  /** Where the author wrote it, in the bulletin's file. */
  readonly offset?: number;
}

/** The body as blocks, the notes that it calls, by their names, and the structure of both. */
export interface BlockFlow {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  readonly tags: readonly StructureNode[];
}
