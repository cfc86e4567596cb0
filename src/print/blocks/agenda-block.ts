import type { Element, ElementContent } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { hasClass } from '../../markdown/vocabulary.ts';
import { PLAIN_STYLE } from '../paragraphs/text-style.ts';
import { addNode } from '../structure-tree.ts';
import type { AgendaEvent, Block, Nesting } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { picturesOf } from './pictures.ts';
import { type Flow, type Position, within, withoutMarker } from './position.ts';

/**
 * An agenda's events: each is a list item with its date as label.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param outer where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function agendaBlock(element: Element, outer: Position, flow: Flow): Block[] {
  const { lang } = outer;
  const position = within(outer, 'L', { numbering: 'None' });
  const nesting: Nesting = { lists: outer.nesting.lists + 1, indent: 0, inset: 0, quotes: [] };
  const events = childElements(element).map((item): AgendaEvent => {
    const inside = within(position, 'LI');
    const date = childElements(item).find(({ tagName }) => tagName === 'time');
    const label = date && { tag: addNode(inside.parent, 'Lbl'), lang, style: PLAIN_STYLE };
    const [day, hour] = label ? partedAtHour(date).map((nodes) => inlineSpans(nodes, label)) : [];
    const rest = item.children.filter((child) => child !== date);
    const body = withoutMarker(within(inside, 'LBody'));
    // A picture has no room in the column of the dates.
    const pictures = date ? picturesOf([date], { ...body, nesting }) : [];
    const blocks = flow(rest, { ...body, nesting }).map(asEvent);
    return { ...(day && { date: day }), ...(hour?.length && { hour }), blocks: [...pictures, ...blocks] };
  });
  return [{ kind: 'agenda', nesting: outer.nesting, events }];
}

/** What a date says of the day, and what it says of the hour. */
function partedAtHour({ children }: Element): [ElementContent[], ElementContent[]] {
  const at = children.findIndex((child) => child.type === 'element' && hasClass(child, 'hour'));
  return at < 0 ? [children, []] : [children.slice(0, at), children.slice(at)];
}

/** Beside its date, a text is too narrow to be justified. */
function asEvent(block: Block): Block {
  return block.kind === 'text' && block.role === 'item' && block.nesting.indent === 0
    ? { ...block, role: 'event' }
    : block;
}
