import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { addOffset, noOffsets, type Offsets, offsetsInARow } from '../sequence/offsets.ts';
import { isNoteLink } from './note-links.ts';

/** Gives every text node the offsets of its characters in the source (see `TextData.offsets`). */
export function traceToSource(tree: Root, source: string): void {
  visit(tree, 'text', (node, _, parent) => {
    const within = parent?.type === 'element' ? parent : undefined;
    // The number of a note was not typed: its place is that of the whole call.
    const position = within && isNoteLink(within) ? within.position : (node.position ?? within?.position);
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) return;
    const from = node.position ? start : afterFence(source, start, end);
    node.data = { ...node.data, offsets: alignedOffsets(node.value, source, from, end) };
  });
}

/** Where the text of a block of code begins: on the line below its first fence. */
function afterFence(source: string, start: number, end: number): number {
  if (!/^(?:`{3}|~{3})/.test(source.slice(start, start + 3))) return start;
  const line = source.indexOf('\n', start);
  return line < 0 || line >= end ? start : line + 1;
}

/**
 * The offset of each character of a text in the source. It walks the value and its
 * piece of source side by side. What the parser took away (backslashes, quote marks
 * and indentation of continued lines) is skipped; what it decoded (`&eacute;`)
 * points to its first character.
 *
 * @param value the text as it was parsed
 * @param source the whole source
 * @param start the offset of its piece of source
 * @param end the offset behind that piece
 */
export function alignedOffsets(value: string, source: string, start: number, end: number): Offsets {
  // Most texts stand in their source as they are.
  if (source.startsWith(value, start)) return offsetsInARow(start, value.length);
  const offsets = noOffsets();
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i];
    const here = source[at];
    if (here === wanted || (wanted === '\n' && here === '\r')) {
      addOffset(offsets, at);
      at += here === '\r' && source[at + 1] === '\n' ? 2 : 1;
    } else if (here === '&') {
      addOffset(offsets, at);
      const semicolon = source.indexOf(';', at);
      // A decoded character outside the BMP takes two units of the value.
      if (value.charCodeAt(i) >= 0xd800 && value.charCodeAt(i) < 0xdc00) {
        i++;
        addOffset(offsets, at);
      }
      at = semicolon < 0 || semicolon >= end ? at + 1 : semicolon + 1;
    } else {
      const next = wanted === undefined ? -1 : source.indexOf(wanted, at);
      if (next >= 0 && next < end) at = next;
      addOffset(offsets, Math.min(at, Math.max(start, end - 1)));
      if (next >= 0 && next < end) at++;
    }
  }
  return offsets;
}
