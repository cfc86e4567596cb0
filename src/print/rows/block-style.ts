import type { Direction } from '../../typography/direction.ts';
import type { TextBlock } from '../blocks/block.ts';
import type { FontFamily, TextStyle } from '../paragraphs/text-style.ts';
import { fallbackFaces, families, italicFirst, microtypographyOf } from '../theme.ts';
import type { BlockContext, BodySize } from './block-context.ts';

/** Capitals of a box's title are about as high as the letters of a third heading: a share of its size. */
const BOX_TITLE = 0.86;

/** How a block of a role is set. */
export function styleFor({ role }: Pick<TextBlock, 'role'>, { theme, body }: BlockContext): TextStyle {
  const { ink, accentLetters, soft } = theme.colours;
  const base: TextStyle = {
    family: families.text,
    code: families.code,
    fallback: fallbackFaces,
    size: body.size,
    colour: ink,
    align: 'justify',
    hyphenate: true,
    micro: microtypographyOf(theme),
    figures: theme.body.figures,
    hyphenPenalty: theme.body.hyphenPenalty,
    indent: 0,
    capitals: false,
    preformatted: false,
  };
  const heading = (size: number, colour: string, family: FontFamily = families.heading): TextStyle => ({
    ...base,
    family,
    size,
    colour,
    align: 'left',
    balanced: true,
  });
  const { regular: _, italic: __, bold, boldItalic } = families.text;
  /** Lower headings are told from higher ones by their face, whatever their colour. */
  const inText = (regular: string, italic: string): FontFamily => ({
    regular,
    italic,
    bold: regular,
    boldItalic: italic,
  });
  switch (role) {
    case 'paragraph':
      return { ...base, indent: theme.body.indent };
    case 'heading-2':
      return heading(theme.heading2, accentLetters);
    case 'heading-3':
      return heading(theme.heading3, ink, inText(bold, boldItalic));
    case 'heading-4':
      return heading(theme.heading4, soft, inText(boldItalic, bold));
    case 'box-title':
      return { ...heading(theme.heading3 * BOX_TITLE, accentLetters), capitals: true };
    case 'table-title':
      return heading(body.size * 0.95, ink);
    case 'term':
      return { ...base, align: 'left' };
    case 'quote':
      return { ...base, family: italicFirst(families.text) };
    case 'code':
      return {
        ...base,
        family: families.code,
        size: body.size * 0.82,
        align: 'left',
        hyphenate: false,
        preformatted: true,
      };
    case 'event':
      return { ...base, align: 'left' };
    case 'legend':
      return { ...base, family: families.standfirst, size: body.size * 1.1, align: 'left', balanced: true };
    case 'signature':
      return { ...base, align: 'right', hyphenate: false };
    case 'standfirst':
      return { ...heading(Math.min(theme.standfirst.size, body.leading), soft, families.standfirst), balanced: false };
    case 'legal':
      return { ...base, family: families.label, size: Math.min(theme.footer * 1.2, body.size), align: 'left' };
    case 'caption':
      return { ...base, family: families.label, size: body.size * 0.88, colour: soft, align: 'left', balanced: true };
    default:
      return base;
  }
}

/** What starts at the left starts at the right where it runs from there. */
export function alignedFor(direction: Direction | undefined, style: TextStyle): TextStyle {
  return direction === 'rtl' && style.align === 'left' ? { ...style, align: 'right' } : style;
}

/** Where the baseline stands in a line of the grid: the letters' middle on the line's middle. */
export function baselineOf({ size, leading }: BodySize): number {
  return leading / 2 + size * 0.27;
}
