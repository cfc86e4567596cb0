import type { Paragraph, Parents, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { nearest, plain } from '../../problems/nearest.ts';
import type { Report } from '../../problems/report.ts';
import { agenda } from './agenda.ts';
import type { Block, BlockDirective, NumberInHand, WrittenDirective } from './block-directive.ts';
import { columnBreak, pageBreak } from './breaks.ts';
import { chart } from './chart.ts';
import { keyFigure } from './key-figure.ts';
import { reportLookalikes } from './lookalikes.ts';
import { qrCode } from './qr-code.ts';
import { readAttributes } from './read-attributes.ts';
import { box, pullQuote, wide } from './set-apart.ts';
import { signature } from './signature.ts';

type Directive = ContainerDirective | LeafDirective;

const DIRECTIVES: readonly BlockDirective[] = [
  box,
  pullQuote,
  agenda,
  keyFigure,
  chart,
  signature,
  qrCode,
  wide,
  columnBreak,
  pageBreak,
];

/**
 * Puts what directives stand for in their place. What is unknown is reported
 * and shown plain: of a block its content, of a line its label or the line itself.
 */
export function understandDirectives(tree: Root, number: NumberInHand, report: Report): void {
  reportLookalikes(tree, number.source, report);
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'containerDirective' && node.type !== 'leafDirective') || !parent || index === undefined)
      return undefined;
    (parent as Parents).children.splice(index, 1, ...understood(node, number, report));
    // What took its place may hold directives itself.
    return index;
  });
}

function understood(node: Directive, number: NumberInHand, report: Report): readonly Block[] {
  const name = plain(node.name);
  const directive = DIRECTIVES.find(({ names }) => names.includes(name));
  const isContainer = node.type === 'containerDirective';
  if (!directive) reportUnknown(node, name, report);
  if (isContainer && !node.data?.position?.closing && directive?.form !== 'line')
    report('warning', 'directive.unclosed', { name: node.name }, startOf(node));
  if (!directive) return plainly(node, number.source);
  if (directive.form === 'container' && !isContainer) {
    report('warning', 'directive.needs-content', { name: node.name }, startOf(node));
    return plainly(node, number.source);
  }
  if (directive.form === 'line' && isContainer)
    report('warning', 'directive.is-line', { name: node.name }, startOf(node));
  return directive.make(written(node, directive, number.source, report), number, report);
}

function reportUnknown(node: Directive, name: string, report: Report): void {
  const known = DIRECTIVES.flatMap(({ names }) => names);
  // « quote » is near to nothing, and part of « pull-quote ».
  const near = nearest(name, known) ?? known.find((one) => one.split('-').includes(name));
  if (near) report('warning', 'directive.misspelt', { name: node.name, nearest: near }, startOf(node));
  else report('warning', 'directive.unknown', { name: node.name, known: known.join(', ') }, startOf(node));
}

/** Its content, or its label, or the line as it was typed. */
function plainly(node: Directive, source: string): readonly Block[] {
  if (node.type === 'containerDirective') return node.children;
  const { position } = node;
  const label = labelOf(node);
  if (label) return [label];
  if (!position) return [];
  const value = source.slice(position.start.offset, position.end.offset);
  return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
}

/** What is written and makes sense; a label that the directive does not take comes first in its content. */
function written(node: Directive, directive: BlockDirective, source: string, report: Report): WrittenDirective {
  const label = labelOf(node);
  const content = node.type === 'containerDirective' ? node.children.filter((child) => child !== label) : [];
  const { values: attributes } = readAttributes(node, directive.attributes, source, report);
  const common = { name: node.name, attributes, ...(node.position && { position: node.position }) };
  if (!label || directive.takesLabel) return { ...common, ...(label && { label }), content };
  report(
    'warning',
    'directive.label',
    { name: node.name },
    label.children[0]?.position?.start.offset ?? startOf(label),
  );
  return { ...common, content: [label, ...content] };
}

function labelOf(node: Directive): Paragraph | undefined {
  if (node.type === 'containerDirective')
    return node.children.find(
      (child): child is Paragraph =>
        child.type === 'paragraph' && child.data?.directiveLabel === true && child.children.length > 0,
    );
  const { children, position } = node;
  return children.length > 0 ? { type: 'paragraph', children, ...(position && { position }) } : undefined;
}

function startOf({ position }: RootContent): number | undefined {
  return position?.start.offset;
}
