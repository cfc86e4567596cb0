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
    const title = label && { ...label, data: { hProperties: { className: ['box-title'] } } };
    const data = { hName: 'aside', hProperties: { className: ['box'], ...span(written) } };
    return [{ type: 'blockquote', data, children: title ? [title, ...content] : [...content], ...placeOf(written) }];
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
    const data = { hProperties: { className: ['pull-quote'], ...span(written) } };
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
    const data = { hName: 'div', hProperties: { className: ['wide'], dataSpan: 'all' } };
    return [{ type: 'blockquote', data, children: [...written.content], ...placeOf(written) }];
  },
};

function span({ attributes }: WrittenDirective): { readonly dataSpan?: string } {
  return attributes.span === undefined ? {} : { dataSpan: attributes.span };
}
