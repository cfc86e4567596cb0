import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withoutNoteLinks } from '../markdown/note-links.ts';
import { plainText } from '../markdown/plain-text.ts';
import { byLineOf } from '../markdown/stories/by-line.ts';
import { headerOf, headOf, storyElements } from '../markdown/stories/story-heads.ts';
import { hasClass } from '../markdown/vocabulary.ts';

/** A story that has a title, as lists name it. */
export interface StoryTitle {
  /** Its id on the page. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
}

/** What stands in the head of a story that has a title. Plain text. */
export interface StoryHead extends StoryTitle {
  readonly kicker?: string;
  readonly standfirst?: string;
  /** A name, without what stands before it. */
  readonly author?: string;
}

/** The titles of the stories of a paper, in the author's order. Furniture has none. */
export function storyTitles(body: Root): readonly StoryTitle[] {
  return storyElements(body).flatMap((story) => {
    const title = headOf(story, 'h2');
    return title ? [{ id: String(story.properties.id), title: wordsOf(title) }] : [];
  });
}

/**
 * The heads of the stories that have a title, in the author's order.
 *
 * @param body of a paper
 * @param lang BCP 47, of the number
 */
export function storyHeads(body: Root, lang: string): readonly StoryHead[] {
  const heads = new Map(storyTitles(body).map((one) => [one.id, one]));
  return storyElements(body).flatMap((story): StoryHead[] => {
    const title = heads.get(String(story.properties.id));
    if (!title) return [];
    const [kicker, standfirst, byLine] = (['kicker', 'standfirst', 'by-line'] as const).map((name) =>
      headerOf(story)?.children.find((child): child is Element => child.type === 'element' && hasClass(child, name)),
    );
    return [
      {
        ...title,
        ...(kicker && { kicker: wordsOf(kicker) }),
        ...(standfirst && { standfirst: wordsOf(standfirst) }),
        ...(byLine && { author: authorOf(byLine, lang) }),
      },
    ];
  });
}

/** The name that the program has set off, else what stands behind « par ». */
function authorOf(byLine: Element, lang: string): string {
  let name: Element | undefined;
  visit(byLine, 'element', (element) => {
    if (element.tagName === 'strong') name ??= element;
  });
  return name ? wordsOf(name) : byLineOf(wordsOf(byLine), lang)[1];
}

function wordsOf(element: Element): string {
  return plainText(withoutNoteLinks(element));
}
