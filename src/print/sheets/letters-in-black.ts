import { BLACK, type Colour, lightOf, TEXT_CONTRAST } from '../../colour/contrast.ts';
import type { Graphic, GraphicItem, Paint, Shape } from '../../graphics/graphic.ts';
import { identity } from '../../graphics/matrix.ts';
import { pathBounds } from '../../graphics/path-bounds.ts';
import { pathCommands } from '../../graphics/path-data.ts';
import type { Bounds } from '../../graphics/view-box.ts';
import type { GlyphRun, SetLabel } from '../display-list.ts';
import { greyOf } from './greys.ts';

/** A shape that is more transparent than this is not taken for a ground. */
const LEAST_OPACITY = 0.5;
const PAPER_LIGHT = 1;

/** An area of a drawing, and how light it is. */
export interface LightGround {
  readonly box: Bounds;
  readonly light: number;
}

/**
 * The letters of a drawing in black, where they are darker than their ground and
 * black can be read on it. Other letters become the grey that is as light as their
 * colour, as the shapes of the drawing do.
 */
export function lettersInBlack(graphic: Graphic<SetLabel>): Graphic<SetLabel> {
  const grounds: LightGround[] = [];
  const painted = (item: GraphicItem<SetLabel>): GraphicItem<SetLabel> => {
    switch (item.kind) {
      case 'group':
        return { ...item, items: item.items.map(painted) };
      case 'label':
        return blackLabel(item, grounds);
      case 'shape': {
        const ground = groundOf(item);
        if (ground) grounds.push(ground);
        return item;
      }
    }
  };
  return { ...graphic, items: graphic.items.map(painted) };
}

/** The ground that a shape is for letters above it; undefined where it lets too much be seen of what lies below. */
export function groundOf({ path, fill }: Shape): LightGround | undefined {
  if (!fill || (fill.opacity ?? 1) < LEAST_OPACITY) return undefined;
  const box = pathBounds(pathCommands(path));
  return box && { box, light: lightOfPaint(fill.paint) };
}

/** How light a paint is; of a gradient, the mean of its stops. */
function lightOfPaint(paint: Paint): number {
  if (typeof paint === 'string') return lightOf(paint);
  return paint.stops.reduce((sum, { colour }) => sum + lightOf(colour), 0) / paint.stops.length;
}

function blackLabel(label: SetLabel, grounds: readonly LightGround[]): SetLabel {
  const colourOf = (run: GlyphRun<never>): Colour => {
    const ground = lightBehind(label, run, grounds) ?? PAPER_LIGHT;
    const isReadable = (ground + 0.05) / 0.05 >= TEXT_CONTRAST;
    return isReadable && lightOf(run.colour) < ground ? BLACK : greyOf(run.colour);
  };
  return { ...label, runs: label.runs.map((one) => ({ ...one, run: { ...one.run, colour: colourOf(one.run) } })) };
}

/** How light the ground is that was painted last behind letters of a drawing; undefined where there is none. */
export function lightBehind(
  { transform = identity }: Pick<SetLabel, 'transform'>,
  { x, y, width, size }: Pick<GlyphRun, 'x' | 'y' | 'width' | 'size'>,
  grounds: readonly LightGround[],
): number | undefined {
  const [a, b, c, d, e, f] = transform;
  // The middle of small letters.
  const [middle, height] = [x + width / 2, y - size * 0.25];
  const [left, top] = [a * middle + c * height + e, b * middle + d * height + f];
  const last = grounds.findLast(
    ({ box }) => left >= box.x && left <= box.x + box.width && top >= box.y && top <= box.y + box.height,
  );
  return last?.light;
}
