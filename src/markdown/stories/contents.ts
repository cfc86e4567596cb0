import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../../problems/report.ts';
import { isNoteLink } from '../note-links.ts';
import { hasClass, ofData } from '../vocabulary.ts';
import { headOf, storyElements } from './story-heads.ts';

/**
 * Writes into each `::sommaire` what it lists: the stories of a paper that have a title, or the headings of a letter that
 * stand above all others. In place; where there is nothing to list it goes, and that is reported.
 *
 * @param body whose ids are given and whose headings are set right
 * @param report called for each that is empty
 */
export function fillContents(body: Root, report: Report): void {
  const places: { readonly element: Element; readonly parent: Root | Element }[] = [];
  visit(body, 'element', (element, _, parent) => {
    if (!hasClass(element, 'contents') || parent?.type === undefined) return undefined;
    places.push({ element, parent: parent as Root | Element });
    return SKIP;
  });
  if (places.length === 0) return;
  const stories = storyElements(body);
  const listed = stories.length > 0 ? storyTitles(stories) : headings(body);
  for (const { element, parent } of places) {
    if (listed.length > 0) element.children.push(list(listed));
    else {
      parent.children.splice(parent.children.indexOf(element), 1);
      report('warning', 'contents.empty', {}, element.position?.start.offset);
    }
  }
}

/** Something that is listed: its words, and its id. */
interface Listed {
  readonly title: Element;
  readonly id: string;
}

function storyTitles(stories: readonly Element[]): readonly Listed[] {
  return stories.flatMap((story) => {
    const title = headOf(story, 'h2');
    return title ? [{ title, id: String(story.properties.id) }] : [];
  });
}

function headings(body: Root): readonly Listed[] {
  return body.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'h2' ? [{ title: child, id: String(child.properties.id) }] : [],
  );
}

function list(listed: readonly Listed[]): Element {
  return element(
    'ul',
    {},
    listed.map(({ title, id }) => {
      const link = element('a', { href: `#${id}` }, title.children.flatMap(words));
      return element('li', {}, [link, element('span', ofData({ dataPageOf: id }), [])]);
    }),
  );
}

/** Words of a title without what leads elsewhere: calls of notes, links, names of places; ends of its lines are spaces. */
function words(node: ElementContent): readonly ElementContent[] {
  if (node.type === 'text') return [{ ...node, ...(node.data && { data: { ...node.data } }) }];
  if (node.type !== 'element' || node.tagName === 'img') return [];
  if (node.tagName === 'br') return [];
  const children = node.children.flatMap(words);
  if (isNoteLink(node) || (node.tagName === 'sup' && children.length === 0)) return [];
  if (node.tagName === 'a') return children;
  const { id: _, ...properties } = node.properties;
  return [element(node.tagName, properties, children)];
}

function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
