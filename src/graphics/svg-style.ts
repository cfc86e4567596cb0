import { parseLength, type Viewport } from './length.ts';
import { type Declarations, declarationsFor, type StyleSheet } from './style-rules.ts';
import type { SvgElement } from './svg-tree.ts';

/** The properties of an element as they are written, its own and those that it inherits. */
export interface SvgStyle {
  readonly values: Declarations;
  /** In user units. */
  readonly fontSize: number;
}

/** Properties that elements inside inherit (SVG 2, appendix F). */
const INHERITED = [
  'clip-rule',
  'color',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-style',
  'font-weight',
  'letter-spacing',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
  'white-space',
  'writing-mode',
  'dominant-baseline',
] as const;

const OWN = [
  'alignment-baseline',
  'background',
  'background-color',
  'baseline-shift',
  'clip-path',
  'display',
  'filter',
  'marker',
  'marker-end',
  'marker-mid',
  'marker-start',
  'mask',
  'mix-blend-mode',
  'opacity',
  'overflow',
  'stop-color',
  'stop-opacity',
  'transform',
  'vector-effect',
] as const;

export const initialStyle: SvgStyle = { values: { color: '#000000' }, fontSize: 16 };

/** What holds for an element: attributes, then rules, then its attribute `style`, over what it inherits. */
export function styleOf(element: SvgElement, parent: SvgStyle, sheet: StyleSheet): SvgStyle {
  const { attributes } = element;
  const declared = withFontShorthand(declarationsFor(element, sheet));
  const values: Record<string, string> = {};
  const take = (name: string, inherited: string | undefined, isInherited: boolean) => {
    const own = declared[name] ?? attributes[name];
    const value = own === undefined || own === 'unset' ? (isInherited ? inherited : undefined) : own;
    const meant = value === 'inherit' ? inherited : value === 'initial' ? undefined : value;
    if (meant !== undefined) values[name] = meant.trim();
  };
  for (const name of INHERITED) take(name, parent.values[name], true);
  for (const name of OWN) take(name, parent.values[name], false);
  if (attributes['xml:space'] !== undefined)
    values['white-space'] = attributes['xml:space'] === 'preserve' ? 'pre' : 'normal';
  // A colour that is the text's own is that of the parent.
  if (values.color === undefined || /^currentcolor$/i.test(values.color))
    values.color = parent.values.color ?? '#000000';
  const fontSize = sizeOf(declared['font-size'] ?? attributes['font-size'], parent.fontSize);
  return { values, fontSize };
}

/** « italic bold 12px/1.2 Arial, sans-serif » */
function withFontShorthand(declared: Declarations): Declarations {
  const [, before = '', size, family] =
    /^(.*?)\s*([\d.]+(?:px|pt|em|rem|%|mm))(?:\/\S+)?\s+(.+)$/.exec(declared.font ?? '') ?? [];
  if (size === undefined || family === undefined) return declared;
  const weight = /\b(bold|bolder|[5-9]00)\b/.exec(before)?.[1];
  return {
    'font-size': size,
    'font-family': family,
    'font-style': /\b(italic|oblique)\b/.test(before) ? 'italic' : 'normal',
    'font-weight': weight ?? 'normal',
    ...declared,
  };
}

const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function sizeOf(written: string | undefined, inherited: number): number {
  if (written === undefined) return inherited;
  const name = written.trim().toLowerCase();
  if (name === 'smaller') return inherited / 1.2;
  if (name === 'larger') return inherited * 1.2;
  const relative: Viewport = { width: inherited, height: inherited, fontSize: inherited };
  const size = KEYWORDS[name] ?? parseLength(name, relative, 'width');
  return size === undefined || size < 0 ? inherited : size;
}
