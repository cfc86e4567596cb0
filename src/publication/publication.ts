import type { Coupon } from '../coupon/coupon.ts';
import type { FilePart } from '../problems/place.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import type { CheckSwitches } from './check-names.ts';

/** The language of a publication that names none. */
export const DEFAULT_LANGUAGE = 'fr';

/** A publication as its `publication.yaml` describes it, validated, with defaults filled in. */
export interface Publication {
  /** The folder that holds `publication.yaml` and the bulletins, as the user named it. */
  readonly folder: string;
  /** `publication.yaml`, as a path that the user would type. */
  readonly file: string;
  /** The language of most keys of `publication.yaml`; absent where none has a name in one language only. */
  readonly keyLanguage?: 'fr' | 'en';
  /** The publication's name, set very large in the masthead: « Au bout du fil ! ». */
  readonly name: string;
  readonly tagline?: string;
  /** The kicker at the left of the masthead: « Centres d'appels ». */
  readonly section?: string;
  /** Who publishes. */
  readonly organisation?: string;
  readonly contact?: Contact;
  /** Who answers for the publication. */
  readonly publisher?: string;
  /** Who prints it. */
  readonly printer?: string;
  /** The line at the foot of the last side that the law or custom asks for. */
  readonly legal?: string;
  /** Path of the logo (PNG or JPEG), relative to the folder. */
  readonly logo?: string;
  /** Address under which the output folder is published, without a trailing slash. */
  readonly site?: string;
  /** BCP 47 language of the texts. */
  readonly lang: string;
  /** Which rules of typography apply; all where it is absent. */
  readonly typography?: RuleSwitches;
  /** What a proof-reader looks for; everything where it is absent. */
  readonly check?: CheckSwitches;
  /** Folder of a theme whose files replace those of the default, relative to the publication's folder. */
  readonly theme?: string;
  /** Columns of the text on paper, 1 to 5, before what the theme says. */
  readonly columns?: number;
  /** How many copies of each number are printed. */
  readonly copies?: number;
  /** What it changes of the theme's colours. */
  readonly colours?: {
    /** `#rrggbb`, small letters. */
    readonly accent?: string;
    /** The ink by which a print shop prints the accent: « PANTONE 185 C ». */
    readonly spot?: string;
  };
  /** Whether the first use of each abbreviation is followed by what it stands for. Default: `plain`. */
  readonly abbreviations?: 'expand' | 'plain';
  /** Whether the addresses of links are printed as notes. Default: `plain`. */
  readonly links?: 'notes' | 'plain';
  readonly coupon?: Coupon;
  /** The same of a ready-made one in the other of the two languages that these have: for numbers that are written in it. */
  readonly otherCoupon?: Coupon;
}

/** Where to reach those who publish. */
export interface Contact {
  /** It gets the web form's answers. */
  readonly email?: string;
  /** A number, or several, with words around them if need be. */
  readonly phone?: string;
  /** Of the post; its lines may be lines. */
  readonly address?: string;
  /** With or without `https://`. */
  readonly web?: string;
}

/** A month, or a day of it. */
export interface DayOrMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day?: number;
}

/** The date of a number: a month or a day; of a span its first, by which numbers are ordered and dated. */
export interface IssueDate extends DayOrMonth {
  /** The last of a span: a month where the first is one, else a day. */
  readonly until?: DayOrMonth;
}

/** A bulletin's front matter, validated. */
export interface FrontMatter extends StoryFields {
  /** Which number it is, for files, addresses and commands. */
  readonly number: number;
  /** What is printed of the number: « 12 bis », « hors-série »; false: nothing. Default: the number itself. */
  readonly label?: string | false;
  readonly date: IssueDate;
  /** What is printed of the date: « Hiver 2026 ». Default: the date itself. */
  readonly when?: string;
  /** Inline Markdown; a backslash before white space ends a line. */
  readonly title: string;
  /** Inline Markdown. */
  readonly standfirst?: string;
  /** How many A4 sides the number must fill. */
  readonly pages?: number;
  /** How many copies are printed, before what the publication says. */
  readonly copies?: number;
  /** A letter of one text, or a newspaper of stories. Default: a letter; a number in a folder is a newspaper. */
  readonly template?: 'letter' | 'newspaper';
  /** Names of the files of its folder in the order in which their stories stand. Default: that of their names. */
  readonly articles?: readonly string[];
  /** Columns of its text on paper, 1 to 5, before what publication and theme say. */
  readonly columns?: number;
  /** Whether the publication's coupon is printed, or a coupon of the number's own. Default: true when the publication has one. */
  readonly coupon?: boolean | Coupon;
  /** BCP 47 language; default: the publication's. */
  readonly lang?: string;
  /** As of the publication, for this number alone. */
  readonly abbreviations?: 'expand' | 'plain';
  /** As of the publication, for this number alone. */
  readonly links?: 'notes' | 'plain';
}

/** What an author says of one story: between the braces of its heading, in the front matter of its file, of the first in that of its number. */
export interface StoryFields {
  /** Above the headline: « Témoignage ». */
  readonly kicker?: string;
  /** Who wrote it; the by-line says « Par … » where these words do not say so themselves. */
  readonly author?: string;
  /** Columns of the page that it takes on paper, 1 to 5. */
  readonly span?: number | 'all';
  /** What it stands on. */
  readonly ground?: 'tint' | 'frame';
  /** Whether it begins with a large letter. */
  readonly initial?: boolean;
  /** In the first band of its side, or in the last. */
  readonly place?: 'top' | 'foot';
  /** The side that it stands on, from 1. */
  readonly page?: number;
  /** How much it weighs. Default: lead for the first, second for the others. */
  readonly rank?: 'lead' | 'second' | 'brief';
  /** Whether it fills what would stay empty, or is left out of the paper. */
  readonly filler?: boolean;
}

/** A file of a number's folder that holds one story. */
export interface StoryFile {
  /** Path as the user would type it. */
  readonly file: string;
  /** Where its text begins in the source and the body of its number, and where it ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly fields: StoryFields & {
    /** Inline Markdown. A file of furniture alone has none. */
    readonly title?: string;
    /** Inline Markdown. */
    readonly standfirst?: string;
    /** What links call it by. */
    readonly id?: string;
  };
  /** Where the values of its front matter stand in the source of its number. */
  readonly places: Readonly<Partial<Record<string, import('../problems/problem.ts').Place>>>;
}

/** One number as it lies on disk. */
export interface Bulletin {
  /** Path as the user would type it; of a folder, that of the file that has its front matter. */
  readonly file: string;
  /**
   * The whole file: UTF-8 decoded, without a byte-order mark, line endings as they were. Of a folder all its files,
   * one after the other, each at the beginning of a line: `parts` says which lines are whose.
   */
  readonly source: string;
  /** Where each of its files begins in the source; absent where there is one. */
  readonly parts?: readonly FilePart[];
  /** Of all that the files of its folder say, with their names, to be compared (`number-text.ts`); absent where it is one file. */
  readonly digest?: string;
  /** The files of its folder that hold a story each, in reading order; absent where it is one file. */
  readonly stories?: readonly StoryFile[];
  /**
   * The Markdown alone: `source` with each character of the front matter
   * replaced by a space (line endings kept), so that every offset, line and
   * column in it is one of the file.
   */
  readonly body: string;
  readonly frontMatter: FrontMatter;
  /** Where the values of the front matter stand in the file. */
  readonly places: Readonly<Partial<Record<keyof FrontMatter, import('../problems/problem.ts').Place>>>;
}
