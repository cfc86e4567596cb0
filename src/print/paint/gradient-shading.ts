import type { Gradient, GradientStop } from '../../graphics/graphic.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Inks } from './inks.ts';

/** A gradient as shading dictionaries (ISO 32000-1, 8.7.4.5), in the space of its coordinates. */
export interface GradientShading {
  readonly colours: Record<string, unknown>;
  /** The same in greys, white for what is opaque; absent: all of it is. */
  readonly opacities?: Record<string, unknown>;
}

export function gradientShading(gradient: Gradient, inks: Inks): GradientShading {
  const { stops } = gradient;
  const common = { ...geometry(gradient), Extend: [true, true] };
  const { space, components } = inks.gradient(stops.map(({ colour }) => colour));
  const isOpaque = stops.every(({ opacity = 1 }) => opacity === 1);
  return {
    colours: { ...common, ColorSpace: space, Function: stopFunction(stops, ({ colour }) => components(colour)) },
    ...(!isOpaque && {
      opacities: { ...common, ColorSpace: 'DeviceGray', Function: stopFunction(stops, ({ opacity = 1 }) => [opacity]) },
    }),
  };
}

function geometry(gradient: Gradient): Record<string, unknown> {
  switch (gradient.kind) {
    case 'linear':
      return { ShadingType: 2, Coords: [gradient.x1, gradient.y1, gradient.x2, gradient.y2] };
    case 'radial':
      return {
        ShadingType: 3,
        Coords: [gradient.fx, gradient.fy, gradient.fr, gradient.cx, gradient.cy, gradient.r],
      };
  }
}

/** From one stop to the next in a straight line (7.10.3), all of them joined (7.10.4). */
function stopFunction(stops: readonly GradientStop[], values: (stop: GradientStop) => readonly number[]) {
  const first = itemAt(stops, 0);
  const last = itemAt(stops, stops.length - 1);
  // A reader extends the ends of the line with their colours: they are stops too.
  const whole = [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
  const steps = whole.slice(1).flatMap((stop, at) => {
    const before = itemAt(whole, at);
    return stop.offset > before.offset ? [{ from: before, to: stop }] : [];
  });
  const functions = steps.map(({ from, to }) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: values(from),
    C1: values(to),
    N: 1,
  }));
  if (functions.length === 1) return functions[0];
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: steps.slice(0, -1).map(({ to }) => to.offset),
    Encode: steps.flatMap(() => [0, 1]),
  };
}
