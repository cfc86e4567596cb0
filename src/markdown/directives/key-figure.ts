import { ofClass } from '../vocabulary.ts';
import { type Block, type BlockDirective, placeOf, spanAttribute } from './block-directive.ts';
import { spanOf } from './set-apart.ts';

/** A number to be seen from afar, and what it counts. */
export const keyFigure: BlockDirective = {
  names: ['chiffre', 'chiffre-cle', 'key-figure', 'figure', 'number'],
  form: 'either',
  takesLabel: true,
  attributes: [
    { names: ['legende', 'legend', 'caption'], accepts: () => true, example: 'légende="des appels"' },
    spanAttribute,
  ],
  make: (written, _, report) => {
    const { label, content, attributes, name } = written;
    const caption = attributes.legende;
    const legend: readonly Block[] =
      caption && caption.value !== '' ? [{ type: 'paragraph', children: [caption] }, ...content] : content;
    const place = written.position?.start.offset;
    if (!label) {
      report('warning', 'figure.no-number', { name }, place);
      return legend;
    }
    if (legend.length === 0) report('note', 'figure.no-legend', { name }, place);
    const number = { ...label, data: { hProperties: ofClass('key-number') } };
    const data = { hName: 'figure', hProperties: ofClass('key-figure', spanOf(written)) };
    return [{ type: 'blockquote', data, children: [number, ...figureCaption(legend)], ...placeOf(written) }];
  },
};

/** A line of text, or blocks of any kind. */
export function figureCaption(legend: readonly Block[]): Block[] {
  const data = { hName: 'figcaption' };
  const [first] = legend;
  if (!first) return [];
  if (legend.length === 1 && first.type === 'paragraph') return [{ ...first, data }];
  return [{ type: 'blockquote', data, children: [...legend] }];
}
