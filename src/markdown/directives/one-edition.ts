import { ofData } from '../vocabulary.ts';
import { type BlockDirective, positionOf } from './block-directive.ts';

/** What only the sheets say. */
export const paperDirective: BlockDirective = onlyIn('paper', ['papier', 'paper', 'print']);

/** What only the page of the web says. */
export const webDirective: BlockDirective = onlyIn('web', ['web', 'ecran', 'screen']);

function onlyIn(edition: 'paper' | 'web', names: readonly string[]): BlockDirective {
  return {
    names,
    form: 'container',
    takesLabel: false,
    attributes: [],
    make: (parsed) => {
      const data = { hName: 'div', hProperties: ofData({ dataOnly: edition }) };
      return [{ type: 'blockquote', data, children: [...parsed.content], ...positionOf(parsed) }];
    },
  };
}
