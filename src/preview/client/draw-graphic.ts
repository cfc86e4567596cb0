import type { Fill, Gradient, GraphicItem, Group, Paint, Shape, Stroke } from '../../graphics/graphic.ts';
import { identity, inverse, type Matrix, product, translation } from '../../graphics/matrix.ts';
import type { SetLabel } from '../../print/display-list.ts';
import type { ShownItem } from '../protocol.ts';
import { type DrawingMeans, drawGlyphs } from './draw-glyphs.ts';

type Faces = Pick<DrawingMeans, 'face'>;

/** Where a graphic is drawn: a canvas, and how the graphic's space lies on it. */
interface Ground {
  readonly context: CanvasRenderingContext2D;
  readonly toPixels: Matrix;
  /** Left, top, right and bottom of what can be seen of the graphic, in whole pixels of the canvas. */
  readonly box: readonly [number, number, number, number];
  readonly means: Faces;
}

/**
 * Draws a picture in vectors or a chart as its form in the PDF says it
 * (`print/paint/graphic-form.ts`): `toPixels` leads from the sheet to the canvas.
 */
export function drawGraphic(
  context: CanvasRenderingContext2D,
  { graphic, x, y, width }: Extract<ShownItem, { readonly kind: 'graphic' }>,
  sheetToPixels: Matrix,
  means: Faces,
): void {
  const scale = width / graphic.width;
  const toPixels = product(sheetToPixels, [scale, 0, 0, scale, x, y]);
  const [left, top] = [toPixels[4], toPixels[5]];
  const [right, bottom] = [left + graphic.width * toPixels[0], top + graphic.height * toPixels[3]];
  const box = [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)] as const;
  context.save();
  context.setTransform(...identity);
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  for (const item of graphic.items) drawItem(item, { context, toPixels, box, means });
  context.restore();
}

function drawItem(item: GraphicItem<SetLabel>, ground: Ground): void {
  if (item.kind === 'group') drawGroup(item, ground);
  else if (item.kind === 'label') drawLabel(item, ground);
  else drawShape(item, ground);
}

function drawGroup({ items, clip, opacity = 1 }: Group<SetLabel>, ground: Ground): void {
  const { context, toPixels } = ground;
  context.save();
  if (clip) {
    context.setTransform(...toPixels);
    context.clip(new Path2D(clip.path), clip.rule);
  }
  if (opacity < 1) {
    drawThrough(opacity, ground, (layer) => {
      for (const item of items) drawItem(item, layer);
    });
  } else for (const item of items) drawItem(item, ground);
  context.restore();
}

/** What shows through as one is drawn on a canvas of its own first. */
function drawThrough(opacity: number, ground: Ground, draw: (layer: Ground) => void): void {
  const { context, toPixels, box, means } = ground;
  const [left, top, right, bottom] = box;
  if (right <= left || bottom <= top) return;
  const canvas = document.createElement('canvas');
  canvas.width = right - left;
  canvas.height = bottom - top;
  const above = canvas.getContext('2d', { willReadFrequently: true });
  if (!above) return;
  draw({
    context: above,
    toPixels: product(translation(-left, -top), toPixels),
    box: [0, 0, canvas.width, canvas.height],
    means,
  });
  context.save();
  context.setTransform(...identity);
  context.globalAlpha = opacity;
  context.drawImage(canvas, left, top);
  context.restore();
}

function drawShape({ path, fill, stroke }: Shape, ground: Ground): void {
  const outline = new Path2D(path);
  if (fill) fillShape(outline, fill, ground);
  if (!stroke || stroke.width <= 0) return;
  if (typeof stroke.paint === 'string') strokeShape(outline, stroke, stroke.paint, ground);
  else strokeWithGradient(outline, stroke, stroke.paint, ground);
}

function fillShape(outline: Path2D, { paint, rule = 'nonzero', opacity = 1 }: Fill, ground: Ground): void {
  const { context, toPixels } = ground;
  context.save();
  context.globalAlpha = opacity;
  const space = spaceOf(paint);
  const path = inSpace(outline, space);
  if (path) {
    context.setTransform(...product(toPixels, space));
    context.fillStyle = styleOf(paint, context);
    context.fill(path, rule);
  }
  context.restore();
}

/** A pen that is not round in the graphic's space is round in its own: the path is brought there. */
function strokeShape(outline: Path2D, stroke: Stroke, colour: string, { context, toPixels }: Ground): void {
  const { width, dash, dashOffset = 0, cap = 'butt', join = 'miter', miterLimit = 4, opacity = 1 } = stroke;
  const pen = stroke.pen ?? identity;
  const path = inSpace(outline, pen);
  if (!path) return;
  context.save();
  context.globalAlpha = opacity;
  context.setTransform(...product(toPixels, pen));
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = cap;
  context.lineJoin = join;
  context.miterLimit = Math.max(1, miterLimit);
  if (dash?.some((length) => length > 0)) {
    context.setLineDash([...dash]);
    context.lineDashOffset = dashOffset;
  }
  context.stroke(path);
  context.restore();
}

/** A pen and a gradient may each have a space of its own, and a canvas knows one: the stroke cuts the gradient out. */
function strokeWithGradient(outline: Path2D, { opacity = 1, ...stroke }: Stroke, paint: Gradient, ground: Ground) {
  drawThrough(opacity, ground, (layer) => {
    const { context, toPixels, box } = layer;
    strokeShape(outline, stroke, '#000000', layer);
    const space = product(toPixels, spaceOf(paint));
    const whole = new Path2D();
    whole.rect(0, 0, box[2], box[3]);
    const path = inSpace(whole, space);
    if (!path) return;
    context.globalCompositeOperation = 'source-in';
    context.setTransform(...space);
    context.fillStyle = styleOf(paint, context);
    context.fill(path);
  });
}

function drawLabel({ runs, transform = identity }: SetLabel, { context, toPixels, means }: Ground): void {
  context.save();
  for (const { run, opacity = 1 } of runs) {
    context.globalAlpha = opacity;
    drawGlyphs(context, run, product(toPixels, transform), means);
  }
  context.restore();
}

/** From the space in which a paint is measured to the graphic's. */
function spaceOf(paint: Paint): Matrix {
  return typeof paint === 'string' ? identity : (paint.transform ?? identity);
}

/** An outline of the graphic's space in another one; undefined for a space in which everything lies on a line. */
function inSpace(outline: Path2D, space: Matrix): Path2D | undefined {
  if (space === identity) return outline;
  const back = inverse(space);
  if (!back) return undefined;
  const path = new Path2D();
  path.addPath(outline, new DOMMatrix([...back]));
  return path;
}

function styleOf(paint: Paint, context: CanvasRenderingContext2D): string | CanvasGradient {
  if (typeof paint === 'string') return paint;
  const gradient =
    paint.kind === 'linear'
      ? context.createLinearGradient(paint.x1, paint.y1, paint.x2, paint.y2)
      : context.createRadialGradient(paint.fx, paint.fy, paint.fr, paint.cx, paint.cy, paint.r);
  for (const { offset, colour, opacity = 1 } of paint.stops)
    gradient.addColorStop(Math.min(1, Math.max(0, offset)), `${colour}${hexOf(opacity)}`);
  return gradient;
}

/** The fourth pair of a colour. */
function hexOf(opacity: number): string {
  return Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
}
