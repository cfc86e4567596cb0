import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugKey, slugOf } from '../../markdown/slug.ts';
import { headOf } from '../../markdown/stories/story-heads.ts';
import { hasClass } from '../../markdown/vocabulary.ts';
import { nearest } from '../../problems/nearest.ts';
import type { StoryFile } from '../../publication/publication.ts';

/** The ids of a text to which links may lead. */
export interface Anchors {
  readonly ids: ReadonlySet<string>;
  /** An id by the letters and digits of what calls it. */
  readonly byKey: ReadonlyMap<string, string>;
  /** The id of the first story of each file of a number. */
  readonly byFile: ReadonlyMap<string, string>;
}

/** What an anchor leads to: an id, or nothing, with the id that was likely meant. */
export type FoundAnchor = { readonly id: string } | { readonly id?: undefined; readonly nearest: string | undefined };

/**
 * The anchors of a page.
 *
 * @param trees its parts
 * @param hasCoupon whether it has a coupon
 * @param files of its stories, where they have files of their own
 */
export function anchorsOf(
  trees: readonly Root[],
  hasCoupon: boolean,
  files: readonly Pick<StoryFile, 'file' | 'start' | 'end'>[] = [],
): Anchors {
  const ids = new Set<string>();
  const byFile = new Map<string, string>();
  const headings: (readonly [key: string, id: string])[] = [];
  for (const tree of trees)
    visit(tree, 'element', (element) => {
      const { id } = element.properties;
      if (typeof id !== 'string' || id === '') return;
      ids.add(id);
      const offset = hasClass(element, 'story') ? element.position?.start.offset : undefined;
      const own = offset !== undefined && files.find(({ start, end }) => start <= offset && offset < end);
      if (own && !byFile.has(own.file)) byFile.set(own.file, id);
      const title = hasClass(element, 'story') ? headOf(element, 'h2') : undefined;
      if (title) headings.push([slugKey(textOf(title)), id]);
      if (/^h[1-6]$/.test(element.tagName)) headings.push([slugKey(textOf(element)), id]);
    });
  if (hasCoupon) ids.add('coupon');
  // An id comes before the words of a heading that has another one.
  const byKey = new Map([...headings.reverse(), ...[...ids].reverse().map((id) => [slugKey(id), id] as const)]);
  byKey.delete('');
  return { ids, byKey, byFile };
}

/**
 * Finds what an anchor leads to. Other tools make other slugs of a heading (`laccord` or `élections`), and count
 * headings that are alike from `-1`: these are understood.
 */
export function findAnchor({ ids, byKey }: Anchors, written: string): FoundAnchor {
  if (ids.has(written)) return { id: written };
  const alike = byKey.get(slugKey(written));
  if (alike !== undefined) return { id: alike };
  // A heading has this one where the page needs its own name.
  const second = `${slugOf(written)}-2`;
  if (ids.has(second)) return { id: second };
  const [, base = '', count = ''] = /^(.+)-(\d{1,3})$/.exec(written) ?? [];
  const first = base === '' ? undefined : byKey.get(slugKey(base));
  const counted = `${first}-${Number(count) + 1}`;
  if (first !== undefined && ids.has(counted)) return { id: counted };
  return { nearest: nearest(written, [...ids].filter(isAuthors)) };
}

/** Nobody writes the ids of notes. */
function isAuthors(id: string): boolean {
  return !id.startsWith('note-fn') && id !== 'footnote-label';
}
