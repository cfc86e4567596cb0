import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attributeValue } from '../markdown/attribute-value.ts';
import { addressOfRefused } from '../markdown/safe-list.ts';
import { hasClass, hasData } from '../markdown/vocabulary.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import type { Report } from '../problems/report.ts';
import type { ArticleImage } from './article.ts';
import type { ImageReader } from './known-images.ts';
import { type PicturePlace, placeholder, placeholderAlt } from './placeholder.ts';

/** How images are read. */
export interface ImageReading {
  readonly reader: ImageReader;
  /** Where their names are looked for first: see `NameBase`. */
  readonly within: string;
  /** Whether a frame stands in the place of what cannot be shown, with a warning. Default: it is an error. */
  readonly placeholders?: boolean | undefined;
  /** BCP 47. */
  readonly lang: string;
}

/**
 * Reads the images that a tree shows, each once, and sets their names and
 * dimensions on the elements. What cannot be shown is reported.
 */
export async function readImages(tree: Root, reading: ImageReading, report: Report): Promise<ArticleImage[]> {
  const images = new Map<string, ArticleImage>();
  dropUnaddressed(tree, reading, report);
  for (const { element, place } of imagesIn(tree)) {
    const offset = element.position?.start.offset;
    const written = addressOfRefused(String(element.properties.src));
    const src = decoded(written);
    const alt = attributeValue(element, 'alt').trim();
    if (src === '') {
      const frame = placeholder(alt, place, element);
      images.set(frame.src, frame);
      setImage(element, frame);
      element.properties.alt = placeholderAlt('', alt, reading.lang);
      continue;
    }
    if (alt === '') report('warning', 'image.no-alt', { file: written }, offset);
    const known = images.get(src);
    const { value: image, problems } = known ? { value: known, problems: [] } : await readImage(src, reading);
    for (const { severity, code, values } of problems) report(severity, code, { file: src, ...values }, offset);
    if (!image && reading.placeholders) {
      const frame = placeholder(src, place, element);
      images.set(frame.src, frame);
      setImage(element, frame);
      element.properties.alt = placeholderAlt(alt, frame.name, reading.lang);
    }
    if (!image) continue;
    images.set(src, image);
    setImage(element, image);
    // What a drawing says of itself is better than nothing; what it shows here, only the author knows.
    if (alt === '' && image.format === 'svg' && image.title !== '') element.properties.alt = image.title;
  }
  // One picture may be written in two ways.
  return [...new Map([...images.values()].map((image) => [image.src, image])).values()];
}

/** Where frames stand for what cannot be shown, that is no error. */
async function readImage(
  src: string,
  { reader, within, placeholders }: ImageReading,
): Promise<Noted<ArticleImage | undefined>> {
  const { value, problems } = await reader.read(src, within);
  return { value, problems: placeholders ? problems.map(asWarning) : problems };
}

export function asWarning(problem: Problem): Problem {
  return problem.severity === 'error' ? { ...problem, severity: 'warning' } : problem;
}

function setImage(element: Element, { src, width, height }: ArticleImage): void {
  element.properties = { ...element.properties, src, width, height };
}

/** Takes out what names no file: nothing could be shown, and no room be left for it but where frames are wanted. */
function dropUnaddressed(tree: Root, { placeholders }: ImageReading, report: Report): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || !parent || index === undefined) return undefined;
    const { src, alt } = element.properties;
    if (typeof src === 'string' && src !== '') return undefined;
    // Where there is no address at all the sanitiser has taken it out, and said so.
    const severity = placeholders ? 'warning' : 'error';
    if (src === '') report(severity, 'image.no-address', { alt: String(alt ?? '') }, element.position?.start.offset);
    if (src === '' && placeholders) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

interface FoundImage {
  readonly element: Element;
  readonly place: PicturePlace;
}

/** In the order of the page. */
function imagesIn(parent: Root | Element, place: PicturePlace = 'sentence'): FoundImage[] {
  return parent.children.flatMap((element) => {
    if (element.type !== 'element') return [];
    if (element.tagName === 'img') return [{ element, place: isBadge(element, parent) ? 'sentence' : place }];
    return imagesIn(element, placeIn(element, place));
  });
}

/** A picture of the network that leads somewhere is a badge or a button, most of the time. */
function isBadge({ properties }: Element, parent: Root | Element): boolean {
  return parent.type === 'element' && parent.tagName === 'a' && /^https?:/i.test(String(properties.src));
}

function placeIn(element: Element, outer: PicturePlace): PicturePlace {
  if (outer === 'row' || hasClass(element, 'photos')) return 'row';
  if (element.tagName !== 'figure') return outer;
  // Whoever says how wide a picture is wants it smaller than its column.
  return hasData(element, 'dataWidth') ? 'row' : 'alone';
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
