import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { writtenLabel } from './written-label.ts';

/** `[Note]: important` is the address of a link to Markdown, and shown nowhere: where no link uses it, it was meant as text. */
export function reportUnusedDefinitions(tree: Root, report: Report): void {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  visit(tree, 'definition', (definition: Definition) => {
    if (used.has(definition.identifier)) return;
    report('warning', 'link.unused', { label: writtenLabel(definition) }, definition.position?.start.offset);
  });
}
