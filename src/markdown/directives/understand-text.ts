import type { Root } from 'mdast';
import type { TextDirective as Directive } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../../problems/report.ts';
import { replaceAt } from '../replace-at.ts';
import { readAttributes } from './read-attributes.ts';
import { type TextDirective, textDirective } from './text-directive.ts';
import { nearestTextName } from './text-syntax.ts';

/**
 * Says in `data` which element each text directive becomes, in place. A directive that is misspelt or says nothing
 * is reported; its content stays.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each such directive
 */
export function understandTextDirectives(tree: Root, source: string, report: Report): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    const meant = textDirective(node.name);
    const attributes = meant && attributesOf(node, meant, source, report);
    if (meant && attributes) {
      const { tagName, properties } = meant.element(attributes);
      node.data = { ...node.data, hName: tagName, hProperties: properties as Record<string, string> };
      if (meant.content) node.children = meant.content(node.children, source);
      return undefined;
    }
    if (!meant) {
      const values = { name: node.name, nearest: nearestTextName(node.name) ?? '' };
      report('warning', 'directive.text-misspelt', values, startOf(node));
    }
    return [SKIP, replaceAt(parent, index, ...node.children)];
  });
}

/** The attributes that make sense; undefined where the one that the directive needs is missing. */
function attributesOf(
  node: Directive,
  { attributes, needs, shorthand }: TextDirective,
  source: string,
  report: Report,
): Record<string, string> | undefined {
  const { values, isWrong } = readAttributes(node, attributes, source, report, shorthand);
  if (!needs || values[needs.attribute])
    return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));
  if (!isWrong) report('warning', 'directive.text-needs', { name: node.name, example: needs.example }, startOf(node));
  return undefined;
}

function startOf({ position }: Directive): number | undefined {
  return position?.start.offset;
}
