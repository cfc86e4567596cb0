import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, positionOf } from './block-directive.ts';
import { lineByLine } from './line-by-line.ts';

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
    const children = blocks.map((block) => (block.type === 'paragraph' ? lineByLine(block, number.source) : block));
    return [{ type: 'blockquote', data, children, ...positionOf(parsed) }];
  },
};
