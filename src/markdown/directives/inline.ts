import type { PhrasingContent, Text } from 'mdast';
import { offsetAt } from '../../sequence/offsets.ts';
import { alignedOffsets } from '../source-offsets.ts';

/** The text of inline content, a forced end of line as one character. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  return nodes.map(ownText).join('');
}

function ownText(node: PhrasingContent): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return inlineText(node.children);
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** The parts of a node that are no text: calls of notes, pictures, HTML. */
export function textless(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'break') return [];
  if (!('children' in node)) return [node];
  const inside = node.children.flatMap(textless);
  return inside.length > 0 && ownText(node) === '' ? [node] : inside;
}

/**
 * Cuts inline content in two. An element around the cut is cut in two itself.
 *
 * @param nodes the content
 * @param at characters of its text (see `inlineText`) before the cut
 * @param source the text into which places point
 */
export function cutInline(
  nodes: readonly PhrasingContent[],
  at: number,
  source: string,
): readonly [before: PhrasingContent[], after: PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let passed = 0;
  for (const node of nodes) {
    const { length } = ownText(node);
    const [first, second] =
      passed + length <= at && passed < at
        ? [node, undefined]
        : passed >= at
          ? [undefined, node]
          : cutNode(node, at - passed, source);
    if (first) before.push(first);
    if (second) after.push(second);
    passed += length;
  }
  return [before, after];
}

type Half = PhrasingContent | undefined;

function cutNode(node: PhrasingContent, at: number, source: string): readonly [Half, Half] {
  if (node.type === 'text') return cutText(node, at, source);
  if (!('children' in node)) return [node, undefined];
  const [before, after] = cutInline(node.children, at, source);
  return [{ ...node, children: before } as PhrasingContent, { ...node, children: after } as PhrasingContent];
}

/**
 * Cuts a text in two; each half knows its place in the source.
 *
 * @param text the node
 * @param at UTF-16 units before the cut
 * @param source the text into which its place points
 */
export function cutText(text: Text, at: number, source: string): readonly [Text, Text] {
  const [before, after] = [text.value.slice(0, at), text.value.slice(at)];
  const { position } = text;
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined)
    return [
      { ...text, value: before },
      { ...text, value: after },
    ];
  const offsets = alignedOffsets(text.value, source, start.offset, end.offset);
  const offset = offsetAt(offsets, at, end.offset);
  const middle = { ...start, offset, column: start.column + offset - start.offset };
  return [
    { ...text, value: before, position: { start, end: middle } },
    { ...text, value: after, position: { start: middle, end } },
  ];
}
