import type { Root } from 'hast';
import type { Coupon } from '../coupon/coupon.ts';
import type { Graphic } from '../graphics/graphic.ts';
import type { Bitmap } from '../images/bitmap.ts';
import type { Orientation } from '../images/orientation.ts';
import type { Imprint } from '../publication/imprint.ts';
import type { Bulletin } from '../publication/publication.ts';
import type { Offsets } from '../sequence/offsets.ts';
import type { IssueWords } from './issue-words.ts';

/**
 * A number ready to be set: every word that either edition shows, after
 * typography and sanitising, in reading order (masthead, title, standfirst,
 * body, coupon, footer). Both editions are views of this value, so they carry
 * the same words.
 */
export interface Article {
  readonly bulletin: Bulletin;
  /** BCP 47 language of the number. */
  readonly lang: string;
  readonly masthead: Masthead;
  /** The words of its headline, where these stand as text: in lists, metadata, bookmarks. */
  readonly title: string;
  /** Inline content only; `br` where the author says that a line ends. */
  readonly headline: Root;
  /** Inline content only. */
  readonly standfirst?: Root;
  /**
   * Headings start at `h2` and never skip a level; image sources are relative
   * to the number's output folder and have an entry in `images`. Each text
   * node's `data.offsets` gives, for each of its UTF-16 units, the offset in
   * `bulletin.source` that it comes from.
   */
  readonly body: Root;
  readonly coupon?: Coupon;
  /** Where the coupon's web form will stand, when it has one and it is known where the output folder is published. */
  readonly couponAddress?: string;
  readonly footer: Imprint;
  readonly images: readonly ArticleImage[];
  /** Files that its links lead to and that go out beside it, each once. */
  readonly files: readonly LinkedFile[];
  /** What it was made from beside its own text and the publication. */
  readonly sources: ArticleSources;
  /** Files of the publication's folder that its links name, there or not, and numbers that they look into: relative to the folder. */
  readonly lookedFor: readonly string[];
}

/** What an article was made from: when all of it is still the same, so is the article. */
export interface ArticleSources {
  /**
   * Digests of the files that were read, as they were then (pictures, tables, files that links lead to), by their names
   * from the publication's folder; 'missing' of those that would be told if they were there.
   */
  readonly files: ReadonlyMap<string, string>;
  /** Numbers that were asked for, and the name of each one's file in the folder; '' where there was none. */
  readonly numbers: ReadonlyMap<number, string>;
}

/** A file that is published beside a number because the number links to it. */
export interface LinkedFile {
  /** Relative to the number's output folder, `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a number's author has written, apart from coupon and images. */
export type ArticleText = Pick<Article, 'bulletin' | 'lang' | 'title' | 'headline' | 'standfirst' | 'body'>;

export interface Masthead extends IssueWords {
  /** Left of the kicker line, whose right is the issue; set in capitals by both editions. */
  readonly section?: string;
  readonly name: string;
  readonly tagline?: string;
  readonly logo?: ArticleImage;
}

/** An image that the number uses, read and recognised. */
export type ArticleImage = FileImage | PixelImage | VectorImage | PlaceholderImage;

interface ShownImage {
  /** As the hast names it: relative to the number's output folder, `/` between folders. */
  readonly src: string;
  /** In pixels, as displayed. */
  readonly width: number;
  /** In pixels, as displayed. */
  readonly height: number;
}

/** An image whose file browsers and PDF show as it is. */
export interface FileImage extends ShownImage {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  /** How the camera was held. Absent: upright. */
  readonly orientation?: Orientation;
  /** Its pixels, as it is shown, if reading has decoded them: kept where an edition may need them, as far as memory allows. */
  readonly pixels?: Bitmap;
}

/** An image that had to be decoded: in a format that not everybody shows, or larger than paper needs. */
export interface PixelImage extends ShownImage {
  readonly format: 'pixels';
  readonly pixels: Bitmap;
  /** Whether it was compressed with losses before, so that it may be so again. */
  readonly isPhotograph: boolean;
}

/** An SVG picture; its pixels are those of CSS. */
export interface VectorImage extends ShownImage {
  readonly format: 'svg';
  /** The drawing that both editions show. */
  readonly graphic: Graphic;
  /** The title in the file; '' for none. */
  readonly title: string;
}

/** A grey frame in the place of a picture that cannot be shown. There is one only where somebody asks for it. */
export interface PlaceholderImage extends ShownImage {
  readonly format: 'placeholder';
  /** Of the file, as the author wrote it; what the picture shows, where it has no address. */
  readonly name: string;
}

declare module 'hast' {
  interface ElementData {
    /**
     * Of a link whose address on paper is another than on the web, or whose `href` is no whole address: a whole
     * address, `#` and an id of the number (alone: its beginning), or a file beside the PDF.
     */
    printHref?: string;
  }
  interface TextData {
    /** Where each UTF-16 unit of the value stands in the bulletin's file. */
    offsets?: Offsets;
  }
}
