import type { Text } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { foldLetters } from '../../problems/nearest.ts';
import type { Report } from '../../problems/report.ts';
import { firstMatch } from '../../sequence/first-match.ts';
import type { DirectiveAttribute } from './block-directive.ts';

/** What stands between a directive's braces and makes sense. */
export interface ReadAttributes {
  /** By the first of their names; each value knows its place in the source. */
  readonly values: Readonly<Record<string, Text>>;
  /** Whether a value was refused. */
  readonly isWrong: boolean;
}

/**
 * Reads a directive's attributes. Unknown attributes, and values that do not
 * make sense, are reported.
 *
 * @param node the directive, with the places of its attributes in `data.position`
 * @param known the attributes that it takes
 * @param source the text into which places point
 * @param report called once for each attribute that is not taken
 * @param shorthand the attribute that a lone word is the value of: `{en}` is `{lang=en}`
 */
export function readAttributes(
  node: Directives,
  known: readonly DirectiveAttribute[],
  source: string,
  report: Report,
  shorthand?: string,
): ReadAttributes {
  const values: Record<string, Text> = {};
  let isWrong = false;
  const example = known.map((attribute) => attribute.example).join(' ');
  for (const [written, given] of Object.entries(node.attributes ?? {})) {
    const place = node.data?.position?.attributes?.[written];
    const offset = place?.start.offset ?? node.position?.start.offset;
    const [name, value] = shorthand !== undefined && !given ? [shorthand, written] : [written, given ?? ''];
    const attribute = known.find(({ names }) => names.includes(foldLetters(name)));
    if (!attribute) {
      const code = example === '' ? 'directive.no-attributes' : 'directive.attribute';
      report('warning', code, { attribute: written, name: node.name, example }, offset);
    } else if (!attribute.accepts(value)) {
      isWrong = true;
      const wrong = { attribute: name, name: node.name, found: value };
      if (attribute.known === undefined)
        report('warning', 'directive.value', { ...wrong, example: attribute.example }, offset);
      else report('warning', 'directive.value-known', { ...wrong, known: attribute.known }, offset);
    } else values[attribute.names[0] ?? name] = attributeText(value, place, source);
  }
  return { values, isWrong };
}

/** An attribute's value where it was typed: behind the equals sign and the quotation mark. */
function attributeText(value: string, place: Text['position'], source: string): Text {
  if (!place) return { type: 'text', value };
  const { start, end } = place;
  const typed = source.slice(start.offset, end.offset);
  const before = firstMatch(/^[^=]*=\s*["']?/, typed).length;
  const point = { ...start, column: start.column + before, offset: (start.offset ?? 0) + before };
  return { type: 'text', value, position: { start: point, end } };
}
