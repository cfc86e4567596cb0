import type { PrintTheme } from '../theme.ts';
import type { BodySize } from './block-rows.ts';
import type { ComposedSheets } from './compose-sheets.ts';

/** Composes the whole number with a body size. */
export type Compose = (body: BodySize) => ComposedSheets;

export interface Fit {
  readonly body: BodySize;
  readonly composed: ComposedSheets;
  /** Whether the number fills no more sides than were asked for. */
  readonly fits: boolean;
}

/** Body sizes are tried in steps of this many points: no reader sees the difference of one. */
const STEP = 0.1;
/** Leading by body size: as tight as two columns of serif bear, and as open as still looks like a text. */
const TIGHTEST = 1.27;
const OPENEST = 1.44;

/**
 * Chooses the largest body that keeps the number within its sides and, on a
 * single side, the leading that fills it. Without a number of sides, the
 * theme's own size is used.
 */
export function copyfit(pages: number | undefined, { body }: PrintTheme, compose: Compose): Fit {
  if (pages === undefined) {
    const size = { size: body.size, leading: body.leading };
    return { body: size, composed: compose(size), fits: true };
  }
  const fitted = largestThatFits(pages, body, compose);
  if (!fitted.fits || pages > 1) return fitted;
  const leading = Math.min(fitted.body.size * OPENEST, fitted.composed.last.room / fitted.composed.last.usedLines);
  if (!(leading > fitted.body.leading)) return fitted;
  const opened = { size: fitted.body.size, leading };
  const composed = compose(opened);
  return composed.sheets.length <= pages ? { body: opened, composed, fits: true } : fitted;
}

/** By bisection: a smaller body never needs more sides. */
function largestThatFits(pages: number, { smallest, largest }: PrintTheme['body'], compose: Compose): Fit {
  const at = (step: number): Fit => {
    const size = Math.round((smallest + step * STEP) * 100) / 100;
    const body = { size, leading: size * TIGHTEST };
    const composed = compose(body);
    return { body, composed, fits: composed.sheets.length <= pages };
  };
  let low = 0;
  let high = Math.floor((largest - smallest) / STEP + 1e-6);
  let best = at(high);
  if (best.fits) return best;
  high--;
  best = at(low);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = at(middle);
    if (tried.fits) {
      low = middle;
      best = tried;
    } else high = middle - 1;
  }
  return best;
}
