import type { Paragraph } from 'mdast';
import { type DataValues, ofClass, ofData } from '../vocabulary.ts';
import { type BlockDirective, type ParsedDirective, positionOf, spanAttribute } from './block-directive.ts';

// A quotation of Markdown's is a block of blocks: as what, is said in `data`.

/** A box: what stands beside the text, under a title of its own. */
export const boxDirective: BlockDirective = {
  names: ['encadre', 'box'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute],
  make: (parsed) => {
    const { label, content } = parsed;
    const data = { hName: 'aside', hProperties: ofClass('box', spanOf(parsed)) };
    const children = label ? [boxTitle(label), ...content] : [...content];
    return [{ type: 'blockquote', data, children, ...positionOf(parsed) }];
  },
};

/** A sentence to be seen from afar, and who said it. */
export const pullQuoteDirective: BlockDirective = {
  names: ['citation', 'pull-quote'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute],
  make: (parsed) => {
    const { label, content } = parsed;
    const author = label && { ...label, data: { hName: 'footer' } };
    const data = { hProperties: ofClass('pull-quote', spanOf(parsed)) };
    return [
      { type: 'blockquote', data, children: author ? [...content, author] : [...content], ...positionOf(parsed) },
    ];
  },
};

/** What goes from one margin to the other. */
export const columnsDirective: BlockDirective = {
  names: ['colonnes', 'columns'],
  form: 'container',
  takesLabel: false,
  attributes: [spanAttribute],
  make: (parsed) => {
    const data = { hName: 'div', hProperties: ofClass('wide', { dataSpan: 'all' }) };
    return [{ type: 'blockquote', data, children: [...parsed.content], ...positionOf(parsed) }];
  },
};

/** A title in the manner of a box's. */
export function boxTitle(label: Paragraph): Paragraph {
  return { ...label, data: { hProperties: ofClass('box-title') } };
}

/** Whether a directive asks for all columns, as an attribute of its element. */
export function spanOf({ attributes }: ParsedDirective): DataValues {
  return attributes.span === undefined ? {} : ofData({ dataSpan: attributes.span.value });
}
