import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, placeAttribute, positionOf, spanAttribute } from './block-directive.ts';
import { placingOf } from './set-apart.ts';

/** Pictures side by side, with the words that go with all of them. */
export const photosDirective: BlockDirective = {
  names: ['photos', 'images', 'pictures'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute, placeAttribute],
  make: (parsed) => {
    const { label, content } = parsed;
    const data = { hName: 'figure', hProperties: ofClass('photos', placingOf(parsed)) };
    return [{ type: 'blockquote', data, children: label ? [...content, label] : [...content], ...positionOf(parsed) }];
  },
};
