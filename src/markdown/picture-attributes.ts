import type { ElementContent, Text } from 'hast';
import { foldLetters } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { braceAttributes } from './brace-attributes.ts';
import { type FloatPlace, PLACE_ATTRIBUTE, placeNamed, placesKnown } from './float-place.ts';

/** What can stand between braces behind a picture. */
export interface PictureAttributes {
  /** Goes from one margin to the other. */
  readonly spansColumns: boolean;
  readonly place?: FloatPlace;
}

const BRACES = /^[ \t]*\{[^{}]+\}\s*$/;

const EXAMPLE = 'span=all';
const EXAMPLES = 'span=all place=tête';

/** Whether a node is a text that consists of braces alone, as `{span=all}`. */
export function isPictureAttributes(node: ElementContent): node is Text {
  return node.type === 'text' && BRACES.test(node.value);
}

/**
 * Reads the attributes between the braces. Unknown ones are reported and have no effect.
 *
 * @param text the braces and what stands between them
 * @param file the name of the picture, for messages
 * @param source the text into which places point
 * @param report called for each attribute that has no effect
 */
export function readPictureAttributes(text: Text, file: string, source: string, report: Report): PictureAttributes {
  let spansColumns = false;
  let place: FloatPlace | undefined;
  for (const { written, name, value: found, offset } of braceAttributes(text, source)) {
    const folded = foldLetters(name);
    if (PLACE_ATTRIBUTE.includes(folded)) {
      place = placeNamed(found) ?? place;
      if (!placeNamed(found)) report('warning', 'image.place', { file, name, found, known: placesKnown() }, offset);
    } else if (folded !== 'span')
      report('warning', 'image.attribute', { file, attribute: name || written, example: EXAMPLES }, offset);
    else if (found !== 'all') report('warning', 'image.attribute-value', { file, found, example: EXAMPLE }, offset);
    else spansColumns = true;
  }
  return { spansColumns, ...(place && { place }) };
}
