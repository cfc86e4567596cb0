import type { Element, Text } from 'hast';
import { foldLetters } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { spansAll } from '../publication/author-names.ts';
import { PLACE_ATTRIBUTE, SPAN_ATTRIBUTE } from '../publication/author-words.ts';
import { type BraceAttribute, braceAttributes } from './brace-attributes.ts';
import { type FloatPlace, placeNamed, placesKnown } from './float-place.ts';
import { sourceSpan } from './source-span.ts';

/** What can stand between braces behind a table. */
export interface TableAttributes {
  readonly caption?: Text;
  readonly source?: Text;
  /** Goes from one margin to the other. */
  readonly spansColumns?: boolean;
  readonly place?: FloatPlace;
}

/** Names of attributes, in French and English, in small letters and without accents. */
const NAMES = {
  caption: ['legende', 'caption', 'legend', 'titre', 'title'],
  source: ['source', 'sources'],
  span: SPAN_ATTRIBUTE,
} as const;

const EXAMPLES = 'légende="Les salaires" source="Insee" span=all place=tête';
const BRACES = /^\s*\{[^{}]+\}\s*$/;

/** Whether a paragraph consists of braces alone. */
export function isTableAttributes(paragraph: Element, source: string): boolean {
  const { value } = bracesOf(paragraph, source);
  return BRACES.test(value) && value.includes('=');
}

/**
 * Reads the attributes between the braces. Unknown ones are reported and have no effect.
 *
 * @param paragraph the braces and what stands between them
 * @param source the text into which places point
 * @param report called for each attribute that has no effect
 */
export function readTableAttributes(paragraph: Element, source: string, report: Report): TableAttributes {
  let read: TableAttributes = {};
  for (const attribute of braceAttributes(bracesOf(paragraph, source), source)) {
    const { name, called, value: found, offset } = attribute;
    const folded = foldLetters(name);
    const isNamed = (names: readonly string[]) => names.includes(folded);
    if (isNamed(PLACE_ATTRIBUTE)) {
      const place = placeNamed(found);
      if (place) read = { ...read, place };
      else report('warning', 'table.place', { name, found, known: placesKnown() }, offset);
    } else if (isNamed(NAMES.caption)) read = { ...read, ...textValue('caption', attribute, source) };
    else if (isNamed(NAMES.source)) read = { ...read, ...textValue('source', attribute, source) };
    else if (!isNamed(NAMES.span))
      report('warning', 'table.attribute', { attribute: called, example: EXAMPLES }, offset);
    else if (!spansAll(found)) report('warning', 'table.attribute-value', { found, example: 'span=all' }, offset);
    else read = { ...read, spansColumns: true };
  }
  return read;
}

/** The paragraph as it was typed: between braces there is no emphasis. */
function bracesOf(paragraph: Element, source: string): Text {
  const { start, end } = sourceSpan(paragraph);
  return { type: 'text', value: source.slice(start, end), position: paragraph.position };
}

/** The value as a text with its place in the source; nothing where it says nothing. */
function textValue(name: 'caption' | 'source', { value, offset }: BraceAttribute, source: string): TableAttributes {
  if (value.trim() === '') return {};
  const at = source.indexOf(value, offset);
  const point = (place: number) => ({ line: 1, column: 1, offset: place });
  return { [name]: { type: 'text', value, position: { start: point(at), end: point(at + value.length) } } };
}
