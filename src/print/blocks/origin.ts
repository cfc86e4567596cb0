import type { Element } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { dataOf, hasClass } from '../../markdown/vocabulary.ts';
import type { Block, BlockName, BlockOrigin } from './block.ts';

/**
 * Blocks of an element, each with what its author calls it. That is the nearest
 * element around it that has a name; in what spans all columns, it is the whole
 * of what spans them.
 */
export function withOrigin(blocks: readonly Block[], element: Element): readonly Block[] {
  const name = nameOf(element);
  if (!name) return blocks;
  const offset = element.position?.start.offset;
  const origin: BlockOrigin = { name, ...(offset !== undefined && { offset }) };
  const spans = dataOf(element, 'dataSpan') === 'all' && !holdsOneBlock(element);
  return blocks.map((block): Block => {
    if (block.origin && !spans) return block;
    // A spread of blocks of several kinds would give each a hidden class of its own (V8 11 to 14).
    return Object.assign({}, block, {
      origin: !spans && block.kind === 'picture' ? { ...origin, name: 'picture' } : origin,
    });
  });
}

/** Whether columns hold one block alone, with its title: then they say only where that block stands. */
function holdsOneBlock(element: Element): boolean {
  return (
    hasClass(element, 'wide') && childElements(element).filter((child) => !hasClass(child, 'box-title')).length === 1
  );
}

/** What an element is to its author; undefined for what only holds others. */
function nameOf(element: Element): BlockName | undefined {
  const { tagName } = element;
  if (/^h[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'figure') return figureName(element);
  if (tagName === 'aside') return hasClass(element, 'box') ? 'box' : undefined;
  if (tagName === 'blockquote') return hasClass(element, 'pull-quote') ? 'pull-quote' : 'quotation';
  if (tagName === 'ul') return hasClass(element, 'agenda') ? 'agenda' : 'list';
  if (hasClass(element, 'wide')) return 'columns';
  if (hasClass(element, 'poem')) return 'poem';
  if (hasClass(element, 'interview')) return 'interview';
  return NAMES[tagName];
}

function figureName(figure: Element): BlockName {
  if (figure.data?.drawn) return 'chart';
  if (hasClass(figure, 'key-figure')) return 'key-figure';
  if (hasClass(figure, 'photos')) return 'photos';
  return hasClass(figure, 'qr') ? 'qr-code' : 'picture';
}

const NAMES: Readonly<Record<string, BlockName | undefined>> = {
  dl: 'list',
  img: 'picture',
  ol: 'list',
  p: 'paragraph',
  pre: 'code',
  table: 'table',
};
