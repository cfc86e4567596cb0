import type { Element } from 'hast';
import { plain, type Span } from '../paragraphs/text-style.ts';
import type { Block, Nesting } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { type Flow, type Position, within } from './position.ts';

/** Ems of the body. */
export const QUOTE_INDENT = 1.2;
const BOX_INSET = 0.8;

/** Blocks between a rule above and a rule below. */
export function box(element: Element, position: Position, flow: Flow): Block[] {
  const { nesting } = position;
  const inside: Nesting = { ...nesting, indent: nesting.indent + BOX_INSET, inset: nesting.inset + BOX_INSET };
  const blocks = flow(element.children, { ...within(position, 'Sect'), nesting: inside });
  return [{ kind: 'box-edge', edge: 'top', nesting }, ...blocks, { kind: 'box-edge', edge: 'bottom', nesting }];
}

/** A sentence or two that are to be seen from afar, and who said them. */
export function pullQuote(element: Element, position: Position): Block[] {
  const { nesting, direction } = position;
  const inside = within(position, 'BlockQuote');
  const parts = elementsOf(element);
  const author = parts.find(({ tagName }) => tagName === 'footer');
  const spans = joinedLines(
    parts.filter((part) => part !== author),
    inside,
  );
  return [
    {
      kind: 'pull-quote',
      nesting,
      spans,
      ...(direction && { direction }),
      ...(author && { author: joinedLines([author], inside) }),
    },
  ];
}

export function elementsOf({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** Each block's text as a paragraph in the structure, and from one to the next a new line. */
export function joinedLines(blocks: readonly Element[], { structure, parent, lang }: Position): Span[] {
  return blocks.flatMap(({ children }, index) => {
    const tag = structure.add('P', parent);
    const spans = inlineSpans(children, { structure, tag, lang, style: plain });
    return index > 0 ? [{ text: '\u2028', style: plain, tag, lang }, ...spans] : spans;
  });
}
