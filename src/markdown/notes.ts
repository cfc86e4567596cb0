import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { findInText } from './literal.ts';

/**
 * Names notes by their numbers, in the order in which they are called, so that
 * their ids are digits whatever the author named them; in place. Reports the
 * calls without a note and the notes without a call, which are left out.
 */
export function understandNotes(tree: Root, source: string, report: Report): void {
  const definitions = firstDefinitions(tree, report);
  const order = callOrder(tree, definitions);
  const numberOf = ({ identifier }: FootnoteReference | FootnoteDefinition) => order.indexOf(identifier) + 1;
  visit(tree, 'footnoteDefinition', (definition, index, parent) => {
    const { identifier, label, position } = definition;
    const isFirst = definitions.get(identifier) === definition;
    if (isFirst && numberOf(definition) > 0) return undefined;
    if (isFirst) report('warning', 'note.uncalled', { label: label ?? identifier }, position?.start.offset);
    parent?.children.splice(index ?? 0, 1);
    return index;
  });
  visit(tree, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      node.identifier = String(numberOf(node));
  });
  // Markdown takes a call for text when its note is nowhere: it stays in the text.
  findInText(tree, source, /\[\^([^\]\s]+)\]/g, ([, label = ''], offset) => {
    report('warning', 'note.missing', { label }, offset);
  });
}

type Definitions = ReadonlyMap<string, FootnoteDefinition>;

function firstDefinitions(tree: Root, report: Report): Definitions {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (definition) => {
    const { identifier, label, position } = definition;
    if (definitions.has(identifier))
      report('warning', 'note.duplicate', { label: label ?? identifier }, position?.start.offset);
    else definitions.set(identifier, definition);
  });
  return definitions;
}

/** The notes that are reached from the text, those called by other notes last: as `mdast-util-to-hast` numbers them. */
function callOrder(tree: Root, definitions: Definitions): readonly string[] {
  const order: string[] = [];
  const follow = (from: Nodes) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      if (node.type === 'footnoteReference' && !order.includes(node.identifier)) order.push(node.identifier);
      return undefined;
    });
  follow(tree);
  for (const identifier of order) {
    const definition = definitions.get(identifier);
    if (definition) follow(definition);
  }
  return order;
}
