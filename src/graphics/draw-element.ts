import { shapeOutline } from './basic-shapes.ts';
import { ELEMENT } from './budget.ts';
import { clipsOf } from './clip-path.ts';
import { type DrawingContext, type ElementContext, localName } from './drawing.ts';
import { lose, note, type Unsupported } from './findings.ts';
import type { GraphicItem, Group } from './graphic.ts';
import { itemBounds } from './item-bounds.ts';
import { parseLength, type Viewport } from './length.ts';
import { type Matrix, product, translation } from './matrix.ts';
import { opacityOf } from './paint-server.ts';
import { paintedShape } from './painted-shape.ts';
import { writePath } from './path-data.ts';
import { type SvgStyle, styleOf } from './svg-style.ts';
import { type SvgElement, textIn } from './svg-tree.ts';
import { textLabels } from './text-label.ts';
import { parseTransform } from './transform-list.ts';
import { type Bounds, parseViewBox, viewBoxMatrix } from './view-box.ts';

/** Elements that are not drawn where they stand, or say nothing to the eye. */
const SILENT = new Set([
  ...['defs', 'symbol', 'clipPath', 'linearGradient', 'radialGradient', 'pattern', 'mask', 'filter', 'marker'],
  ...['title', 'desc', 'metadata', 'style', 'view', 'cursor', 'font', 'font-face', 'solidcolor'],
]);

const UNDRAWN: Readonly<Record<string, Unsupported>> = {
  foreignObject: 'foreign-object',
  image: 'image',
  script: 'script',
  animate: 'animation',
  animateColor: 'animation',
  animateMotion: 'animation',
  animateTransform: 'animation',
  set: 'animation',
};

/** What an element's style asks for that is left out: what it would change is drawn without it. */
const IGNORED: Readonly<Record<string, Unsupported>> = {
  filter: 'filter',
  mask: 'mask',
  'mix-blend-mode': 'blend',
  'marker-start': 'marker',
  'marker-mid': 'marker',
  'marker-end': 'marker',
};

/** Draws what stands inside an element, in its user space. */
export function drawChildren(element: SvgElement, place: ElementContext, drawing: DrawingContext): GraphicItem[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : drawElement(child, place, drawing)));
}

function drawElement(element: SvgElement, around: ElementContext, drawing: DrawingContext): GraphicItem[] {
  const { findings, budget, sheet } = drawing;
  const { name } = element;
  // Those of other namespaces are an editor's notes to itself.
  if (SILENT.has(name) || name.includes(':') || !budget.spend(ELEMENT)) return [];
  const style = styleOf(element, around.style, sheet);
  if (style.values.display === 'none') return [];
  const unsupported = UNDRAWN[name];
  if (unsupported) {
    note(findings, unsupported);
    if (unsupported === 'foreign-object') lose(findings, textIn(element));
    return [];
  }
  for (const [property, thing] of Object.entries(IGNORED))
    if (!/^(?:none|normal)$/.test(style.values[property] ?? 'none')) note(findings, thing);
  const matrix = product(around.matrix, parseTransform(style.values.transform));
  const place: ElementContext = { ...around, matrix, style };
  const items = drawContent(element, place, drawing);
  if (items.length === 0) return [];
  const clips = clipsOf(style.values['clip-path'], place, () => itemBounds(items, matrix), drawing);
  return asOne(items, opacityOf(style.values.opacity), clips);
}

function drawContent(element: SvgElement, place: ElementContext, drawing: DrawingContext): GraphicItem[] {
  const { style, viewport } = place;
  switch (element.name) {
    case 'g':
    case 'a':
      return drawChildren(element, place, drawing);
    case 'svg': {
      const box = boxOf(element, style, viewport, { width: viewport.width, height: viewport.height });
      return inViewport(element, box, place, drawing);
    }
    case 'switch': {
      const chosen = chosenOf(element, drawing);
      return chosen ? drawElement(chosen, place, drawing) : [];
    }
    case 'use':
      return drawCopy(element, place, drawing);
    case 'text':
      return textLabels(element, style, place, drawing);
  }
  const outline = shapeOutline(element, { ...viewport, fontSize: style.fontSize });
  if (!outline) {
    note(drawing.findings, 'unknown');
    lose(drawing.findings, textIn(element));
    return [];
  }
  if (/^(?:hidden|collapse)$/.test(style.values.visibility ?? '')) return [];
  const shape = paintedShape(outline, style, place, drawing);
  return shape ? [shape] : [];
}

/** Copies within copies: editors nest a few. */
const MAX_COPIES = 24;

