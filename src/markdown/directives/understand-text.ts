import type { Root } from 'mdast';
import type { TextDirective as Directive } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import { plain } from '../../problems/nearest.ts';
import type { Report } from '../sanitise.ts';
import { type TextDirective, textDirective } from './text-directive.ts';
import { nearestTextName } from './text-syntax.ts';

/**
 * Says in `data` what element each text directive stands for, in place. One
 * that is misspelt, or that says nothing, is reported and leaves its content.
 */
export function understandTextDirectives(tree: Root, report: Report): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    const meant = textDirective(node.name);
    const attributes = meant && readAttributes(node, meant, report);
    if (meant && attributes) {
      const { tagName, properties } = meant.element(attributes);
      node.data = { ...node.data, hName: tagName, hProperties: properties as Record<string, string> };
      return undefined;
    }
    if (!meant) {
      const values = { name: node.name, nearest: nearestTextName(node.name) ?? '' };
      report('warning', 'directive.text-misspelt', values, startOf(node));
    }
    parent?.children.splice(index ?? 0, 1, ...node.children);
    return [SKIP, index ?? 0];
  });
}

/** The attributes that make sense, or nothing where the one is missing without which the directive says nothing. */
function readAttributes(node: Directive, directive: TextDirective, report: Report): Record<string, string> | undefined {
  const { attributes: known, needs, shorthand } = directive;
  const example = known.map((attribute) => attribute.example).join(' ');
  const read: Record<string, string> = {};
  let isWrong = false;
  for (const [written, value] of Object.entries(node.attributes ?? {})) {
    const offset = node.data?.position?.attributes?.[written]?.start.offset ?? startOf(node);
    const stands = shorthand !== undefined && (value ?? '') === '';
    const [name, found] = stands ? [shorthand, written] : [written, value ?? ''];
    const attribute = known.find(({ names }) => names.includes(plain(name)));
    if (!attribute) {
      const code = example === '' ? 'directive.no-attributes' : 'directive.attribute';
      report('warning', code, { attribute: written, name: node.name, example }, offset);
    } else if (!attribute.accepts(found)) {
      isWrong = true;
      report('warning', 'directive.value', { attribute: name, name: node.name, found, example }, offset);
    } else read[attribute.names[0] ?? name] = found;
  }
  if (!needs || read[needs.attribute] !== undefined) return read;
  if (!isWrong) report('warning', 'directive.text-needs', { name: node.name, example: needs.example }, startOf(node));
  return undefined;
}

function startOf({ position }: Directive): number | undefined {
  return position?.start.offset;
}
