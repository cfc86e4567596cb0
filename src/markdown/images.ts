import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ArticleImage } from './article.ts';
import { type BrokenReason, recogniseImage } from './recognise-image.ts';
import type { Report } from './report.ts';

/** No picture on an A4 sheet needs more; a larger one would only exhaust memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the images that a tree shows, each once, from inside the publication's
 * folder, and sets their dimensions on the elements. What cannot be shown is
 * reported as an error.
 */
export function readImages(tree: Root, folder: string, report: Report): ArticleImage[] {
  const images = new Map<string, ArticleImage>();
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'img') return;
    const offset = element.position?.start.offset;
    const written = String(element.properties.src ?? '');
    // The sanitiser has taken the address out, and said so.
    if (written === '') return;
    if (String(element.properties.alt ?? '').trim() === '')
      report('warning', 'image.no-alt', { file: written }, offset);
    const src = decoded(written);
    const image = images.get(src) ?? readImage(src, folder, (code) => report('error', code, { file: written }, offset));
    if (!image) return;
    images.set(src, image);
    element.properties = { ...element.properties, width: image.width, height: image.height };
  });
  return [...images.values()];
}

type Refuse = (
  code:
    | 'image.remote'
    | 'image.outside'
    | 'image.missing'
    | 'image.too-large'
    | 'image.format'
    | `image.${BrokenReason}`,
) => void;

/** Reads one image file; `src` is relative to the folder. */
export function readImage(src: string, folder: string, refuse: Refuse): ArticleImage | undefined {
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
  const recognised = recogniseImage(bytes);
  if (recognised.kind === 'unknown') return void refuse('image.format');
  if (recognised.kind === 'broken') return void refuse(`image.${recognised.reason}`);
  const { format, width, height } = recognised;
  return { src: relative('/', join('/', src)).split(sep).join('/'), format, width, height, bytes };
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
