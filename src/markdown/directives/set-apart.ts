import type { Paragraph } from 'mdast';
import { type DataValues, ofClass, ofData } from '../vocabulary.ts';
import { type BlockDirective, placeOf, spanAttribute, type WrittenDirective } from './block-directive.ts';

// A quotation of Markdown's is a block of blocks: as what, is said in `data`.

/** A box: what stands beside the text, under a title of its own. */
export const box: BlockDirective = {
  names: ['encadre', 'box'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute],
  make: (written) => {
    const { label, content } = written;
    const data = { hName: 'aside', hProperties: ofClass('box', spanOf(written)) };
    const children = label ? [boxTitle(label), ...content] : [...content];
    return [{ type: 'blockquote', data, children, ...placeOf(written) }];
  },
};

/** A sentence to be seen from afar, and who said it. */
export const pullQuote: BlockDirective = {
  names: ['citation', 'pull-quote'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute],
  make: (written) => {
    const { label, content } = written;
    const author = label && { ...label, data: { hName: 'footer' } };
    const data = { hProperties: ofClass('pull-quote', spanOf(written)) };
    return [{ type: 'blockquote', data, children: author ? [...content, author] : [...content], ...placeOf(written) }];
  },
};

/** What goes from one margin to the other. */
export const wide: BlockDirective = {
  names: ['colonnes', 'columns'],
  form: 'container',
  takesLabel: false,
  attributes: [spanAttribute],
  make: (written) => {
    const data = { hName: 'div', hProperties: ofClass('wide', { dataSpan: 'all' }) };
    return [{ type: 'blockquote', data, children: [...written.content], ...placeOf(written) }];
  },
};

/** A title in the manner of a box's. */
export function boxTitle(label: Paragraph): Paragraph {
  return { ...label, data: { hProperties: ofClass('box-title') } };
}

/** Whether a directive asks for all columns, as an attribute of its element. */
export function spanOf({ attributes }: WrittenDirective): DataValues {
  return attributes.span === undefined ? {} : ofData({ dataSpan: attributes.span.value });
}
