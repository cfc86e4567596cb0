import type { Element } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import { addNode, type StructureNode } from '../structure-tree.ts';
import type { Block, Marker, Nesting } from './block.ts';
import { itemNumbers, numberingOf, numberText } from './item-number.ts';
import { type Flow, inside, type Position, within, withoutMarker } from './position.ts';

/** Indents in ems of the body. A numbered list makes room for its longest number. */
const LIST_INDENT = 1.4;
const DIGIT_WIDTH = 0.55;
const CAPITAL_WIDTH = 0.72;

function widthOf(number: string): number {
  return number.length * (/[A-Z]/.test(number) ? CAPITAL_WIDTH : DIGIT_WIDTH);
}

function listIndent(numbers: readonly string[]): number {
  return Math.max(LIST_INDENT, ...numbers.map((number) => widthOf(number) + 0.65));
}

/**
 * The blocks of a list's items. The first block of each has the item's number, its bullet or,
 * for a task, its box.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function list(element: Element, position: Position, flow: Flow): Block[] {
  const { nesting } = position;
  const numbering = numberingOf(element);
  const numbers = element.tagName === 'ol' ? itemNumbers(element).map((number) => numberText(number, numbering)) : [];
  const isOfTasks = element.tagName === 'ul' && childElements(element).some((item) => tickBox(item) !== undefined);
  const said = isOfTasks ? 'Square' : numbering;
  const { parent: tag } = within(position, 'L', said === 'Decimal' ? {} : { numbering: said });
  const indented: Nesting = { ...nesting, lists: nesting.lists + 1, indent: nesting.indent + listIndent(numbers) };
  const say = pageTranslator(position.lang);
  let index = 0;
  return element.children.flatMap((child): Block[] => {
    if (child.type === 'text' && child.value.trim() === '') return [];
    // HTML has items only in a list; whatever else somebody wrote there keeps its place.
    if (child.type !== 'element' || child.tagName !== 'li') {
      const item = addNode(addNode(tag, 'LI'), 'LBody');
      return flow([child], { ...withoutMarker(position), parent: item, parentLang: position.lang, nesting: indented });
    }
    const item = addNode(tag, 'LI');
    const box = tickBox(child);
    const label = addNode(item, 'Lbl', box ? { alt: say(box === 'ticked' ? 'web.task.done' : 'web.task.todo') } : {});
    const body = addNode(item, 'LBody');
    const number = numbers[index++];
    const text = number !== undefined && !box ? `${number}.` : '';
    const marker: Marker = { text, ...(box && { box }), tag: label, indent: indented.indent };
    const blocks = flow(child.children, {
      ...inside(child, position),
      parent: body,
      parentLang: position.lang,
      nesting: indented,
      marker,
    });
    const direction = position.direction && { direction: position.direction };
    const empty: Block = {
      kind: 'text',
      role: 'item',
      nesting: indented,
      spans: [emptySpan(body, position.lang)],
      marker,
      ...direction,
    };
    return withMarker(blocks, marker, empty);
  });
}

/** An item that begins with neither text nor a picture has its marker beside what it begins with, or on a line of its own. */
function withMarker(blocks: readonly Block[], marker: Marker, empty: Block): Block[] {
  const [first, ...others] = blocks;
  if (!first) return [empty];
  if (blocks.some((block) => block.marker === marker)) return [first, ...others];
  if ('nesting' in first && !first.marker) return [{ ...first, marker }, ...others];
  // A list that begins with a list: a bullet would say nothing more, a number is not lost.
  return marker.text === '' ? [first, ...others] : [empty, first, ...others];
}

/** The box of a task, ticked or not; of other items none. */
function tickBox({ children }: Element): Marker['box'] {
  const input = children.find((child) => child.type === 'element');
  if (input?.tagName !== 'input') return undefined;
  return input.properties.checked ? 'ticked' : 'open';
}

function emptySpan(tag: StructureNode, lang: string): Span {
  return { text: '', style: PLAIN_STYLE, tag, lang };
}
