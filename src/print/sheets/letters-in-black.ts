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
interface Ground {
  readonly box: Bounds;
  readonly light: number;
}

/**
 * The letters of a drawing in black, where they are darker than their ground and
 * black can be read on it. Other letters become the grey that is as light as their
 * colour, as the shapes of the drawing do.
 */
export function lettersInBlack(graphic: Graphic<SetLabel>): Graphic<SetLabel> {
  const grounds: Ground[] = [];
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

function groundOf({ path, fill }: Shape): Ground | undefined {
  if (!fill || (fill.opacity ?? 1) < LEAST_OPACITY) return undefined;
  const box = pathBounds(pathCommands(path));
  return box && { box, light: lightOfPaint(fill.paint) };
}

/** How light a paint is; of a gradient, the mean of its stops. */
function lightOfPaint(paint: Paint): number {
  if (typeof paint === 'string') return lightOf(paint);
  return paint.stops.reduce((sum, { colour }) => sum + lightOf(colour), 0) / paint.stops.length;
}

function blackLabel(label: SetLabel, grounds: readonly Ground[]): SetLabel {
  const [a, b, c, d, e, f] = label.transform ?? identity;
  const colourOf = ({ x, y, width, size, colour }: GlyphRun): Colour => {
    // The middle of small letters.
    const [middle, height] = [x + width / 2, y - size * 0.25];
    const ground = lightAt(grounds, a * middle + c * height + e, b * middle + d * height + f);
    const isReadable = (ground + 0.05) / 0.05 >= TEXT_CONTRAST;
    return isReadable && lightOf(colour) < ground ? BLACK : greyOf(colour);
  };
  return { ...label, runs: label.runs.map((one) => ({ ...one, run: { ...one.run, colour: colourOf(one.run) } })) };
}

/** How light the ground is that was painted last at a point. */
function lightAt(grounds: readonly Ground[], x: number, y: number): number {
  const last = grounds.findLast(
    ({ box }) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
  return last?.light ?? PAPER_LIGHT;
}
