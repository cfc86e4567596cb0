import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, positionOf } from './block-directive.ts';

/** What follows begins a new column. */
export const columnBreakDirective: BlockDirective = breakTo('column', ['saut-de-colonne', 'column-break']);

/** What follows begins a new side. */
export const pageBreakDirective: BlockDirective = breakTo('page', ['saut-de-page', 'page-break']);

/** The node is a rule of Markdown, which has no content; `data` says which element it becomes. */
function breakTo(kind: 'column' | 'page', names: readonly string[]): BlockDirective {
  return {
    names,
    form: 'line',
    takesLabel: false,
    attributes: [],
    make: (parsed) => {
      const data = { hName: 'div', hProperties: ofClass('break', { dataBreak: kind }) };
      return [{ type: 'thematicBreak', data, ...positionOf(parsed) }, ...parsed.content];
    },
  };
}
