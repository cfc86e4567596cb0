import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, type NumberInHand, positionOf } from './block-directive.ts';
import { cutText } from './inline.ts';

/** Who signs the text above, and when. Lines end where the author ends them. */
export const signatureDirective: BlockDirective = {
  names: ['signature', 'signe', 'signed'],
  form: 'either',
  takesLabel: true,
  attributes: [],
  make: (parsed, number, report) => {
    const { label, content, name } = parsed;
    const blocks = label ? [label, ...content] : content;
    if (blocks.length === 0) {
      report('warning', 'signature.empty', { name }, parsed.position?.start.offset);
      return [];
    }
    const data = { hName: 'footer', hProperties: ofClass('signed') };
    const children = blocks.map((block) => (block.type === 'paragraph' ? lineByLine(block, number) : block));
    return [{ type: 'blockquote', data, children, ...positionOf(parsed) }];
  },
};

/** Keeps the lines of a paragraph, which Markdown would run together. */
function lineByLine(paragraph: Paragraph, { source }: NumberInHand): Paragraph {
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
