import type { DrawingContext, ElementContext } from './drawing.ts';
import type { Fill, Shape, Stroke } from './graphic.ts';
import { parseLength, type Viewport } from './length.ts';
import { determinant, keepsCircles, type Matrix } from './matrix.ts';
import { opacityOf, type Painted, parsePaint } from './paint-server.ts';
import { pathBounds } from './path-bounds.ts';
import { mapped, type PathCommand, writePath } from './path-data.ts';
import type { SvgStyle } from './svg-style.ts';

/** An outline as its style paints it; undefined where nothing of it is seen. */
export function paintedShape(
  outline: readonly PathCommand[],
  style: SvgStyle,
  { matrix, viewport }: Pick<ElementContext, 'matrix' | 'viewport'>,
  drawing: DrawingContext,
): Shape | undefined {
  const { values, fontSize } = style;
  if (outline.length === 0 || !drawing.budget.spend(outline.length)) return undefined;
  const measure: Viewport = { ...viewport, fontSize };
  const painted: Painted = { matrix, bounds: pathBounds(outline), viewport: measure };
  const fill = paintOf('fill', values.fill ?? '#000000');
  const strokePaint = paintOf('stroke', values.stroke ?? 'none');
  const pen = strokePaint && penOf(style, measure, matrix);
  if (!fill && !(strokePaint && pen)) return undefined;
  return {
    kind: 'shape',
    path: writePath(mapped(outline, matrix)),
    ...(fill && { fill: { ...fill, ...(values['fill-rule'] === 'evenodd' && { rule: 'evenodd' as const }) } }),
    ...(strokePaint && pen && { stroke: { ...strokePaint, ...pen } }),
  };

  function paintOf(property: 'fill' | 'stroke', written: string): Pick<Fill, 'paint' | 'opacity'> | undefined {
    const paint = parsePaint(written, style, painted, drawing);
    const opacity = (paint?.opacity ?? 1) * opacityOf(values[`${property}-opacity`]);
    return paint && opacity > 0 ? { paint: paint.paint, ...(opacity < 1 && { opacity }) } : undefined;
  }
}

function penOf(
  { values }: SvgStyle,
  viewport: Viewport,
  matrix: Matrix,
): Omit<Stroke, 'paint' | 'opacity'> | undefined {
  const length = (name: string) => parseLength(values[name], viewport, 'diagonal');
  const width = length('stroke-width') ?? 1;
  if (width <= 0 || determinant(matrix) === 0) return undefined;
  const isRound = keepsCircles(matrix) || values['vector-effect'] === 'non-scaling-stroke';
  const scale =
    values['vector-effect'] === 'non-scaling-stroke' ? 1 : isRound ? Math.sqrt(Math.abs(determinant(matrix))) : 1;
  const dash = (values['stroke-dasharray'] ?? 'none')
    .split(/[\s,]+/)
    .map((part) => parseLength(part, viewport, 'diagonal') ?? -1);
  const isDashed = dash.every((one) => one >= 0) && dash.some((one) => one > 0) && dash.length < 100;
  const offset = length('stroke-dashoffset') ?? 0;
  const cap = values['stroke-linecap'];
  const join = values['stroke-linejoin'];
  const miterLimit = Number(values['stroke-miterlimit'] ?? 4);
  return {
    width: width * scale,
    ...(isDashed && { dash: (dash.length % 2 === 1 ? [...dash, ...dash] : dash).map((one) => one * scale) }),
    ...(isDashed && offset !== 0 && { dashOffset: offset * scale }),
    ...((cap === 'round' || cap === 'square') && { cap }),
    ...((join === 'round' || join === 'bevel') && { join }),
    ...(miterLimit >= 1 && miterLimit !== 4 && { miterLimit }),
    ...(!isRound && { pen: matrix }),
  };
}
