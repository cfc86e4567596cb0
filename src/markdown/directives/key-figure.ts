import { ofClass } from '../vocabulary.ts';
import {
  type BlockDirective,
  type DirectiveContent,
  placeAttribute,
  positionOf,
  spanAttribute,
} from './block-directive.ts';
import { placingOf } from './set-apart.ts';

/** A number to be seen from afar, and what it counts. */
export const keyFigureDirective: BlockDirective = {
  names: ['chiffre', 'chiffre-cle', 'key-figure', 'figure', 'number'],
  form: 'either',
  takesLabel: true,
  attributes: [
    { names: ['legende', 'legend', 'caption'], accepts: () => true, example: 'légende="des appels"' },
    spanAttribute,
    placeAttribute,
  ],
  make: (parsed, _, report) => {
    const { label, content, attributes, name } = parsed;
    const caption = attributes.legende;
    const legend: readonly DirectiveContent[] =
      caption && caption.value !== '' ? [{ type: 'paragraph', children: [caption] }, ...content] : content;
    const place = parsed.position?.start.offset;
    if (!label) {
      report('warning', 'figure.no-number', { name }, place);
      return legend;
    }
    if (legend.length === 0) report('note', 'figure.no-legend', { name }, place);
    const number = { ...label, data: { hProperties: ofClass('key-number') } };
    const data = { hName: 'figure', hProperties: ofClass('key-figure', placingOf(parsed)) };
    return [{ type: 'blockquote', data, children: [number, ...figureCaption(legend)], ...positionOf(parsed) }];
  },
};

/** A line of text, or blocks of any kind. */
export function figureCaption(legend: readonly DirectiveContent[]): DirectiveContent[] {
  const data = { hName: 'figcaption' };
  const [first] = legend;
  if (!first) return [];
  if (legend.length === 1 && first.type === 'paragraph') return [{ ...first, data }];
  return [{ type: 'blockquote', data, children: [...legend] }];
}
