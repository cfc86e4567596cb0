import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleImage } from './article.ts';
import { type BrokenReason, recogniseImage } from './recognise-image.ts';
import type { Report } from './report.ts';
import { isVector, readVectorImage, type Tell } from './vector-image.ts';

/** No picture on an A4 sheet needs more; a larger one would only exhaust memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the images that a tree shows, each once, from inside the publication's
 * folder, and sets their dimensions on the elements. What cannot be shown is
 * reported as an error.
 */
export async function readImages(tree: Root, folder: string, lang: string, report: Report): Promise<ArticleImage[]> {
  const images = new Map<string, ArticleImage>();
  for (const element of imagesIn(tree)) {
    const offset = element.position?.start.offset;
    const written = String(element.properties.src ?? '');
    // The sanitiser has taken the address out, and said so.
    if (written === '') continue;
    const alt = String(element.properties.alt ?? '').trim();
    if (alt === '') report('warning', 'image.no-alt', { file: written }, offset);
    const src = decoded(written);
    const image =
      images.get(src) ??
      (await readImage(src, folder, lang, (severity, code, values) =>
        report(severity, code, { file: written, ...values }, offset),
      ));
    if (!image) continue;
    images.set(src, image);
    element.properties = { ...element.properties, width: image.width, height: image.height };
    // What a drawing says of itself is better than nothing; what it shows here, only the author knows.
    if (alt === '' && image.format === 'svg' && image.title !== '') element.properties.alt = image.title;
  }
  return [...images.values()];
}

function imagesIn(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'img') elements.push(element);
  });
  return elements;
}

type Refusal =
  | 'image.remote'
  | 'image.outside'
  | 'image.missing'
  | 'image.too-large'
  | 'image.format'
  | 'image.not-svg'
  | `image.${BrokenReason}`;

/** Reads one image file; `src` is relative to the folder. */
export async function readImage(
  src: string,
  folder: string,
  lang: string,
  tell: Tell,
): Promise<ArticleImage | undefined> {
  const refuse = (code: Refusal) => tell('error', code, {});
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return void refuse('image.remote');
  const path = join(folder, src);
  let bytes: Uint8Array;
  try {
    const inside = relative(realpathSync(folder), realpathSync(path));
    if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || src.startsWith('/'))
      return void refuse('image.outside');
    const stats = statSync(path);
    if (!stats.isFile()) return void refuse('image.missing');
    if (stats.size > MAX_BYTES) return void refuse('image.too-large');
    bytes = readFileSync(path);
  } catch {
    return void refuse('image.missing');
  }
  const name = relative('/', join('/', src)).split(sep).join('/');
  const recognised = recogniseImage(bytes);
  if (recognised.kind !== 'image' && isVector(bytes, src)) return readVectorImage(name, bytes, lang, tell);
  if (recognised.kind === 'unknown') return void refuse('image.format');
  if (recognised.kind === 'broken') return void refuse(`image.${recognised.reason}`);
  if (isVector(bytes, src)) return void refuse('image.not-svg');
  const { format, width, height } = recognised;
  return { src: name, format, width, height, bytes };
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
