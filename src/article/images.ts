import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import type { ArticleImage } from './article.ts';
import type { ImageReader } from './known-images.ts';

/**
 * Reads the images that a tree shows, each once, and sets their names and
 * dimensions on the elements. What cannot be shown is reported as an error.
 */
export async function readImages(tree: Root, reader: ImageReader, report: Report): Promise<ArticleImage[]> {
  const images = new Map<string, ArticleImage>();
  dropUnaddressed(tree, report);
  for (const element of imagesIn(tree)) {
    const offset = element.position?.start.offset;
    const written = String(element.properties.src);
    const src = decoded(written);
    const alt = String(element.properties.alt ?? '').trim();
    if (alt === '') report('warning', 'image.no-alt', { file: written }, offset);
    const known = images.get(src);
    const { value: image, problems } = known ? { value: known, problems: [] } : await reader.read(src);
    for (const { severity, code, values } of problems) report(severity, code, { file: src, ...values }, offset);
    if (!image) continue;
    images.set(src, image);
    element.properties = { ...element.properties, src: image.src, width: image.width, height: image.height };
    // What a drawing says of itself is better than nothing; what it shows here, only the author knows.
    if (alt === '' && image.format === 'svg' && image.title !== '') element.properties.alt = image.title;
  }
  // One picture may be written in two ways.
  return [...new Map([...images.values()].map((image) => [image.src, image])).values()];
}

/** Takes out what names no file: nothing could be shown, and no room be left for it. */
function dropUnaddressed(tree: Root, report: Report): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src, alt } = element.properties;
    if (typeof src === 'string' && src !== '') return undefined;
    // Where there is no address at all the sanitiser has taken it out, and said so.
    if (src === '') report('error', 'image.no-address', { alt: String(alt ?? '') }, element.position?.start.offset);
    parent.children.splice(index, 1);
    return index;
  });
}

function imagesIn(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'img') elements.push(element);
  });
  return elements;
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
