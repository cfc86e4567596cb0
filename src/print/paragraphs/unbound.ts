import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from './set-line.ts';
import type { Span } from './text-style.ts';

/*
 * An edit moves what follows it: tags and places in the file change, and no
 * line with them. Lines that are to be known again are therefore set unbound:
 * a tag is its index in `Binding.tags`, a place in the file is one in the
 * paragraph's text.
 */

/** What is particular to one occurrence of a paragraph. */
export interface Binding {
  /** The structure elements of its spans and of their links, each once. */
  readonly tags: readonly number[];
  readonly spans: readonly Span[];
}

export function bindingOf(spans: readonly Span[]): Binding {
  const tags = new Set<number>();
  for (const { tag, linkTag } of spans) {
    tags.add(tag);
    if (linkTag !== undefined) tags.add(linkTag);
  }
  return { tags: [...tags], spans };
}

/** The spans as they are in any occurrence of the paragraph. */
export function unboundSpans({ tags, spans }: Binding): Span[] {
  let from = 0;
  return spans.map((span) => {
    const start = from;
    from += span.text.length;
    return {
      ...span,
      tag: tags.indexOf(span.tag),
      ...(span.linkTag !== undefined && { linkTag: tags.indexOf(span.linkTag) }),
      offsets: Array.from({ length: span.text.length }, (_, index) => start + index),
    };
  });
}

/** Locates by the paragraph's text instead of the file. */
export function unboundContext(context: SettingContext): SettingContext {
  return { ...context, locate: (place) => ({ line: place, column: 0 }) };
}

/** Items of a line that was set unbound, for one occurrence of its paragraph, with its origin at (x, y). */
export function bind(
  items: readonly Item[],
  { tags, spans }: Binding,
  { locate }: SettingContext,
  x: number,
  y: number,
): Item[] {
  const tagOf = (tag: number) => tags[tag] as number;
  return items.map((item) => {
    if (item.kind !== 'glyphs') {
      const [there] = moved([item], x, y) as [Item];
      return there.kind === 'link' ? { ...there, tag: tagOf(there.tag) } : there;
    }
    const tag = item.tag === 'artefact' ? item.tag : tagOf(item.tag);
    const offset = item.source ? offsetAt(spans, item.source.line) : -1;
    // One copy, not three: a long number has thousands of lines.
    if (offset >= 0) return { ...item, x: item.x + x, y: item.y + y, tag, source: locate(offset) };
    const { source: _, ...run } = item;
    return { ...run, x: item.x + x, y: item.y + y, tag };
  });
}

function offsetAt(spans: readonly Span[], place: number): number {
  let from = 0;
  for (const { text, offsets } of spans) {
    if (place < from + text.length) return offsets?.[place - from] ?? -1;
    from += text.length;
  }
  return -1;
}
