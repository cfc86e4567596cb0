import type { Text } from 'hast';

/** An attribute between braces: `name=value`, `name="some values"`, or a name alone. */
export interface BraceAttribute {
  /** As it was typed. */
  readonly written: string;
  /** Empty where what was typed cannot be a name. */
  readonly name: string;
  readonly value: string;
  /** Where it stands in the bulletin's file. */
  readonly offset: number | undefined;
}

const ATTRIBUTE = /([^\s="']+)(?:=(?:"([^"]*)"|'([^']*)'|(\S*)))?|\S+/g;

/**
 * The attributes between the last braces of a text.
 *
 * @param text it ends with the braces
 * @param source the text into which its place points
 */
export function braceAttributes({ value, position }: Text, source: string): BraceAttribute[] {
  const open = value.lastIndexOf('{');
  const written = value.slice(open + 1, value.lastIndexOf('}'));
  const end = position?.end.offset;
  // Whatever the parser has decoded before them, the braces stand in the source as in the text.
  const start = end === undefined ? -1 : source.lastIndexOf('{', end - 1);
  return [...written.matchAll(ATTRIBUTE)].map(
    ({ 0: attribute, 1: name = '', 2: double, 3: single, 4: bare, index }) => ({
      written: attribute,
      name,
      value: double ?? single ?? bare ?? '',
      offset: start < 0 ? undefined : start + 1 + index,
    }),
  );
}
