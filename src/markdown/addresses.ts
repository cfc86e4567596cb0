import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { offsetAt } from '../sequence/offsets.ts';
import { alignedOffsets } from './source-offsets.ts';
import { sourceSpan } from './source-span.ts';

/**
 * GFM ends an address that is written plain at the next space, and knows of
 * punctuation only what ASCII has: in `«https://exemple.fr/a»` and
 * `<<https://exemple.fr/a>>` the closing mark belongs to the sentence. In place.
 */
export function endAddresses(tree: Root, source: string): void {
  visit(tree, 'link', (link, index, parent) => {
    const [text] = link.children;
    const start = link.position?.start.offset;
    // A link that does not begin with a bracket is an address that was typed plain.
    if (
      text?.type !== 'text' ||
      !text.position ||
      text.position.start.offset !== start ||
      !parent ||
      index === undefined
    )
      return undefined;
    const end = text.value.search(/[.,;:!?]*(?:[«»“”…]|>>)/);
    if (start === undefined || end <= 0) return undefined;
    const rest = text.value.slice(end);
    const offset = offsetAt(alignedOffsets(text.value, source, start, sourceSpan(text).end), end);
    const point = { ...text.position.start, offset, column: text.position.start.column + offset - start };
    parent.children.splice(index + 1, 0, {
      type: 'text',
      value: rest,
      position: { start: point, end: text.position.end },
    });
    text.value = text.value.slice(0, end);
    text.position = { start: text.position.start, end: point };
    link.url = link.url.slice(0, -rest.length);
    return SKIP;
  });
}
