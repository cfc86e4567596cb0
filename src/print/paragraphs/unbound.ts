import { itemAt } from '../../sequence/item-at.ts';
import { NOWHERE, offsetAt } from '../../sequence/offsets.ts';
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
 * paragraph, as a line, in column 0. Their tags are those of the first occurrence of the paragraph; in
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

/** What the lines of an occurrence of a paragraph are bound by: made once for all of them. */
export interface Binding {
  readonly spans: readonly Span[];
  /** Its tags, each once (`tagsOf`). */
  readonly tags: readonly TagReference<StructureNode>[];
  /** Where each span starts in the text of the paragraph. */
  readonly starts: readonly number[];
}

export function bindingOf(spans: readonly Span[]): Binding {
  const starts: number[] = [];
  let from = 0;
  for (const { text } of spans) {
    starts.push(from);
    from += text.length;
  }
  return { spans, tags: tagsOf(spans), starts };
}

/** One occurrence of a paragraph, and what its tags become. */
export interface Occurrence<Tag> {
  readonly binding: Binding;
  readonly tagOf: (node: StructureNode) => Tag;
  readonly locate: SettingContext['locate'];
}

/**
 * The items of a line that was set unbound, for one occurrence of its paragraph.
 *
 * @param lines of the paragraph
 * @param index of the line among them
 * @param occurrence the paragraph as it stands here
 * @param x left edge of the line, in points
 * @param y its baseline, in points
 */
export function bind<Tag>(
  lines: UnboundLines,
  index: number,
  { binding, tagOf, locate }: Occurrence<Tag>,
  x: number,
  y: number,
): Item<Tag>[] {
  const boundTag = (tag: StructureNode): Tag => {
    const bound = binding.tags[lines.indexOf.get(tag) ?? -1];
    return tagOf(bound === undefined || bound === 'artefact' ? tag : bound);
  };
  return itemAt(lines.items, index).map((item): Item<Tag> => {
    // What is no type on a line is there for the eye only, or is the area of a link.
    if (item.kind !== 'glyphs') return retagged(movedItem(item, x, y), boundTag);
    const tag = item.tag === 'artefact' ? item.tag : boundTag(item.tag);
    const offset = item.source ? offsetInFile(binding, item.source.line) : NOWHERE;
    // One copy, not three: a long number has thousands of lines.
    if (offset !== NOWHERE) return { ...item, x: item.x + x, y: item.y + y, tag, source: locate(offset) };
    const { source: _, ...run } = item;
    return { ...run, x: item.x + x, y: item.y + y, tag };
  });
}

/** Where a place in the text of the paragraph stands in the file. The span is found by halving. */
function offsetInFile({ spans, starts }: Binding, place: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (itemAt(starts, middle) <= place) low = middle;
    else high = middle - 1;
  }
  const { offsets } = itemAt(spans, low);
  return offsets ? offsetAt(offsets, place - itemAt(starts, low)) : NOWHERE;
}
