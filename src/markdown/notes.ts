import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { findInText } from './literal.ts';

/**
 * Names notes by their numbers, in the order of their calls, so that ids are digits whatever the author named the
 * notes; in place. Calls without a note and notes without a call are reported; such notes are left out.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each such call or note, and for notes of the same name
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
  // Where the note is missing, Markdown leaves the call in the text as it was typed.
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
