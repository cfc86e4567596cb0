import type { Item, TagReference } from '../display-list.ts';
import { movedItem } from '../moved.ts';
import { retagged } from '../retagged.ts';
import type { StructureNode } from '../structure-tree.ts';
import type { UnboundLines } from './paragraph-memory.ts';
import type { SettingContext } from './set-line.ts';
import type { Span } from './text-style.ts';

/*
 * An edit moves the text that follows it: its tags and its places in the file
 * change, its lines do not. Lines that a memory keeps are therefore set unbound.
 * Instead of a place in the file they have a place in the text of their
 * paragraph. Their tags are those of the first occurrence of the paragraph; in
 * another occurrence, the tag of the same index takes the place of each.
 */

/** The structure elements of spans and of their links, each once. */
export function tagsOf(spans: readonly Span[]): readonly TagReference<StructureNode>[] {
  const tags = new Set<TagReference<StructureNode>>();
  for (const { tag, linkTag } of spans) {
    tags.add(tag);
    if (linkTag !== undefined) tags.add(linkTag);
  }
  return [...tags];
}

/** The spans with places in the paragraph's text instead of places in the file. */
export function unboundSpans(spans: readonly Span[]): Span[] {
  let from = 0;
  return spans.map((span) => {
    const offsets: number[] = [];
    for (const end = from + span.text.length; from < end; from++) offsets.push(from);
    return { ...span, offsets };
  });
}

/** Locates by the paragraph's text instead of the file. */
export function unboundContext(context: SettingContext): SettingContext {
  return { ...context, locate: (place) => ({ line: place, column: 0 }) };
}

/** One occurrence of a paragraph, and what its tags become. */
export interface Occurrence<Tag> {
  readonly spans: readonly Span[];
  readonly tagOf: (node: StructureNode) => Tag;
  readonly locate: SettingContext['locate'];
}

/**
 * The items of a line that was set unbound, for one occurrence of its paragraph.
 *
 * @param lines of the paragraph
 * @param index of the line among them
 * @param occurrence the spans of the paragraph as they stand here
 * @param x left edge of the line, in points
 * @param y its baseline, in points
 */
export function bind<Tag>(
  lines: UnboundLines,
  index: number,
  { spans, tagOf, locate }: Occurrence<Tag>,
  x: number,
  y: number,
): Item<Tag>[] {
  const own = tagsOf(spans);
  const boundTag = (tag: StructureNode): Tag => {
    const bound = own[lines.tags.indexOf(tag)];
    return tagOf(bound === undefined || bound === 'artefact' ? tag : bound);
  };
  return (lines.items[index] ?? []).map((item): Item<Tag> => {
    // What is no type on a line is there for the eye only, or is the area of a link.
    if (item.kind !== 'glyphs') return retagged(movedItem(item, x, y), boundTag);
    const tag = item.tag === 'artefact' ? item.tag : boundTag(item.tag);
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
