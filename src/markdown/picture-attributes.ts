import type { Element, ElementContent, Text } from 'hast';
import { foldLetters } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { isSpanAttribute, storyAttributeNamed } from '../publication/author-names.ts';
import { PLACE_ATTRIBUTE } from '../publication/author-words.ts';
import { type BraceAttribute, braceAttributes } from './brace-attributes.ts';
import { type FloatPlace, placeNamed, placesKnown } from './float-place.ts';
import { type PictureWidth, readWidth, WIDTHS_KNOWN } from './picture-width.ts';
import { storyValue } from './stories/story-marks.ts';

/** What can stand between braces behind a picture. */
export interface PictureAttributes {
  /** Goes from one margin to the other, or across so many columns of its text, 1 to 5. */
  readonly span?: 'all' | number;
  readonly place?: FloatPlace;
  readonly width?: PictureWidth;
  /** Who made the picture, or whose it is. */
  readonly credit?: Credit;
}

export interface Credit {
  readonly text: string;
  /** Where it stands in the bulletin's file. */
  readonly offset: number;
}

/** Names in English and French, in small letters and without accents. */
const WIDTH_ATTRIBUTE: readonly string[] = ['width', 'largeur'];
const CREDIT_ATTRIBUTE: readonly string[] = ['credit'];

const BRACES = /^[ \t]*\{[^{}]+\}\s*$/;

const EXAMPLES = 'span=all place=tête largeur=50% crédit="Photo : Léa"';

/** A picture, or the picture in a link that holds nothing else. */
export function pictureOf(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return node;
  const [only, ...others] = node.children;
  return node.tagName === 'a' && only && others.length === 0 ? pictureOf(only) : undefined;
}

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
  let read: PictureAttributes = {};
  for (const { written, name, called, value: found, offset } of braceAttributes(text, source)) {
    const folded = foldLetters(name);
    if (PLACE_ATTRIBUTE.includes(folded)) {
      const place = placeNamed(found);
      if (place) read = { ...read, place };
      else report('warning', 'image.place', { file, name, found, known: placesKnown() }, offset);
    } else if (WIDTH_ATTRIBUTE.includes(folded)) {
      const width = readWidth(found);
      if (width) read = { ...read, width };
      else report('warning', 'image.width', { file, name, found, known: WIDTHS_KNOWN }, offset);
    } else if (CREDIT_ATTRIBUTE.includes(folded)) {
      const credit = creditOf({ written, value: found, offset });
      if (credit) read = { ...read, credit };
      else report('warning', 'image.credit-empty', { file, name }, offset);
    } else if (!isSpanAttribute(name) && storyAttributeNamed(name) !== 'span')
      report('warning', 'image.attribute', { file, attribute: called, example: EXAMPLES }, offset);
    else {
      const span = storyValue('span', found);
      if (span === 'all' || typeof span === 'number') read = { ...read, span };
      else report('warning', 'image.attribute-value', { file, found, example: 'span=all', other: 'span=2' }, offset);
    }
  }
  return read;
}

/** The words of a credit, and where they begin: behind the equals sign and the quotation mark. */
function creditOf({ written, value, offset }: Omit<BraceAttribute, 'name' | 'called'>): Credit | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  return { text, offset: offset + written.indexOf(text, written.indexOf('=')) };
}
