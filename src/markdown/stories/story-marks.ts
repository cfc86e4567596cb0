import type { Element } from 'hast';
import { nearest } from '../../problems/nearest.ts';
import type { Report } from '../../problems/report.ts';
import {
  englishValue,
  type StoryAttribute,
  storyAttributeNamed,
  storyAttributeNames,
  switchValue,
} from '../../publication/author-names.ts';
import type { StoryFields } from '../../publication/publication.ts';
import { MOST_COLUMNS, MOST_SIDES } from '../../publication/side-limits.ts';
import type { Stretch } from '../../typography/stretches.ts';
import type { BraceAttribute } from '../brace-attributes.ts';
import { idIn, nameHeading, titleOf } from '../heading-attributes.ts';

/** What an author says of a story between the braces of its heading. */
export interface StoryMarks {
  readonly fields: StoryFields;
  /** Where the words of the braces stand in the source that was read. */
  readonly places: Readonly<Partial<Record<'kicker' | 'author', Stretch>>>;
}

/**
 * Reads what stands between the braces behind the heading of a story. An id that they give is set on the heading; what
 * is not understood is reported, with the name that was likely meant.
 *
 * @param heading the heading, without its braces
 * @param attributes what stood between them
 * @param report called for each attribute that has no effect
 */
export function readStoryMarks(heading: Element, attributes: readonly BraceAttribute[], report: Report): StoryMarks {
  const title = titleOf(heading);
  const fields: Record<string, unknown> = {};
  const places: Partial<Record<'kicker' | 'author', Stretch>> = {};
  for (const attribute of attributes) {
    const { written, name, value, offset } = attribute;
    const id = idIn(written);
    const key = storyAttributeNamed(name);
    if (id !== undefined) nameHeading(heading, id, attribute, report);
    else if (key === undefined && LANGUAGE.has(name.toLowerCase()))
      report('warning', 'story.language', { title, attribute: name, found: value }, offset);
    else if (key === undefined) reportUnknown(title, name || written, offset, report);
    else {
      const read = storyValue(key, value);
      if (read === undefined)
        report('warning', 'story.value', { title, attribute: name, found: value, known: knownValues(key) }, offset);
      else fields[key] = read;
      if ((key === 'kicker' || key === 'author') && offset !== undefined) {
        const start = offset + written.lastIndexOf(value);
        places[key] = [start, start + value.length];
      }
    }
  }
  return { fields, places };
}

/** A story has the language of its number; blocks of its text may have another. */
const LANGUAGE: ReadonlySet<string> = new Set(['lang', 'langue', 'language']);

function reportUnknown(title: string, attribute: string, offset: number | undefined, report: Report): void {
  const near = nearest(attribute, storyAttributeNames());
  if (near === undefined) report('warning', 'story.attribute', { title, attribute }, offset);
  else report('warning', 'story.attribute-nearest', { title, attribute, nearest: near }, offset);
}

/**
 * What a value says, typed in French or in English; undefined where it says nothing. A name alone says yes.
 *
 * @param key the English name of its attribute
 * @param written what stands behind the equals sign; '' for nothing
 */
export function storyValue(key: StoryAttribute, written: string): StoryFields[StoryAttribute] {
  switch (key) {
    case 'kicker':
    case 'author':
      return withoutEmphasis(written).trim() || undefined;
    case 'initial':
    case 'filler':
      return written === '' ? true : switchValue(key, undefined, written);
    case 'span':
      return englishValue('span', written) === 'all' ? 'all' : wholeNumber(written, MOST_COLUMNS);
    case 'page':
      return wholeNumber(written, MOST_SIDES);
    case 'ground':
    case 'rank':
      return englishValue(key, written) as StoryFields['ground'] & StoryFields['rank'];
    case 'place': {
      const place = englishValue('place', written);
      return place === 'top' || place === 'foot' ? place : undefined;
    }
  }
}

/** Words of a head have one face: marks of emphasis are not printed. */
function withoutEmphasis(written: string): string {
  return written.replace(/(\*{1,3}|(?<![\p{L}\p{N}])_{1,3})(?=\S)(.*?\S)\1(?!\*)/gu, '$2');
}

function wholeNumber(written: string, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

const KNOWN: Readonly<Record<StoryAttribute, string>> = {
  kicker: '"…"',
  author: '"…"',
  span: '1–5, all (tout)',
  ground: 'tint (teinte), frame (cadre)',
  initial: 'yes (oui), no (non)',
  place: 'top (tête), foot (pied)',
  page: '1, 2, 3…',
  rank: 'lead (une), second (article), brief (brève)',
  filler: 'yes (oui), no (non)',
};

/** What the value of an attribute may be, for messages. */
export function knownValues(key: StoryAttribute): string {
  return KNOWN[key];
}
