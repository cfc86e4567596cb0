import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { attributeValue } from './attribute-value.ts';
import { joinBraces } from './brace-attributes.ts';
import { arrangePhotos, partPhotos } from './photos.ts';
import { type Credit, isPictureAttributes, pictureOf, readPictureAttributes } from './picture-attributes.ts';
import { partPictureLines } from './picture-lines.ts';
import { pixelWidth, widthText } from './picture-width.ts';
import { sourceSpan } from './source-span.ts';
import { ofClass, ofData } from './vocabulary.ts';

/**
 * Makes a figure of each picture that stands alone in its paragraph or item, or only with other pictures; in place.
 * One with braces may stand alone on a line of its paragraph.
 * What Markdown calls the title becomes the caption, and braces behind the picture say how it is shown. A picture in
 * a sentence can have neither; this is reported.
 *
 * @param tree the hast of the body
 * @param source the text into which places point
 * @param report called for each caption or attribute that has no effect
 */
export function makeFigures(tree: Root, source: string, report: Report): void {
  partPhotos(tree, source);
  partPictureLines(tree, source);
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'p' || element.tagName === 'li') joinBraces(element, source);
    if (element.tagName === 'p' && parent && index !== undefined && holdsPicturesOnly(element)) {
      const figures = figuresOf(element, source, report);
      (parent as Parents).children.splice(index, 1, ...figures);
      // Do not visit the new figures.
      return [SKIP, index + figures.length];
    }
    if (element.tagName === 'li' && holdsPicturesOnly(element)) {
      element.children = figuresOf(element, source, report);
      return undefined;
    }
    if (parent && index !== undefined && isBlockOf(parent as Parents) && isNamed(pictureOf(element))) {
      (parent as Parents).children.splice(index, 1, ...figuresOf({ ...element, children: [element] }, source, report));
      return [SKIP, index + 1];
    }
    if (element.tagName === 'img' && parent && index !== undefined)
      reportInLine(element, (parent as Parents).children[index + 1], report);
    return undefined;
  });
  arrangePhotos(tree, report);
}

/** Without an address nothing is shown, and no figure may stay behind. */
function isNamed(picture: Element | undefined): boolean {
  return picture !== undefined && attributeValue(picture, 'src') !== '';
}

/** Whether what a node holds is a block: HTML puts a picture there without a paragraph around it. */
function isBlockOf(parent: Parents): boolean {
  return parent.type === 'root' || (parent.type === 'element' && HOLDS_BLOCKS.has(parent.tagName));
}

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['aside', 'blockquote', 'details', 'div', 'section']);

/** Reports a caption or braces, which a picture in a sentence cannot have. */
function reportInLine(picture: Element, next: RootContent | undefined, report: Report): void {
  const { properties, position } = picture;
  const file = attributeValue(picture, 'src');
  if (properties.title !== undefined) report('warning', 'image.caption-in-line', { file }, position?.start.offset);
  const [braces] = next?.type === 'text' ? (/^\{[^{}\n]*\}/.exec(next.value) ?? []) : [];
  if (braces) report('warning', 'image.attributes-in-line', { file, braces }, next?.position?.start.offset);
}

function holdsPicturesOnly({ children }: Element): boolean {
  return (
    children.some((child) => !isSpace(child)) &&
    children.every((child, index) => isSpace(child) || pictureOf(child) || isAttributesOf(children[index - 1], child))
  );
}

function isAttributesOf(previous: ElementContent | undefined, node: ElementContent): node is Text {
  return previous !== undefined && pictureOf(previous) !== undefined && isPictureAttributes(node);
}

function isSpace(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type !== 'text' || node.value.trim() === '';
}

function figuresOf({ children }: Element, source: string, report: Report): Element[] {
  return children.flatMap((child, index) => {
    const picture = pictureOf(child);
    if (isSpace(child) || child.type !== 'element' || !picture) return [];
    const next = children[index + 1];
    const hasBraces = next !== undefined && isAttributesOf(child, next);
    const file = attributeValue(picture, 'src');
    const { span, place, credit, ...own } = hasBraces ? readPictureAttributes(next, file, source, report) : {};
    const width = own.width ?? pixelWidth(attributeValue(picture, 'width'));
    const shown = figure(child, picture, source, credit);
    if (place) Object.assign(shown.properties, ofData({ dataPlace: place }));
    if (width) Object.assign(shown.properties, ofData({ dataWidth: widthText(width) }));
    return [span === undefined || span === 1 ? shown : spanningColumns(shown, String(span))];
  });
}

/** As `:::colonnes` makes it. */
function spanningColumns(content: Element, dataSpan: string): Element {
  const properties = ofClass('wide', { dataSpan });
  const position = content.position && { position: content.position };
  return { type: 'element', tagName: 'div', properties, children: [content], ...position };
}

/**
 * A figure around `shown`, which is the picture or a link around it. The title of the picture becomes the caption;
 * the credit stands at the edge of the picture.
 */
function figure(shown: Element, picture: Element, source: string, credit?: Credit): Element {
  const { title, ...properties } = picture.properties;
  const caption = typeof title === 'string' ? title.trim() : '';
  picture.properties = properties;
  const children: Element[] = [shown];
  if (credit) {
    const text = { type: 'text', value: credit.text, ...placeAt(credit, picture) } as const;
    children.push({ type: 'element', tagName: 'p', properties: ofClass('credit'), children: [text] });
  }
  if (caption !== '') {
    const text = { type: 'text', value: caption, ...placeOf(caption, picture, source) } as const;
    children.push({ type: 'element', tagName: 'figcaption', properties: {}, children: [text] });
  }
  return { type: 'element', tagName: 'figure', properties: {}, children, position: shown.position };
}

/** Where a caption stands in the source; a title that is written with escapes has no place of its own. */
function placeOf(caption: string, picture: Element, source: string): Pick<Text, 'position'> {
  const { start, end } = sourceSpan(picture);
  const at = source.lastIndexOf(caption, end - 1);
  return at < start || caption.includes('\n') ? {} : placeAt({ text: caption, offset: at }, picture);
}

/** The place of words on the line on which a picture begins. */
function placeAt({ text, offset }: Credit, picture: Element): Pick<Text, 'position'> {
  const { position } = picture;
  if (!position) return {};
  const { start } = sourceSpan(picture);
  const point = (at: number) => ({ ...position.start, column: position.start.column + at - start, offset: at });
  return { position: { start: point(offset), end: point(offset + text.length) } };
}
