import type { Element, Root } from 'hast';
import { childElements } from '../child-elements.ts';
import { hasClass } from '../vocabulary.ts';

/** The elements of a body that are stories. */
export function storyElements({ children }: Root): readonly Element[] {
  return children.filter((child): child is Element => child.type === 'element' && hasClass(child, 'story'));
}

/** Pieces of furniture, which are stories of their own at the top level of a paper. */
const FURNITURE = ['contents', 'briefs', 'colophon'] as const;

/** What an author says of a piece of furniture between its braces: where it stands among stories, and on what. */
export const PLACING = ['dataSpan', 'dataPlace', 'dataGround', 'dataSide', 'dataFiller'] as const;

export function isFurniture(element: Element): boolean {
  return furnitureKind(element) !== undefined;
}

/** Which piece of furniture an element is; undefined for all others. */
export function furnitureKind(element: Element): (typeof FURNITURE)[number] | undefined {
  return FURNITURE.find((kind) => hasClass(element, kind));
}

/** The head of a story; undefined where it has none. */
export function headerOf(story: Element): Element | undefined {
  const [first] = childElements(story);
  return first?.tagName === 'header' ? first : undefined;
}

/** The first element of its kind in the head of a story. */
export function headOf(story: Element, tagName: string): Element | undefined {
  return childElements(headerOf(story) ?? story).find((element) => element.tagName === tagName && headerOf(story));
}

/** Gives each story the id that its title has got, in place: links lead to the whole story. */
export function giveStoryIds(body: Root): void {
  for (const story of storyElements(body)) {
    const title = headOf(story, 'h1');
    if (title?.properties.id === undefined) continue;
    story.properties = { ...story.properties, id: title.properties.id };
    delete title.properties.id;
  }
}

/** Lets a by-line that begins the text of a story stand in its head, in place, unless its author has named somebody there. */
export function headByLines(body: Root): void {
  for (const story of storyElements(body)) {
    const header = headerOf(story);
    const [first] = childElements(story).filter((element) => element !== header);
    if (!header || !headOf(story, 'h1') || !first || !hasClass(first, 'by-line')) continue;
    if (header.children.some((child) => child.type === 'element' && hasClass(child, 'by-line'))) continue;
    header.children.push(first);
    story.children = story.children.filter((child) => child !== first);
  }
}
