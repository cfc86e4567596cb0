import type { Paragraph } from 'mdast';
import { type DataValues, ofClass, ofData } from '../vocabulary.ts';
import { type BlockDirective, type ParsedDirective, positionOf, spanAttribute } from './block-directive.ts';

// The nodes are quotations of Markdown, since these hold blocks; `data` says which element each becomes.

/** A box: blocks set apart from the text, with a title of their own. */
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

/** Blocks that go across all columns. */
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

/** A title that looks like that of a box. */
export function boxTitle(label: Paragraph): Paragraph {
  return { ...label, data: { hProperties: ofClass('box-title') } };
}

/** Whether a directive asks for all columns, as an attribute of its element. */
export function spanOf({ attributes }: ParsedDirective): DataValues {
  return attributes.span === undefined ? {} : ofData({ dataSpan: attributes.span.value });
}
