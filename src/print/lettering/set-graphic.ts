import { labelFace } from '../../fonts/label-faces.ts';
import type { Graphic, GraphicItem, Label, LabelFont, LabelSpan } from '../../graphics/graphic.ts';
import { placeholderGraphic } from '../../graphics/placeholder.ts';
import { directionOf } from '../../typography/direction.ts';
import type { GlyphRun, SetLabel } from '../display-list.ts';
import { letterColour } from '../paper-colour.ts';
import { placeLine, sameNode } from '../paragraphs/place-line.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type FontFamily, type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { fallbackFaces, families } from '../theme.ts';
import { plainSpans } from './set-text.ts';

/** The faces of a label; the web edition's labels are as wide. */
function familyOf(family: LabelFont['family']): FontFamily {
  return {
    regular: labelFace(family, false, false),
    italic: labelFace(family, false, true),
    bold: labelFace(family, true, false),
    boldItalic: labelFace(family, true, true),
  };
}

/** A label belongs to what its graphic does. */
type LabelGlyphs = GlyphRun<never>;

/** Pictures in vectors, their labels set, by `src` of an image of the article. A frame depends on its size in points. */
export type Graphics = ReadonlyMap<string, (size: PictureSize) => Graphic<SetLabel>>;

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes of a name in its frame, in points. */
const NAME_SIZES = [8, 7, 6, 5, 4];

/** Frames that stand for a picture that is not there: each is drawn for its size, so that its name can be read in any. */
export function frameSetter(name: string, setting: SettingContext): (size: PictureSize) => Graphic<SetLabel> {
  const frames = new Map<string, Graphic<SetLabel>>();
  return ({ width, height }) => {
    const key = `${width} ${height}`;
    const known =
      frames.get(key) ?? setGraphic(placeholderGraphic(name, { width, height, sizes: NAME_SIZES }), setting);
    frames.set(key, known);
    return known;
  };
}

/** Sets the labels of a graphic in the bulletin's own faces. */
export function setGraphic(graphic: Graphic, setting: SettingContext): Graphic<SetLabel> {
  const set = (item: GraphicItem): GraphicItem<SetLabel> => {
    switch (item.kind) {
      case 'label':
        return setLabel(item, setting);
      case 'group':
        return { ...item, items: item.items.map(set) };
      case 'shape':
        return item;
    }
  };
  return { ...graphic, items: graphic.items.map(set) };
}

function setLabel({ spans, x, y, anchor, transform }: Label, setting: SettingContext): SetLabel {
  const direction = directionOf(spans.map(({ text }) => text).join(''));
  const runs: { readonly run: LabelGlyphs; readonly opacity: number | undefined }[] = [];
  let pen = 0;
  let baseline = 0;
  for (const span of spans) {
    const set = setSpan(span, direction, setting);
    pen += span.dx ?? 0;
    baseline += span.dy ?? 0;
    for (const run of set.runs)
      runs.push({ run: { ...run, x: run.x + pen, y: run.y + baseline }, opacity: span.opacity });
    pen += set.width;
  }
  // Text that is read from the right begins there.
  const isMirrored = direction === 'rtl';
  const share = { start: isMirrored ? 1 : 0, middle: 0.5, end: isMirrored ? 0 : 1 }[anchor];
  return {
    kind: 'label',
    runs: runs.map(({ run, opacity }) => ({
      run: { ...run, x: run.x + x - pen * share, y: run.y + y },
      ...(opacity !== undefined && { opacity }),
    })),
    ...(transform && { transform }),
  };
}

/** A span with its beginning at the origin. */
function setSpan(
  { text, font, size, fill, letterSpacing = 0 }: LabelSpan,
  direction: 'ltr' | 'rtl' | undefined,
  setting: SettingContext,
) {
  const style: TextStyle = {
    family: familyOf(font.family),
    code: families.code,
    fallback: fallbackFaces,
    size,
    colour: letterColour(fill),
    align: 'left',
    hyphenate: false,
    micro: unchanged,
    indent: 0,
    capitals: false,
    preformatted: true,
  };
  const spans = plainSpans(text, 'artefact', { bold: font.bold, italic: font.italic });
  const [line] = setParagraph({ spans, style, measure: Number.MAX_SAFE_INTEGER, direction }, setting);
  if (!line) return { runs: [], width: 0 };
  const items = placeLine(line, 0, 0, setting, sameNode);
  const runs = items.flatMap((item) => (item.kind === 'glyphs' ? [{ ...item, tag: 'artefact' as const }] : []));
  return letterSpacing === 0 ? { runs, width: line.width } : spaced(runs, line.width, letterSpacing);
}

/** Runs with so much after each letter; marks stay over their letters. */
function spaced(runs: readonly LabelGlyphs[], width: number, spacing: number) {
  let letters = 0;
  const wider = runs.map((run): LabelGlyphs => {
    const before = letters;
    const positions = run.positions.map((position, index) => {
      if (run.texts[index] !== '') letters++;
      return position + Math.max(0, letters - before - 1) * spacing;
    });
    return { ...run, x: run.x + before * spacing, positions, width: run.width + (letters - before) * spacing };
  });
  return { runs: wider, width: width + letters * spacing };
}
