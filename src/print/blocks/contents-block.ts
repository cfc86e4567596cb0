import type { Element } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { hasData } from '../../markdown/vocabulary.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import { addNode } from '../structure-tree.ts';
import type { Block, ContentsEntry } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { inside, type Position, within } from './position.ts';

/** Whether a list says of each thing on which page it stands, and these are known. */
export function listsPages(list: Element): boolean {
  const items = childElements(list);
  return items.length > 0 && items.every((item) => pageIn(item) !== undefined);
}

function pageIn(item: Element): Element | undefined {
  const last = childElements(item).at(-1);
  return last && hasData(last, 'dataPageOf') && last.children.length > 0 ? last : undefined;
}

/** What stands on which page: titles, and numbers that stand below each other. */
export function contentsBlock(list: Element, position: Position): Block[] {
  const tag = within(position, 'L', { numbering: 'None' }).parent;
  const entries = childElements(list).map((item): ContentsEntry => {
    const body = addNode(addNode(tag, 'LI'), 'LBody');
    const { lang, direction } = inside(item, { ...position, parent: body });
    const page = pageIn(item);
    const title = item.children.filter((child) => child !== page);
    return {
      title: plainLinks(inlineSpans(title, { tag: body, lang, style: PLAIN_STYLE })),
      page: page ? inlineSpans([page], { tag: body, lang, style: PLAIN_STYLE }) : [],
      ...(direction && { direction }),
    };
  });
  return [{ kind: 'contents', nesting: position.nesting, entries }];
}

/** All of a list of contents leads somewhere: no line says so below each of its words. */
function plainLinks(spans: readonly Span[]): readonly Span[] {
  return spans.map((span) => ({ ...span, style: { ...span.style, decoration: 'none' } }));
}
