import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { placeAt } from '../problems/place.ts';
import type { Report } from '../problems/report.ts';
import { attributeValue } from './attribute-value.ts';
import { isNoteLink } from './note-links.ts';
import { isNoteId } from './page-ids.ts';
import { slugOf } from './slug.ts';
import { furnitureKind, headOf } from './stories/story-heads.ts';
import { hasClass } from './vocabulary.ts';

const HEADING = /^h[1-6]$/;
/** What a heading without letters and digits is called by. */
const NAMELESS = 'section';

/**
 * Gives each heading an id, so that links can lead to it; in place. An id that the author gave stays; where two
 * elements have one, the second gets another, and that is reported.
 *
 * @param tree the hast of the body
 * @param source the text into which places point
 * @param isOfPage whether the page has an id already
 * @param report called for each id that two elements have
 */
export function giveHeadingIds(tree: Root, source: string, isOfPage: (id: string) => boolean, report: Report): void {
  const headings: Element[] = [];
  const named: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.properties.id !== undefined) named.push(element);
    else if (HEADING.test(element.tagName) || isUntitledStory(element)) headings.push(element);
  });
  const taken = new Map<string, Element>();
  const twice = named.filter((element) => {
    const id = String(element.properties.id);
    if (taken.has(id)) return true;
    taken.set(id, element);
    return false;
  });
  const counts = new Map<string, number>();
  const free = (base: string) => freeId(base, (id) => taken.has(id) || isOfPage(id), counts);
  for (const element of twice) {
    const id = String(element.properties.id);
    const given = free(id);
    const first = taken.get(id)?.position?.start.offset;
    const line = first === undefined ? '?' : placeAt(source, first).line;
    report('warning', 'id.twice', { id, line, given }, element.position?.start.offset);
    element.properties.id = given;
    taken.set(given, element);
  }
  for (const heading of headings) {
    const id = free(slugOf(wordsOf(heading)) || furnitureKind(heading) || NAMELESS);
    heading.properties.id = id;
    taken.set(id, heading);
  }
}

/** A story that no heading can be called by: what it says first is its name. */
function isUntitledStory(element: Element): boolean {
  return hasClass(element, 'story') && headOf(element, 'h1') === undefined;
}

/**
 * The id itself, or the first of `-2`, `-3`… that is free. Ids of notes end in figures: none of theirs is asked for.
 * `counts` says how far the search for each id has come.
 */
function freeId(base: string, isTaken: (id: string) => boolean, counts: Map<string, number>): string {
  const asked = isNoteId(base) ? `${NAMELESS}-${base}` : base;
  if (!isTaken(asked)) return asked;
  let count = counts.get(asked) ?? 2;
  while (isTaken(`${asked}-${count}`)) count++;
  counts.set(asked, count + 1);
  return `${asked}-${count}`;
}

const EMPTY: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };

/** The words of a heading, without calls of notes; what its pictures show where it has no words. */
function wordsOf(named: Element): string {
  const heading = hasClass(named, 'story') ? (headOf(named, 'p') ?? EMPTY) : named;
  const words = textIn(heading, false);
  return slugOf(words) === '' ? textIn(heading, true) : words;
}

function textIn(node: Nodes, withPictures: boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'img') return withPictures ? ` ${attributeValue(node, 'alt')} ` : '';
  return isNoteLink(node) ? '' : node.children.map((child) => textIn(child, withPictures)).join('');
}
