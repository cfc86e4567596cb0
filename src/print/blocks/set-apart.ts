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
  const { structure, nesting, lang, direction } = position;
  const { parent: tag } = within(position, 'BlockQuote');
  const parts = element.children.filter((child): child is Element => child.type === 'element');
  const spansOf = ({ children }: Element) =>
    inlineSpans(children, { structure, tag: structure.add('P', tag), lang, style: plain });
  const author = parts.find(({ tagName }) => tagName === 'footer');
  const spans = parts.filter((part) => part !== author).map(spansOf);
  return [
    {
      kind: 'pull-quote',
      nesting,
      spans: spans.flatMap((own, index) => (index > 0 ? [lineEnd(tag, lang), ...own] : own)),
      ...(direction && { direction }),
      ...(author && { author: spansOf(author) }),
    },
  ];
}

function lineEnd(tag: number, lang: string): Span {
  return { text: '\u2028', style: plain, tag, lang };
}
