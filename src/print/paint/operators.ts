import { itemAt } from '../../sequence/item-at.ts';
import type { Area, GlyphRun, Rectangle, Rule } from '../display-list.ts';
import { coloursOf, type Inks, number, type PaintedPath } from './inks.ts';
import type { PdfFont } from './pdf-font.ts';

/** A rule, in a space whose y grows downwards. */
export function ruleOperators({ x1, y1, x2, y2, thickness, colour, dash, cap }: Rule, inks: Inks): string {
  const pattern = dash ? `[${dash.map(number).join(' ')}] 0 d ` : '';
  const ends = cap === 'round' ? '1 J ' : '';
  return `q${inks.path({ stroke: colour })} ${number(thickness)} w ${ends}${pattern}${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S Q`;
}

export function rectangleOperators(rectangle: Rectangle, inks: Inks): string {
  const { fill, stroke } = rectangle;
  const path = areaOperators(rectangle);
  return `q ${paintState({ fill, stroke }, inks)} ${path} ${paintOperator({ fill, stroke })} Q`;
}

/** An area as a path. */
export function areaOperators({ x, y, width, height }: Area): string {
  return `${[x, y, width, height].map(number).join(' ')} re`;
}

/** Colours and thickness for a path, and the operator that paints it. */
export function paintState(painted: PaintedPath, inks: Inks): string {
  const colours = inks.path(coloursOf(painted));
  return painted.stroke === undefined ? colours : `${colours} ${number(painted.stroke.thickness)} w`;
}

export function paintOperator({ fill, stroke }: PaintedPath): string {
  if (fill !== undefined) return stroke === undefined ? 'f*' : 'B*';
  return stroke === undefined ? 'n' : 'S';
}

/**
 * A run as text-showing operators. Each glyph is put where the run says: what
 * the widths of the font leave over goes into the array of TJ, and is measured
 * from where rounding has really brought us, so that nothing adds up.
 */
export function glyphOperators(run: GlyphRun, font: PdfFont, inks: Inks): string {
  const { size, stretch, letterSpacing = 0, glyphs, positions, rises, texts } = run;
  const unit = (size * stretch) / 1000;
  const spacing = Number(number(letterSpacing / stretch)) * stretch;
  let out = `BT /${font.name} ${number(size)} Tf ${inks.letters(run.colour)}`;
  if (stretch !== 1) out += ` ${number(stretch * 100)} Tz`;
  // Scaled like the glyphs (ISO 32000-1, 9.3.4).
  if (letterSpacing !== 0) out += ` ${number(letterSpacing / stretch)} Tc`;
  out += ` 1 0 0 -1 ${number(run.x)} ${number(run.y)} Tm`;
  /** The array of the next TJ, and whether its last string of codes is open. */
  let shown = '';
  let isOpen = false;
  let pen = 0;
  let rise = 0;
  const flush = () => {
    if (shown !== '') out += isOpen ? ` [${shown}>] TJ` : ` [${shown}] TJ`;
    shown = '';
    isOpen = false;
  };
  let inSpan = false;
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i] as number;
    const text = texts[i] as string;
    const isMark = text === '' && !inSpan;
    if (isMark || (text !== '' && needsActualText(run, i, font))) {
      flush();
      out += ` /Span <</ActualText ${textString(text)}>> BDC`;
      inSpan = true;
    }
    const wanted = rises?.[i] ?? 0;
    if (wanted !== rise) {
      flush();
      out += ` ${number(wanted)} Ts`;
      rise = wanted;
    }
    const adjustment = Math.round((pen - (positions[i] as number)) / unit);
    if (adjustment !== 0) {
      shown += isOpen ? `>${adjustment}` : adjustment;
      isOpen = false;
      pen -= adjustment * unit;
    }
    const code = font.code(glyph, text === '' ? CONTINUED : text);
    shown += isOpen ? code : `<${code}`;
    isOpen = true;
    pen += font.width(glyph) * unit + spacing;
    if (inSpan && texts[i + 1] !== '') {
      flush();
      out += ' EMC';
      inSpan = false;
    }
  }
  flush();
  if (rise !== 0) out += ' 0 Ts';
  if (stretch !== 1) out += ' 100 Tz';
  if (letterSpacing !== 0) out += ' 0 Tc';
  return `${out} ET`;
}

/**
 * Whether a cluster's text must be said beside its glyphs: where one glyph does
 * not bring it all. Marks that take no room do not count: their letter brings
 * the text, and says where it stands; they are said to be nothing.
 */
function needsActualText({ glyphs, texts }: GlyphRun, first: number, font: PdfFont): boolean {
  if (PRIVATE.test(itemAt(texts, first))) return true;
  if (texts[first + 1] !== '' || font.width(itemAt(glyphs, first)) === 0) return texts[first + 1] === '';
  for (let i = first + 1; texts[i] === ''; i++) if (font.width(itemAt(glyphs, i)) !== 0) return true;
  return false;
}

/** What the later glyphs of a cluster map to where a reader does not heed ActualText: a space of no width. */
const CONTINUED = '\u200B';

/** Characters of private use say nothing to a reader unless an actual text stands beside them (ISO 19005-3, 6.2.11.7.3). */
const PRIVATE = /[\uE000-\uF8FF\uDB80-\uDBFF]/;

/** A text string in UTF-16 with its byte-order mark (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${digits}>`;
}
