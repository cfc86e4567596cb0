import type { Paragraph } from 'mdast';
import { placeNamed } from '../float-place.ts';
import { type DataValues, ofClass, ofData } from '../vocabulary.ts';
import {
  type BlockDirective,
  type ParsedDirective,
  placeAttribute,
  positionOf,
  spanAttribute,
} from './block-directive.ts';

// The nodes are quotations of Markdown, since these hold blocks; `data` says which element each becomes.

/** A box: blocks set apart from the text, with a title of their own. */
export const boxDirective: BlockDirective = {
  names: ['encadre', 'box'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute, placeAttribute],
  make: (parsed) => {
    const { label, content } = parsed;
    const data = { hName: 'aside', hProperties: ofClass('box', placingOf(parsed)) };
    const children = label ? [boxTitle(label), ...content] : [...content];
    return [{ type: 'blockquote', data, children, ...positionOf(parsed) }];
  },
};

/** A sentence to be seen from afar, and who said it. */
export const pullQuoteDirective: BlockDirective = {
  names: ['citation', 'pull-quote'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute, placeAttribute],
  make: (parsed) => {
    const { label, content } = parsed;
    const author = label && { ...label, data: { hName: 'footer' } };
    const data = { hProperties: ofClass('pull-quote', placingOf(parsed)) };
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
  attributes: [spanAttribute, placeAttribute],
  make: (parsed) => {
    const data = { hName: 'div', hProperties: ofClass('wide', { ...placingOf(parsed), dataSpan: 'all' }) };
    return [{ type: 'blockquote', data, children: [...parsed.content], ...positionOf(parsed) }];
  },
};

/** A title that looks like that of a box. */
export function boxTitle(label: Paragraph): Paragraph {
  return { ...label, data: { hProperties: ofClass('box-title') } };
}

/** Whether a directive asks for all columns, and for a place in them, as attributes of its element. */
export function placingOf({ attributes }: ParsedDirective): DataValues {
  const { span, place: written } = attributes;
  const place = written && placeNamed(written.value);
  return ofData({ ...(span && { dataSpan: 'all' }), ...(place && { dataPlace: place }) });
}
