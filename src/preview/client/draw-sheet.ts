import { scaling } from '../../graphics/matrix.ts';
import type { Rect, ShownItem, ShownSheet } from '../protocol.ts';
import { type DrawingMeans, drawGlyphs } from './draw-glyphs.ts';
import { drawGraphic } from './draw-graphic.ts';

type Of<Kind> = Extract<ShownItem, { readonly kind: Kind }>;

/**
 * Sheets are drawn once and looked at long, so the processor draws them: it
 * smooths small letters better than a graphics card, and in the same way
 * everywhere.
 */
export const CONTEXT: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true };

const PAPER = '#fff';

/**
 * Draws a sheet, or a part of it, as the PDF says it: same outlines, same
 * order, `scale` pixels to the point. What an item looks like stands once for
 * the PDF (`print/paint`) and once here.
 */
export function drawSheet(
  context: CanvasRenderingContext2D,
  sheet: ShownSheet,
  scale: number,
  means: DrawingMeans,
  part?: Rect,
): void {
  context.save();
  if (part) clipTo(context, part, scale);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = PAPER;
  // To the end of the last pixels, of which a sheet may cover a part only.
  context.fillRect(0, 0, sheet.width + 1 / scale, sheet.height + 1 / scale);
  for (const item of sheet.items) {
    if (part && !touch(paintedArea(item), part)) continue;
    drawItem(context, item, scale, means);
  }
  context.restore();
}

/** Whole pixels: through half a pixel the old would shine. */
function clipTo(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, scale: number): void {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(left, top, Math.ceil((x + width) * scale) - left, Math.ceil((y + height) * scale) - top);
  context.clip();
}

function drawItem(context: CanvasRenderingContext2D, item: ShownItem, scale: number, means: DrawingMeans): void {
  const toPixels = scaling(scale);
  if (item.kind === 'glyphs') {
    drawGlyphs(context, item, toPixels, means);
    context.setTransform(...toPixels);
  } else if (item.kind === 'graphic') drawGraphic(context, item, toPixels, means);
  else if (item.kind === 'rule') drawRule(context, item);
  else if (item.kind === 'rectangle') drawRectangle(context, item);
  else if (item.kind === 'drawing') drawDrawing(context, item);
  else if (item.kind === 'picture') drawPicture(context, item, means);
  // Links and fields paint nothing: what is seen of them are other items.
}

function drawRule(context: CanvasRenderingContext2D, rule: Of<'rule'>): void {
  context.save();
  context.strokeStyle = rule.colour;
  context.lineWidth = rule.thickness;
  context.lineCap = rule.cap ?? 'butt';
  context.setLineDash(rule.dash ? [...rule.dash] : []);
  context.beginPath();
  context.moveTo(rule.x1, rule.y1);
  context.lineTo(rule.x2, rule.y2);
  context.stroke();
  context.restore();
}

function drawRectangle(
  context: CanvasRenderingContext2D,
  { x, y, width, height, fill, stroke }: Of<'rectangle'>,
): void {
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fillRect(x, y, width, height);
  }
  if (!stroke) return;
  context.strokeStyle = stroke.colour;
  context.lineWidth = stroke.thickness;
  context.strokeRect(x, y, width, height);
}

function drawDrawing(context: CanvasRenderingContext2D, { x, y, path, fill, stroke }: Of<'drawing'>): void {
  const outline = new Path2D(path);
  context.save();
  context.translate(x, y);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(outline, 'evenodd');
  }
  if (stroke) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.thickness;
    context.stroke(outline);
  }
  context.restore();
}

function drawPicture(context: CanvasRenderingContext2D, picture: Of<'picture'>, means: DrawingMeans): void {
  const source = means.picture(picture.src);
  context.imageSmoothingQuality = 'high';
  if (source) context.drawImage(source, picture.x, picture.y, picture.width, picture.height);
}

/**
 * No letter of the faces that ship reaches further than this from its run, in
 * shares of its size.
 */
const REACH = 1.5;

/** Where an item can leave paint; the whole sheet where it does not say. */
export function paintedArea(item: ShownItem): Rect | undefined {
  switch (item.kind) {
    case 'glyphs': {
      const reach = item.size * REACH;
      return { x: item.x - reach, y: item.y - reach, width: item.width + 2 * reach, height: 2 * reach };
    }
    case 'rule': {
      const { x1, y1, x2, y2, thickness } = item;
      return {
        x: Math.min(x1, x2) - thickness,
        y: Math.min(y1, y2) - thickness,
        width: Math.abs(x2 - x1) + 2 * thickness,
        height: Math.abs(y2 - y1) + 2 * thickness,
      };
    }
    case 'rectangle': {
      const edge = item.stroke?.thickness ?? 0;
      return { x: item.x - edge, y: item.y - edge, width: item.width + 2 * edge, height: item.height + 2 * edge };
    }
    case 'drawing':
      return undefined;
    case 'picture':
    case 'graphic':
    case 'link':
    case 'field': {
      const { x, y, width, height } = item;
      return { x, y, width, height };
    }
  }
}

function touch(one: Rect | undefined, other: Rect): boolean {
  return (
    !one ||
    (one.x < other.x + other.width &&
      other.x < one.x + one.width &&
      one.y < other.y + other.height &&
      other.y < one.y + one.height)
  );
}
