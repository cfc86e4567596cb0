import type { FootnoteReference, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { textPieces } from './text-pieces.ts';
import { writtenLabel } from './written-label.ts';

/** A call of a note with a space that Markdown does not take: `[ ^1]`, `[^ 1]`, `[^1 ]`. */
const SPACED_CALL = /\[[ \u00A0\u202F]?\^[ \u00A0\u202F]?([^\s[\]^][^[\]\n]{0,200}?)[ \u00A0\u202F]?\]/g;

/**
 * Reads calls of notes that have a space too many, in place, where there is such a note. Each is reported as a note.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each call that is read so
 */
export function readSpacedCalls(tree: Root, source: string, report: Report): void {
  if (!/\[[ \u00A0\u202F]?\^/.test(source)) return;
  const labels = new Map<string, string>();
  visit(tree, 'footnoteDefinition', (definition) => {
    labels.set(writtenLabel(definition).toLowerCase(), definition.identifier);
  });
  if (labels.size === 0) return;
  const pieces = textPieces(source);
  visit(tree, 'text', (text, index, parent) => {
    const nodes: PhrasingContent[] = [];
    let from = 0;
    for (const { index: at, 0: typed, 1: label = '' } of text.value.matchAll(SPACED_CALL)) {
      const identifier = labels.get(label.toLowerCase());
      const part = pieces.part(text, at, at + typed.length);
      if (identifier === undefined || !part || !pieces.isTyped(text, at)) continue;
      report('note', 'note.spaced', { instead: `[^${label}]` }, pieces.offsetOf(text, at));
      const call: FootnoteReference = { type: 'footnoteReference', identifier, label, position: part.position };
      const before = pieces.part(text, from, at);
      if (before) nodes.push(before);
      nodes.push(call);
      from = at + typed.length;
    }
    if (nodes.length === 0 || !parent || index === undefined) return undefined;
    const rest = pieces.part(text, from, text.value.length);
    if (rest) nodes.push(rest);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}
