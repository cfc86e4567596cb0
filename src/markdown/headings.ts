import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './vocabulary.ts';

/**
 * Makes the body's headings start at `h2`, since the number's title, or its name, is the one
 * `h1`, and never skip a level on the way down (PDF/UA, ISO 14289-1, 7.4.2;
 * WCAG technique G141). In a paper only the titles of stories are `h2`. In place.
 */
export function normaliseHeadings(tree: Root): void {
  /** Levels, as the author wrote them, of the headings that the next one may stand under. */
  let open: number[] = [];
  let isInStory = false;
  let hasTitle = false;
  visit(tree, 'element', (element, _, parent) => {
    if (hasClass(element, 'story')) {
      isInStory = true;
      open = hasTitle ? [1] : [];
    }
    const level = rank(element);
    if (level === undefined) return;
    const isTitle = parent?.type === 'element' && parent.tagName === 'header';
    const written = isInStory && !isTitle ? Math.max(2, level) : level;
    hasTitle ||= isTitle;
    open = open.filter((other) => other < written);
    open.push(written);
    element.tagName = `h${Math.min(6, open.length + 1)}`;
  });
}

function rank({ tagName }: Element): number | undefined {
  const match = /^h([1-6])$/.exec(tagName);
  return match ? Number(match[1]) : undefined;
}
