import type { Element, ElementContent, RootContent, Text } from 'hast';
import { ofData } from '../markdown/vocabulary.ts';
import type { Place } from '../problems/problem.ts';
import { NOWHERE, noOffsets, offsetAt } from '../sequence/offsets.ts';

/** Line and column of an offset in the bulletin's file. */
export type Locate = (offset: number) => Place;

/**
 * A copy whose elements say where in the file they stand, for the preview:
 * `data-line` and `data-column` of their first character, and `data-source` of
 * their own texts: `;` between text nodes, and of each the stretches that stand
 * in the file as they stand here, as `index.line.column` with `,` between.
 */
export function withSourcePlaces<Node extends RootContent | ElementContent>(node: Node, locate: Locate): Node {
  if (node.type !== 'element') return node;
  const start = node.position?.start.offset;
  const place = start === undefined ? undefined : locate(start);
  const texts = node.children.filter((child) => child.type === 'text');
  const properties: Element['properties'] = {
    ...node.properties,
    ...(place && ofData({ dataLine: place.line, dataColumn: place.column })),
    ...(texts.some(({ data }) => data?.offsets) &&
      ofData({ dataSource: texts.map((text) => stretchesOf(text, locate)).join(';') })),
  };
  return { ...node, properties, children: node.children.map((child) => withSourcePlaces(child, locate)) };
}

function stretchesOf({ value, data }: Text, locate: Locate): string {
  const offsets = data?.offsets ?? noOffsets();
  const stretches: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const offset = offsetAt(offsets, index);
    if (offset === NOWHERE || (index > 0 && offset - 1 === offsetAt(offsets, index - 1) && value[index - 1] !== '\n'))
      continue;
    const { line, column } = locate(offset);
    stretches.push(`${index}.${line}.${column}`);
  }
  return stretches.join(',');
}