/** A copy of an element that stands elsewhere in the file (SVG 2, 5.6). */
function drawCopy(element: SvgElement, place: ElementContext, drawing: DrawingContext): GraphicItem[] {
  const { findings, byId } = drawing;
  const { attributes } = element;
  if (attributes.href === undefined || attributes.href === '') return [];
  const name = localName(attributes.href);
  const original = name === undefined ? undefined : byId.get(name);
  if (!original || place.copied.includes(original) || place.copied.length >= MAX_COPIES) {
    note(findings, name === undefined ? 'external' : 'missing');
    return [];
  }
  const box = boxOf(element, place.style, place.viewport, { width: 0, height: 0 });
  const copied = [...place.copied, original];
  const moved: ElementContext = { ...place, matrix: product(place.matrix, translation(box.x, box.y)), copied };
  if (original.name !== 'symbol' && original.name !== 'svg') return drawElement(original, moved, drawing);
  const whole = boxOf(original, place.style, place.viewport, place.viewport);
  const shown = { ...whole, width: box.width || whole.width, height: box.height || whole.height };
  const style = styleOf(original, place.style, drawing.sheet);
  const matrix = product(moved.matrix, parseTransform(style.values.transform));
  return asOne(inViewport(original, shown, { ...moved, matrix, style }, drawing), opacityOf(style.values.opacity), []);
}

/** Contents in a viewport of their own, cut off at its edges. */
function inViewport(element: SvgElement, box: Bounds, place: ElementContext, drawing: DrawingContext): GraphicItem[] {
  if (!(box.width > 0 && box.height > 0)) return [];
  const view = parseViewBox(element.attributes.viewBox);
  const inner = view ? viewBoxMatrix(view, box, element.attributes.preserveAspectRatio) : translation(box.x, box.y);
  const viewport = view ?? { width: box.width, height: box.height };
  const items = drawChildren(element, { ...place, matrix: product(place.matrix, inner), viewport }, drawing);
  const overflow = place.style.values.overflow;
  return overflow === 'visible' || overflow === 'auto' ? items : asOne(items, 1, [rectangleClip(box, place.matrix)]);
}

/** Where an element with a viewport stands, in the user space around it. */
function boxOf(
  { attributes }: SvgElement,
  { fontSize }: SvgStyle,
  viewport: ElementContext['viewport'],
  whole: { readonly width: number; readonly height: number },
): Bounds {
  const measure: Viewport = { ...viewport, fontSize };
  return {
    x: parseLength(attributes.x, measure, 'width') ?? 0,
    y: parseLength(attributes.y, measure, 'height') ?? 0,
    width: parseLength(attributes.width, measure, 'width') ?? whole.width,
    height: parseLength(attributes.height, measure, 'height') ?? whole.height,
  };
}

/** The first alternative that can be drawn and is in the bulletin's language, or in none (SVG 2, 5.9). */
function chosenOf({ children }: SvgElement, { lang, findings }: DrawingContext): SvgElement | undefined {
  const elements = children.filter((child) => typeof child !== 'string');
  const isMeant = ({ attributes }: SvgElement) => {
    const asked = attributes.systemLanguage;
    const own = lang.toLowerCase();
    return (
      asked === undefined ||
      asked.split(',').some((one) => {
        const tag = one.trim().toLowerCase();
        return tag !== '' && (own === tag || own.startsWith(`${tag}-`) || tag.startsWith(`${own}-`));
      })
    );
  };
  const meant = elements.filter(isMeant);
  const chosen = meant.find(({ name }) => !(name in UNDRAWN)) ?? meant[0];
  const said = chosen ? textIn(chosen) : '';
  // What stands in for a part in HTML is often cut short.
  const before = chosen ? meant.slice(0, meant.indexOf(chosen)) : [];
  for (const { name, words } of before.map(spoken)) {
    const lost = words.split(' ').filter((word) => !said.includes(word));
    if (name !== 'foreignObject' || lost.length === 0) continue;
    note(findings, 'foreign-object');
    lose(findings, lost.join(' '));
  }
  return chosen;
}

function spoken(element: SvgElement) {
  return { name: element.name, words: textIn(element) };
}

function rectangleClip({ x, y, width, height }: Bounds, [a, b, c, d, e, f]: Matrix): NonNullable<Group['clip']> {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const commands = corners.map(([left, top], index) => ({
    letter: index === 0 ? ('M' as const) : ('L' as const),
    values: [a * left + c * top + e, b * left + d * top + f],
  }));
  return { path: writePath([...commands, { letter: 'Z', values: [] }]), rule: 'nonzero' };
}

/** Items that show through as one and are cut to outlines; by themselves where neither is asked for. */
function asOne(
  items: readonly GraphicItem[],
  opacity: number,
  clips: readonly NonNullable<Group['clip']>[],
): GraphicItem[] {
  if (items.length === 0 || opacity === 0) return [];
  const [item] = items;
  const isSingle = items.length === 1 && item?.kind === 'shape' && !(item.fill && item.stroke);
  let whole: readonly GraphicItem[] = items;
  if (opacity < 1) {
    whole =
      isSingle && item
        ? [
            {
              ...item,
              ...(item.fill && { fill: { ...item.fill, opacity: (item.fill.opacity ?? 1) * opacity } }),
              ...(item.stroke && { stroke: { ...item.stroke, opacity: (item.stroke.opacity ?? 1) * opacity } }),
            },
          ]
        : [{ kind: 'group', items, opacity }];
  }
  for (const clip of clips) whole = [{ kind: 'group', items: whole, clip }];
  return [...whole];
}
