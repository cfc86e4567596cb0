import type { Direction } from '../../typography/direction.ts';
import type { TextBlock } from '../blocks/block.ts';
import type { FontFamily, TextStyle } from '../paragraphs/text-style.ts';
import { fallbackFaces, families, italicFirst, MM, microtypographyOf } from '../theme.ts';
import type { BlockContext, BodySize } from './block-context.ts';

/** How far what is turned over of a line of verse stands in, in ems. */
const TURNED_OVER = 2;
/** Capitals of a box's title are about as high as the letters of a third heading: a share of its size. */
const BOX_TITLE = 0.86;
/** The same of code: two of its characters. */
const TURNED_OVER_CODE = 1.2;

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
      return theme.paragraphs === 'white' ? base : { ...base, indent: theme.body.indent };
    case 'brief':
      return { ...base, family: { ...families.text, bold: families.heading.bold, boldItalic: families.heading.bold } };
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
    case 'by-line':
    case 'term':
      return { ...base, align: 'left' };
    case 'question':
      return heading(body.size, ink);
    case 'verse':
      return { ...base, align: 'left', hyphenate: false, hanging: body.size * TURNED_OVER };
    case 'quote':
      return { ...base, family: italicFirst(families.text) };
    case 'code':
      return {
        ...base,
        family: families.code,
        size: (theme.code.size * body.size) / theme.body.size,
        align: 'left',
        hyphenate: false,
        preformatted: true,
        hanging: ((theme.code.size * body.size) / theme.body.size) * TURNED_OVER_CODE,
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

/** Points; a list in a narrower column is ragged: its lines are shorter still, and justified they fall apart. */
const NARROW = 95 * MM;
/** Ragged lines may end where they do: a hyphen costs them so many times as much. */
const RAGGED_HYPHEN = 2;

/** How a block of text is set in its column. */
export function styleIn(block: TextBlock, context: BlockContext): TextStyle {
  const style = styleFor(block, context);
  const isNarrowList = block.nesting.lists > 0 && context.measure < NARROW;
  const isRagged = style.align === 'justify' && (isNarrowList || context.theme.align === 'ragged');
  return alignedFor(block.direction, isRagged ? ragged(style) : style);
}

function ragged(style: TextStyle): TextStyle {
  return { ...style, align: 'left', hyphenPenalty: (style.hyphenPenalty ?? 0) * RAGGED_HYPHEN };
}

/** What starts at the left starts at the right where it runs from there. */
export function alignedFor(direction: Direction | undefined, style: TextStyle): TextStyle {
  return direction === 'rtl' && style.align === 'left' ? { ...style, align: 'right' } : style;
}

/** Where the baseline stands in a line of the grid: the letters' middle on the line's middle. */
export function baselineOf({ size, leading }: BodySize): number {
  return leading / 2 + size * 0.27;
}
