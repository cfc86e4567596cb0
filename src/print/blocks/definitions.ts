import type { Element } from 'hast';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import type { Block, Nesting } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { picturesOf } from './pictures.ts';
import { type Content, type Flow, inside, type Position, within, withoutMarker } from './position.ts';

/** How far a definition stands in from its term, in ems of the body. */
const DEFINITION_INDENT = 1.4;

/**
 * A list of terms and their definitions. The terms are bold, the definitions hang below them.
 * Whatever else stands in the list keeps its place.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function definitions(element: Element, position: Position, flow: Flow): Block[] {
  const { parent: tag } = within(position, 'L', { numbering: 'None' });
  const inList: Position = { ...withoutMarker(position), parent: tag, parentLang: position.lang };
  let item: Position | undefined;
  let hasBody = true;
  return withoutGroups(element.children).flatMap((child): Block[] => {
    if (child.type !== 'element' || child.tagName !== 'dt') {
      item ??= within(inList, 'LI');
      hasBody = true;
      return definition(child, item, flow);
    }
    if (!item || hasBody) item = within(inList, 'LI');
    hasBody = false;
    // A label is usually a number: the term is marked as the text that it is.
    const label = within(item, 'Lbl');
    const term = within(inside(child, label), 'Span');
    return [bold(child, term), ...picturesOf(child.children, withoutMarker(term))];
  });
}

/** HTML lets each term stand with its definitions in a division. */
function withoutGroups(children: readonly Content[]): Content[] {
  return children.flatMap((child) => {
    if (child.type === 'text' && child.value.trim() === '') return [];
    return child.type === 'element' && child.tagName === 'div' ? withoutGroups(child.children) : [child];
  });
}

function definition(node: Content, item: Position, flow: Flow): Block[] {
  const body = within(node.type === 'element' ? inside(node, item) : item, 'LBody');
  const { nesting } = item;
  const indented: Nesting = { ...nesting, lists: nesting.lists + 1, indent: nesting.indent + DEFINITION_INDENT };
  const isDefinition = node.type === 'element' && node.tagName === 'dd';
  return flow(isDefinition ? node.children : [node], { ...body, nesting: indented });
}

/**
 * A summary in bold, from which the first paragraph of the rest runs on.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param outer where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function details(element: Element, outer: Position, flow: Flow): Block[] {
  const position = within(outer, 'Sect');
  const isSummary = (child: Content): child is Element => child.type === 'element' && child.tagName === 'summary';
  const summary = element.children.find(isSummary);
  if (!summary) return flow(element.children, position);
  const title = bold(summary, within(inside(summary, position), 'P'));
  const rest = flow(
    element.children.filter((child) => child !== summary),
    withoutMarker(position),
  );
  const pictures = picturesOf(summary.children, withoutMarker(position));
  const [first, ...others] = rest;
  if (pictures.length > 0) return [title, ...pictures, ...rest];
  if (first?.kind !== 'text' || first.marker || !RUNS_ON.has(first.role)) return [title, ...rest];
  const space: Span = {
    text: ' ',
    style: PLAIN_STYLE,
    tag: title.spans[0]?.tag ?? position.parent,
    lang: position.lang,
  };
  return [{ ...title, role: 'first-paragraph', spans: [...title.spans, space, ...first.spans] }, ...others];
}

const RUNS_ON: ReadonlySet<string> = new Set(['paragraph', 'first-paragraph', 'item']);

function bold(
  element: Element,
  { parent, nesting, lang, marker, direction }: Position,
): Extract<Block, { kind: 'text' }> {
  const spans = inlineSpans(element.children, { tag: parent, lang, style: { ...PLAIN_STYLE, bold: true } });
  return { kind: 'text', role: 'term', nesting, spans, ...(marker && { marker }), ...(direction && { direction }) };
}
