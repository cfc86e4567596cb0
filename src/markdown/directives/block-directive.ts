import type { BlockContent, DefinitionContent, Paragraph, Text } from 'mdast';
import type { Report } from '../../problems/report.ts';
import { spansAll } from '../../publication/author-names.ts';
import { PLACE_ATTRIBUTE, SPAN_ATTRIBUTE } from '../../publication/author-words.ts';
import type { IssueDate } from '../../publication/publication.ts';
import { placeNamed, placesKnown } from '../float-place.ts';

/** What can stand in a directive's place. */
export type DirectiveContent = BlockContent | DefinitionContent;

/** A kind of block that authors ask for by its name. */
export interface BlockDirective {
  /** In French and in English, in lower case and without accents: an author may use both as they like. */
  readonly names: readonly string[];
  /** Around its content (`:::name`, and `:::` at its end), a line by itself (`::name`), or either. */
  readonly form: 'container' | 'line' | 'either';
  /** Whether it takes text between brackets. */
  readonly takesLabel: boolean;
  readonly attributes: readonly DirectiveAttribute[];
  /** The attribute that it cannot do without, whose value may be written without its name (`{en}` is `{lang=en}`), and an example. */
  readonly needs?: { readonly attribute: string; readonly example: string };
  readonly make: (parsed: ParsedDirective, number: NumberInHand, report: Report) => readonly DirectiveContent[];
}

/** What a directive can know of the number that it is written in. */
export interface NumberInHand {
  /** BCP 47 */
  readonly lang: string;
  readonly date: IssueDate;
  /** What offsets point into. */
  readonly source: string;
}

/** Something that can be written between a directive's braces. */
export interface DirectiveAttribute {
  /** In French and in English; the first is that of `ParsedDirective.attributes`. */
  readonly names: readonly string[];
  readonly accepts: (value: string) => boolean;
  /** One way to write it, as in `span=all`. */
  readonly example: string;
  /** All that its value can be, where this is little. */
  readonly known?: string;
}

/** A directive as it was written, without what it does not take. */
export interface ParsedDirective {
  readonly label?: Paragraph;
  readonly content: readonly DirectiveContent[];
  /** The keys are the first names of the attributes. */
  readonly attributes: Readonly<Record<string, Text>>;
  /** The name as it was typed. */
  readonly name: string;
  readonly position?: Paragraph['position'];
}

/** Goes from one margin to the other. */
export const spanAttribute: DirectiveAttribute = {
  names: SPAN_ATTRIBUTE,
  accepts: spansAll,
  example: 'span=all',
};

/** Where it should stand, of what could also stand elsewhere. */
export const placeAttribute: DirectiveAttribute = {
  names: PLACE_ATTRIBUTE,
  accepts: (value) => placeNamed(value) !== undefined,
  example: 'place=tête',
  known: placesKnown(),
};

/** The place of a node that stands for a directive. */
export function positionOf({ position }: ParsedDirective): Pick<Paragraph, 'position'> {
  return { position };
}
