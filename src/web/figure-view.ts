import type { Element, ElementContent } from 'hast';
import { photoRows } from '../markdown/photo-rows.ts';
import { dataOf, hasClass, hasData, ofClass, ofData, removeProperties } from '../markdown/vocabulary.ts';
import { ratioStep, widthStep } from './picture-style.ts';

/** Width of the text on a wide screen, and of the gap between two pictures, in pixels (style.css). */
const [TEXT, GAP] = [544, 12];
/** No picture of several is narrower than this in pixels. */
const NARROWEST = 100;
/** A picture of fewer pixels than this stands in the middle, with its caption. */
const SMALL = 440;

/**
 * The figure of a picture, or of several, as a page shows it.
 *
 * @param figure it is adapted to the web already; its pictures know their sizes
 */
export function figureView(figure: Element): Element {
  if (hasClass(figure, 'photos')) return photosView(figure);
  const picture = pictureIn(figure);
  if (!picture) return figure;
  const properties = { ...figure.properties };
  const written = dataOf(figure, 'dataWidth');
  if (hasData(figure, 'dataWidth')) Object.assign(properties, ofData({ dataWidth: widthStep(String(written)) }));
  const isSmall = written !== undefined || Number(picture.properties.width) < SMALL;
  return { ...figure, properties: { ...properties, ...(isSmall && ofClass('small-picture')) } };
}

/** Pictures side by side in rows: each grows as its proportions ask for, so that those of a row have one height. */
function photosView(figure: Element): Element {
  const pictures = figure.children.filter(isFigure);
  const counts = photoRows(pictures.map(ratioOf), TEXT, GAP, NARROWEST);
  let from = 0;
  const rows = counts.map((count): Element => {
    from += count;
    const children = pictures.slice(from - count, from).map((one) => {
      const [width, height] = sizeOf(one);
      const shown: Element = {
        ...one,
        properties: { ...one.properties, ...ofData({ dataRatio: ratioStep(width, height) }) },
      };
      removeProperties(shown, ['className', 'dataWidth']);
      return shown;
    });
    return { type: 'element', tagName: 'div', properties: ofClass('photo-row'), children };
  });
  return { ...figure, children: [...rows, ...figure.children.filter((child) => !isFigure(child))] };
}

function isFigure(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'figure';
}

function pictureIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element' || child.tagName === 'figcaption') continue;
    if (child.tagName === 'img') return child;
    if (child.tagName === 'a') return pictureIn(child);
  }
  return undefined;
}

function ratioOf(figure: Element): number {
  const [width, height] = sizeOf(figure);
  return width / height;
}

function sizeOf(figure: Element): readonly [number, number] {
  const picture = pictureIn(figure);
  return [Number(picture?.properties.width) || 1, Number(picture?.properties.height) || 1];
}
