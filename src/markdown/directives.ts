import type { BlockContent, DefinitionContent, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { nearest, plain } from '../problems/nearest.ts';
import { findInText } from './literal.ts';
import type { Report } from './sanitise.ts';

type Directive = ContainerDirective | LeafDirective;
type Block = BlockContent | DefinitionContent;
type BlockKind = 'box' | 'pull-quote' | 'wide';
type BreakKind = 'column' | 'page';

/** As authors write them, in French and in English. Capitals and accents make no difference. */
const BLOCKS: Readonly<Record<string, BlockKind>> = {
  encadre: 'box',
  box: 'box',
  citation: 'pull-quote',
  'pull-quote': 'pull-quote',
  colonnes: 'wide',
  columns: 'wide',
};
const BREAKS: Readonly<Record<string, BreakKind>> = {
  'saut-de-colonne': 'column',
  'column-break': 'column',
  'saut-de-page': 'page',
  'page-break': 'page',
};

/**
 * Puts what directives stand for in their place. What is unknown is reported
 * and shown plain: of a block its content, of a line its label or the line itself.
 */
export function understandDirectives(tree: Root, source: string, report: Report): void {
  reportLookalikes(tree, source, report);
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'containerDirective' && node.type !== 'leafDirective') || !parent || index === undefined)
      return undefined;
    (parent as Parents).children.splice(index, 1, ...understood(node, source, report));
    // What took its place may hold directives itself.
    return index;
  });
}

/** `::: encadre` with a space is a paragraph to Markdown, and the line that was to end it is text too. */
function reportLookalikes(tree: Root, source: string, report: Report): void {
  let open = 0;
  findInText(tree, source, /(?<=^|\n)(?::{3,}[ \t]*(?=\n|$)|(:{3}|::(?=[^\s:])))/g, ([, opening], offset) => {
    const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
    if (!/^[ \t>]*$/.test(before)) return;
    // The end of a beginning that was reported goes without saying.
    if (opening !== undefined || open === 0) report('warning', 'directive.not-understood', {}, offset);
    open = Math.max(0, open + (opening === ':::' ? 1 : -1));
  });
}

function understood(node: Directive, source: string, report: Report): readonly Block[] {
  const name = plain(node.name);
  const isContainer = node.type === 'containerDirective';
  const block = BLOCKS[name];
  const pause = BREAKS[name];
  if (!block && !pause) reportUnknown(node, name, report);
  if (isContainer && !node.data?.position?.closing && !pause)
    report('warning', 'directive.unclosed', { name: node.name }, startOf(node));
  if (block && !isContainer) report('warning', 'directive.needs-content', { name: node.name }, startOf(node));
  if (pause && isContainer) report('warning', 'directive.is-line', { name: node.name }, startOf(node));
  if (block && isContainer) return [blockOf(node, block, report)];
  if (pause) return breakOf(node, pause, report);
  return isContainer ? node.children : plainLine(node, source);
}

function reportUnknown(node: Directive, name: string, report: Report): void {
  const known = [...Object.keys(BLOCKS), ...Object.keys(BREAKS)];
  const near = nearest(name, known);
  if (near) report('warning', 'directive.misspelt', { name: node.name, nearest: near }, startOf(node));
  else report('warning', 'directive.unknown', { name: node.name, known: known.join(', ') }, startOf(node));
}

/** A quotation of Markdown's is a block of blocks: as what, is said in `data`. */
function blockOf(node: ContainerDirective, kind: BlockKind, report: Report): Block {
  const label = node.children.find(isLabel);
  const content = node.children.filter((child) => child !== label);
  const hasSpan = readAttributes(node, ['span'], report);
  const span = hasSpan || kind === 'wide' ? { dataSpan: 'all' } : {};
  const position = node.position && { position: node.position };
  switch (kind) {
    case 'box': {
      const title = label && { ...label, data: { hProperties: { className: ['box-title'] } } };
      const data = { hName: 'aside', hProperties: { className: ['box'], ...span } };
      return { type: 'blockquote', data, children: title ? [title, ...content] : content, ...position };
    }
    case 'pull-quote': {
      const author = label && { ...label, data: { hName: 'footer' } };
      const data = { hProperties: { className: ['pull-quote'], ...span } };
      return { type: 'blockquote', data, children: author ? [...content, author] : content, ...position };
    }
    case 'wide': {
      if (label) report('warning', 'directive.label', { name: node.name }, startOf(label));
      const data = { hName: 'div', hProperties: { className: ['wide'], ...span } };
      return { type: 'blockquote', data, children: node.children, ...position };
    }
  }
}

/** A rule of Markdown's is a block without content: as what, is said in `data`. What was written with it follows. */
function breakOf(node: Directive, kind: BreakKind, report: Report): readonly Block[] {
  readAttributes(node, [], report);
  const label = node.type === 'leafDirective' ? node.children[0] : node.children.find(isLabel);
  if (label) report('warning', 'directive.label', { name: node.name }, startOf(label));
  const data = { hName: 'div', hProperties: { className: ['break'], dataBreak: kind } };
  const rest = node.type === 'containerDirective' ? node.children : label ? [labelOf(node)] : [];
  return [{ type: 'thematicBreak', data, ...(node.position && { position: node.position }) }, ...rest];
}

/** An unknown line: its label, or the line as it was typed. */
function plainLine(node: LeafDirective, source: string): readonly Block[] {
  const { position } = node;
  if (node.children.length > 0) return [labelOf(node)];
  if (!position) return [];
  const value = source.slice(position.start.offset, position.end.offset);
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}

function labelOf({ children, position }: LeafDirective): Paragraph {
  return { type: 'paragraph', children, ...(position && { position }) };
}

function isLabel(child: Block): child is Paragraph {
  return child.type === 'paragraph' && child.data?.directiveLabel === true && child.children.length > 0;
}

/** Whether `span=all` is there. All others, and other values, are reported. */
function readAttributes(node: Directive, known: readonly string[], report: Report): boolean {
  let hasSpan = false;
  for (const [attribute, value] of Object.entries(node.attributes ?? {})) {
    const offset = node.data?.position?.attributes?.[attribute]?.start.offset ?? startOf(node);
    if (!known.includes(attribute)) report('warning', 'directive.attribute', { attribute, name: node.name }, offset);
    else if (value !== 'all') report('warning', 'directive.span', { found: value ?? '' }, offset);
    else hasSpan = true;
  }
  return hasSpan;
}

function startOf({ position }: RootContent): number | undefined {
  return position?.start.offset;
}
