import { itemAt } from '../../sequence/item-at.ts';
import type { ShownSheet } from '../protocol.ts';
import type { Actions } from './actions.ts';
import type { DrawingMeans } from './draw-glyphs.ts';
import { CONTEXT, drawSheet } from './draw-sheet.ts';
import { button, element } from './element.ts';
import type { Say } from './words.ts';

/** The sheets in small; a click goes there. */
export interface Thumbnails {
  readonly element: HTMLElement;
  /** Draws those that have changed, when the browser has nothing else to do. */
  show(sheets: readonly ShownSheet[]): void;
  setCurrent(sheet: number): void;
}

/** Pixels. */
const WIDTH = 84;

interface Thumbnail {
  readonly button: HTMLButtonElement;
  readonly canvas: HTMLCanvasElement;
  drawn: ShownSheet | undefined;
}

export function createThumbnails(means: DrawingMeans, actions: Actions, say: Say): Thumbnails {
  const bar = element('nav', { class: 'thumbnails', 'aria-label': say('preview.page.toggle.thumbnails') });
  let all: Thumbnail[] = [];
  let shown: readonly ShownSheet[] = [];
  let current = 0;

  const make = (index: number): Thumbnail => {
    const canvas = element('canvas', { 'aria-hidden': 'true' });
    const one = button(canvas, { 'aria-label': say('preview.page.sheet.go', { page: index + 1 }) }, () =>
      actions.goToSheet(index),
    );
    one.append(element('span', { 'aria-hidden': 'true' }, String(index + 1)));
    bar.append(one);
    return { button: one, canvas, drawn: undefined };
  };

  /** One at a time: a long number must not make the page wait. */
  const drawNext = () => {
    const index = all.findIndex((one, at) => one.drawn !== shown[at]);
    const thumbnail = all[index];
    const sheet = shown[index];
    if (!thumbnail || !sheet || bar.hidden) return;
    const { canvas } = thumbnail;
    const scale = (WIDTH * window.devicePixelRatio) / sheet.width;
    canvas.width = Math.round(sheet.width * scale);
    canvas.height = Math.round(sheet.height * scale);
    const context = canvas.getContext('2d', CONTEXT);
    if (context) drawSheet(context, sheet, scale, means);
    thumbnail.drawn = sheet;
    whenIdle(drawNext);
  };

  const showCurrent = () => {
    for (const [index, one] of all.entries()) {
      if (index === current) one.button.setAttribute('aria-current', 'true');
      else one.button.removeAttribute('aria-current');
    }
  };

  return {
    element: bar,
    show(sheets) {
      for (const gone of all.slice(sheets.length)) gone.button.remove();
      all = sheets.map((_, index) => all[index] ?? make(index));
      shown = sheets;
      for (const [index, { canvas }] of all.entries()) {
        const { width, height } = itemAt(sheets, index);
        canvas.style.aspectRatio = `${width} / ${height}`;
      }
      showCurrent();
      whenIdle(drawNext);
    },
    setCurrent(sheet) {
      if (sheet === current) return;
      current = sheet;
      showCurrent();
      all[sheet]?.button.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** After what is being painted; Safari has no word for idle. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 50);
}
