import type { ElementContent, Text } from 'hast';
import { foldLetters } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';

/** What can stand between braces behind a picture. */
export interface PictureAttributes {
  /** Goes from one margin to the other. */
  readonly spansColumns: boolean;
}

const BRACES = /^[ \t]*\{([^{}]+)\}\s*$/;
/** `name=value`, `name="some values"`, or a name alone. */
const ATTRIBUTE = /([^\s="']+)(?:=(?:"([^"]*)"|'([^']*)'|(\S*)))?|\S+/g;

const EXAMPLE = 'span=all';

/** Whether a node is a text that consists of braces alone, as `{span=all}`. */
export function isPictureAttributes(node: ElementContent): node is Text {
  return node.type === 'text' && BRACES.test(node.value);
}

/**
 * Reads the attributes between the braces. Unknown ones are reported and have no effect.
 *
 * @param text the braces and what stands between them
 * @param file the name of the picture, for messages
 * @param report called for each attribute that has no effect
 */
export function readPictureAttributes({ value, position }: Text, file: string, report: Report): PictureAttributes {
  const [, written = ''] = BRACES.exec(value) ?? [];
  const start = position?.start.offset;
  let spansColumns = false;
  for (const { 0: attribute, 1: name = '', 2: double, 3: single, 4: bare, index } of written.matchAll(ATTRIBUTE)) {
    const found = double ?? single ?? bare ?? '';
    const offset = start === undefined ? undefined : start + value.indexOf('{') + 1 + index;
    if (foldLetters(name) !== 'span')
      report('warning', 'image.attribute', { file, attribute: name || attribute, example: EXAMPLE }, offset);
    else if (found !== 'all') report('warning', 'image.attribute-value', { file, found, example: EXAMPLE }, offset);
    else spansColumns = true;
  }
  return { spansColumns };
}
