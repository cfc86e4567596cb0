import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Makes the body's headings start at `h2`, since the number's title is the one
 * `h1`, and never skip a level on the way down (PDF/UA, ISO 14289-1, 7.4.2;
 * WCAG technique G141). In place.
 */
export function normaliseHeadings(tree: Root): void {
  /** Levels, as the author wrote them, of the headings that the next one may stand under. */
  let open: number[] = [];
  visit(tree, 'element', (element) => {
    const written = rank(element);
    if (written === undefined) return;
    open = open.filter((other) => other < written);
    open.push(written);
    element.tagName = `h${Math.min(6, open.length + 1)}`;
  });
}

function rank({ tagName }: Element): number | undefined {
  const match = /^h([1-6])$/.exec(tagName);
  return match ? Number(match[1]) : undefined;
}
