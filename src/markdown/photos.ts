import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { joinBraces } from './brace-attributes.ts';
import { childElements } from './child-elements.ts';
import { isPictureAttributes, pictureOf } from './picture-attributes.ts';
import { cutBehindBraces } from './picture-lines.ts';
import { dataOf, hasClass, hasData, ofData, removeProperties } from './vocabulary.ts';

/*
 * Pictures that stand side by side: `:::photos` around them. The words behind a picture are its caption where
 * another picture follows them; those behind the last are the caption of all, unless each picture has its own.
 */

/**
 * Parts the pictures of `:::photos` from the words between them, in place: pictures that stand in a paragraph of
 * their own become figures.
 *
 * @param tree the hast of the body
 * @param source the text into which places point
 */
export function partPhotos(tree: Root, source: string): void {
  visit(tree, 'element', (element) => {
    if (!isPhotos(element)) return undefined;
    element.children = element.children.flatMap((child): ElementContent[] =>
      child.type === 'element' && child.tagName === 'p' ? parted(child, source) : [child],
    );
    return undefined;
  });
}

/** A paragraph of pictures and words, as paragraphs of pictures alone and of words alone. */
function parted(paragraph: Element, source: string): Element[] {
  const cut = { ...paragraph, children: cutBehindBraces(paragraph.children, source) };
  joinBraces(cut, source);
  const parts: { readonly isWords: boolean; readonly children: ElementContent[] }[] = [];
  let isBehindPicture = false;
  for (const child of cut.children) {
    const isWords = !pictureOf(child) && !(isBehindPicture && isPictureAttributes(child));
    isBehindPicture = pictureOf(child) !== undefined;
    const last = parts.at(-1);
    // What parts words and pictures is nothing by itself.
    if (last && (last.isWords === isWords || isBlank(child))) last.children.push(child);
    else if (!isBlank(child)) parts.push({ isWords, children: [child] });
  }
  return parts.map(({ children }) => ({ ...paragraph, children }));
}

/**
 * Arranges what is in `:::photos`, in place, once its pictures are figures: the figures, then the words that go with
 * all of them as their caption. Words before the first picture stand before all of it.
 *
 * @param tree the hast of the body
 * @param report called where there is no picture, and for what has no effect on one of several
 */
export function arrangePhotos(tree: Root, report: Report): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!isPhotos(element) || !parent || index === undefined) return undefined;
    const { before, figures, behind } = ordered(element.children.flatMap(unwrapped));
    if (figures.length === 0) {
      report('warning', 'photos.none', {}, element.position?.start.offset);
      (parent as Parents).children.splice(index, 1, ...element.children);
      return index + element.children.length;
    }
    for (const figure of figures) dropPlacing(figure, report);
    element.children = behind.length > 0 ? [...figures, captionOf(behind)] : figures;
    (parent as Parents).children.splice(index, 1, ...before, element);
    return index + before.length + 1;
  });
}

function isPhotos(element: Element): boolean {
  return element.tagName === 'figure' && hasClass(element, 'photos');
}

/** The words before the pictures, the pictures with their captions, and the words behind them. */
interface Ordered {
  readonly before: readonly ElementContent[];
  readonly figures: Element[];
  readonly behind: readonly ElementContent[];
}

function ordered(children: readonly ElementContent[]): Ordered {
  const before: ElementContent[] = [];
  const figures: { readonly figure: Element; readonly words: ElementContent[] }[] = [];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'figure') figures.push({ figure: child, words: [] });
    else if (!isBlank(child)) (figures.at(-1)?.words ?? before).push(child);
  }
  const last = figures.at(-1);
  // Where every picture but the last has words behind it, those behind the last are its own.
  const isEach = figures.length > 1 && figures.slice(0, -1).every(({ words }) => words.length > 0);
  return {
    before,
    figures: figures.map(({ figure, words }) =>
      words.length > 0 && (words !== last?.words || isEach) ? captioned(figure, words) : figure,
    ),
    behind: isEach ? [] : (last?.words ?? []),
  };
}

/** A picture with words behind it: they follow the caption that it has. */
function captioned(figure: Element, words: readonly ElementContent[]): Element {
  const own = childElements(figure).find(({ tagName }) => tagName === 'figcaption');
  const children = figure.children.filter((child) => child !== own);
  const all = own ? [{ ...own, tagName: 'p' }, ...words] : words;
  return { ...figure, children: [...children, captionOf(all)] };
}

/** One paragraph is the caption itself. */
function captionOf(words: readonly ElementContent[]): Element {
  const [first] = words;
  if (first?.type === 'element' && first.tagName === 'p' && words.length === 1)
    return { ...first, tagName: 'figcaption' };
  return { type: 'element', tagName: 'figcaption', properties: {}, children: [...words] };
}

/** Pictures out of what only holds them: a list of pictures, one that was to go across the columns by itself. */
function unwrapped(child: ElementContent): ElementContent[] {
  if (child.type !== 'element' || child.tagName === 'figure') return [child];
  const isWrapper = hasClass(child, 'wide') || /^(?:ul|ol|li)$/.test(child.tagName);
  if (!isWrapper) return [child];
  const inside = child.children.filter((one) => !isBlank(one)).flatMap(unwrapped);
  if (!inside.every((one) => one.type === 'element' && one.tagName === 'figure')) return [child];
  const span = dataOf(child, 'dataSpan');
  const spans = span !== undefined;
  const spanning = ofData({ dataSpan: String(span) });
  return inside.map((one) =>
    spans && one.type === 'element' ? { ...one, properties: { ...one.properties, ...spanning } } : one,
  );
}

/** Of several pictures side by side none has a width or a place of its own. */
function dropPlacing(figure: Element, report: Report): void {
  const found = (['dataSpan', 'dataPlace', 'dataWidth'] as const).filter((name) => hasData(figure, name));
  for (const name of found) {
    const attribute = { dataSpan: 'span', dataPlace: 'place', dataWidth: 'width' }[name];
    report('warning', 'photos.attribute', { attribute }, figure.position?.start.offset);
  }
  removeProperties(figure, found);
}

function isBlank(node: RootContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type !== 'text' || node.value.trim() === '';
}
