import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from './report.ts';

/**
 * Makes a figure of each picture that stands alone in its paragraph or item, or
 * only with others, in place: what Markdown calls its title is its caption. A
 * picture in a sentence can have none, which is said.
 */
export function makeFigures(tree: Root, source: string, report: Report): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'p' && parent && index !== undefined && holdsPicturesOnly(element)) {
      const figures = figuresOf(element, source);
      (parent as Parents).children.splice(index, 1, ...figures);
      return index + figures.length;
    }
    if (element.tagName === 'li' && holdsPicturesOnly(element)) {
      element.children = figuresOf(element, source);
      return undefined;
    }
    if (element.tagName === 'img' && element.properties.title !== undefined)
      report(
        'warning',
        'image.caption-in-line',
        { file: String(element.properties.src ?? '') },
        element.position?.start.offset,
      );
    return undefined;
  });
}

function holdsPicturesOnly({ children }: Element): boolean {
  return children.some((child) => !isSpace(child)) && children.every((child) => isSpace(child) || pictureOf(child));
}

/** A picture, or that in a link around nothing else. */
function pictureOf(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const [only, ...others] = node.children;
  return node.tagName === 'a' && only && others.length === 0 ? pictureOf(only) : undefined;
}

function isSpace(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type !== 'text' || node.value.trim() === '';
}

function figuresOf({ children }: Element, source: string): Element[] {
  return children.flatMap((child) => (isSpace(child) ? [] : [figure(child as Element, source)]));
}

function figure(shown: Element, source: string): Element {
  const picture = pictureOf(shown) as Element;
  const { title, ...properties } = picture.properties;
  const caption = typeof title === 'string' ? title.trim() : '';
  picture.properties = properties;
  const children: Element[] = [shown];
  if (caption !== '') {
    const text = { type: 'text', value: caption, ...placeOf(caption, picture, source) } as const;
    children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [text] });
  }
  const position = shown.position && { position: shown.position };
  return { type: 'element', tagName: 'figure', properties: {}, children, ...position };
}

/** Where a caption stands in the source; a title that is written with escapes has no place of its own. */
function placeOf(caption: string, { position }: Element, source: string): Pick<Text, 'position'> {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (!position || start === undefined || end === undefined) return {};
  const at = source.lastIndexOf(caption, end - 1);
  if (at < start || caption.includes('\n')) return {};
  const point = (offset: number) => ({ ...position.start, column: position.start.column + offset - start, offset });
  return { position: { start: point(at), end: point(at + caption.length) } };
}
