import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, positionOf } from './block-directive.ts';

/** The paragraph that stands between the title of a story and its text. */
export const standfirstDirective: BlockDirective = {
  names: ['chapo', 'chapeau', 'standfirst'],
  form: 'container',
  takesLabel: false,
  attributes: [],
  make: ({ content, name }, _, report) =>
    content.map((block) => {
      if (block.type === 'paragraph') return { ...block, data: { hProperties: ofClass('standfirst') } };
      report('warning', 'standfirst.blocks', { name }, block.position?.start.offset);
      return block;
    }),
};

/** Here a story may go on elsewhere. */
export const continuedDirective: BlockDirective = {
  names: ['suite', 'continued'],
  form: 'line',
  takesLabel: false,
  attributes: [],
  make: (parsed) => {
    const data = { hName: 'div', hProperties: ofClass('break', { dataBreak: 'story' }) };
    return [{ type: 'thematicBreak', data, ...positionOf(parsed) }, ...parsed.content];
  },
};
