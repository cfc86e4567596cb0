import type { Paragraph } from 'mdast';
import { pageTranslator } from '../../messages/page-translator.ts';
import { foldLetters } from '../../problems/nearest.ts';
import type { StoryAttribute } from '../../publication/author-names.ts';
import { STORY_ATTRIBUTES } from '../../publication/author-words.ts';
import type { StoryFields } from '../../publication/publication.ts';
import { knownValues, storyValue } from '../stories/story-marks.ts';
import { type ClassName, type DataValues, ofClass } from '../vocabulary.ts';
import {
  type BlockDirective,
  type DirectiveAttribute,
  type NumberInHand,
  type ParsedDirective,
  positionOf,
} from './block-directive.ts';
import { boxTitle } from './set-apart.ts';

/** The titles of a number, and the pages that they are on: `fillContents` writes them when all are known. */
export const contentsDirective: BlockDirective = {
  names: ['sommaire', 'contents'],
  form: 'line',
  takesLabel: true,
  attributes: furnitureAttributes(),
  make: (parsed, number) => [
    furniture('contents', parsed, labelOf(parsed, number, 'sheet.contents')),
    ...parsed.content,
  ],
};

/** Who publishes, who answers for it, who prints it: written from the publication, when the article is composed. */
export const colophonDirective: BlockDirective = {
  names: ['ours', 'colophon', 'imprint'],
  form: 'either',
  takesLabel: true,
  attributes: furnitureAttributes(),
  make: (parsed) => [furniture('colophon', parsed, parsed.label && boxTitle(parsed.label), parsed.content)],
};

/** What an author may say of a piece of furniture: where it stands on paper, and on what. */
export function furnitureAttributes(): readonly DirectiveAttribute[] {
  const attribute = (key: StoryAttribute, example: string): DirectiveAttribute => ({
    names: [key, ...STORY_ATTRIBUTES[key]].map(foldLetters),
    accepts: (value) => storyValue(key, value) !== undefined,
    example,
    known: knownValues(key),
  });
  return [
    attribute('span', 'span=2'),
    attribute('place', 'place=pied'),
    attribute('ground', 'fond=teinte'),
    attribute('page', 'page=1'),
    attribute('filler', 'bouche-trou=oui'),
  ];
}

/** The node of a piece of furniture, which is a quotation of Markdown. */
export function furniture(
  kind: ClassName,
  parsed: ParsedDirective,
  label: Paragraph | undefined,
  content: ParsedDirective['content'] = [],
): ParsedDirective['content'][number] {
  const data = { hName: 'div', hProperties: ofClass(kind, placed(parsed)) };
  const children = label ? [label, ...content] : [...content];
  return { type: 'blockquote', data, children, ...positionOf(parsed) };
}

/** The author's label, or the usual one. */
export function labelOf(
  { label }: ParsedDirective,
  { lang }: NumberInHand,
  usual: 'sheet.contents' | 'sheet.briefs',
): Paragraph {
  if (label) return boxTitle(label);
  const value = pageTranslator(lang)(usual);
  return boxTitle({ type: 'paragraph', children: [{ type: 'text', value }] });
}

function placed({ attributes }: ParsedDirective): DataValues {
  const said = <Key extends StoryAttribute>(key: Key) => {
    const written = attributes[key]?.value;
    return written === undefined ? undefined : (storyValue(key, written) as StoryFields[Key]);
  };
  const { span, place, ground, page, filler } = {
    span: said('span'),
    place: said('place'),
    ground: said('ground'),
    page: said('page'),
    filler: said('filler'),
  };
  return {
    ...(span !== undefined && { dataSpan: String(span) }),
    ...(place && { dataPlace: place }),
    ...(ground && { dataGround: ground }),
    ...(page !== undefined && { dataSide: String(page) }),
    ...(filler && { dataFiller: '' }),
  };
}
