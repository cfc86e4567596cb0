import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { cutText } from './inline.ts';

/** Keeps the lines of a paragraph, which Markdown would run together; `source` is the whole text of the number. */
export function lineByLine(paragraph: Paragraph, source: string): Paragraph {
  return { ...paragraph, children: paragraph.children.flatMap((node) => broken(node, source)) };
}

function broken(node: PhrasingContent, source: string): PhrasingContent[] {
  if ('children' in node) {
    const children = node.children.flatMap((child) => broken(child, source));
    return [{ ...node, children } as PhrasingContent];
  }
  return node.type === 'text' ? linesOf(node, source) : [node];
}

function linesOf(text: Text, source: string): PhrasingContent[] {
  const end = text.value.indexOf('\n');
  if (end < 0) return [text];
  const [line, rest] = cutText(text, end, source);
  const [, next] = cutText(rest, 1, source);
  return [line, { type: 'break' }, ...linesOf(next, source)];
}
