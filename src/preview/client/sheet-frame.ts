import type { Guides, Rect, ShownSheet } from '../protocol.ts';
import { changedPart } from './changed-part.ts';
import type { DrawingMeans } from './draw-glyphs.ts';
import { CONTEXT, drawSheet } from './draw-sheet.ts';
import { element } from './element.ts';
import { guidesOf } from './guides.ts';

/** One sheet in the page, drawn when it is near what can be seen. */
export interface SheetFrame {
  readonly element: HTMLElement;
  readonly sheet: () => ShownSheet;
  /** Puts another sheet in its place. Where only a part has changed only that is drawn; else all of it, off the screen. */
  replace(sheet: ShownSheet, guides: Guides | undefined): void;
  /** `scale`: pixels of the page to the point. */
  resize(scale: number): void;
  setNear(isNear: boolean): void;
  label(text: string): void;
  /** Shows for a second where something is; points. */
  mark(x: number, y: number, width: number, height: number): void;
}

/** A canvas has no more pixels than this: some browsers refuse larger ones, and memory is not without end. */
const MOST_PIXELS = 16_000_000;

/** How long a mark is seen, in milliseconds; the style's animation lasts as long. */
const MARK_MS = 1400;

export function createSheetFrame(
  first: ShownSheet,
  firstGuides: Guides | undefined,
  index: number,
  means: DrawingMeans,
): SheetFrame {
  let sheet = first;
  let guides = firstGuides;
  let scale = 1;
  let isNear = false;
  /** What is on the canvas; absent when it is out of date as a whole. */
  let drawn: { readonly sheet: ShownSheet; readonly density: number } | undefined;
  let canvas = element('canvas', { role: 'img' });
  const overlay = element('div', { class: 'overlay' });
  const misfits = element('div', { class: 'marks' });
  const marks = element('div', { class: 'marks' });
  const frame = element('div', { class: 'sheet' }, canvas, overlay, misfits, marks);

  const density = () => {
    const wanted = scale * window.devicePixelRatio;
    return Math.min(wanted, Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height)));
  };

  const draw = () => {
    if (!isNear) return;
    const pixels = density();
    if (drawn?.sheet === sheet && drawn.density === pixels) return;
    const part = drawn?.density === pixels ? changedPart(drawn.sheet, sheet) : undefined;
    if (part) {
      const context = canvas.getContext('2d');
      if (context && part.width > 0) drawSheet(context, sheet, pixels, means, part);
    } else {
      const fresh = element('canvas', {
        role: 'img',
        'aria-label': canvas.getAttribute('aria-label') ?? '',
        width: Math.round(sheet.width * pixels),
        height: Math.round(sheet.height * pixels),
      });
      const context = fresh.getContext('2d', CONTEXT);
      if (context) drawSheet(context, sheet, pixels, means);
      canvas.replaceWith(fresh);
      canvas = fresh;
    }
    drawn = { sheet, density: pixels };
  };

  /** An element over a part of the sheet. */
  const over = (kind: string, { x, y, width, height }: Rect) => {
    const shown = element('div', { class: kind });
    const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
    shown.style.left = share(x, sheet.width);
    shown.style.top = share(y, sheet.height);
    shown.style.width = share(width, sheet.width);
    shown.style.height = share(height, sheet.height);
    return shown;
  };
  const drawGuides = () => {
    overlay.replaceChildren(...(guides ? [guidesOf(sheet, index, guides)] : []));
    misfits.replaceChildren(...(guides?.misfits[index] ?? []).map((area) => over('misfit', area)));
  };
  drawGuides();

  const place = () => {
    frame.style.width = `${sheet.width * scale}px`;
    frame.style.height = `${sheet.height * scale}px`;
  };

  return {
    element: frame,
    sheet: () => sheet,
    replace(next, nextGuides) {
      const guidesChanged = JSON.stringify(nextGuides) !== JSON.stringify(guides);
      sheet = next;
      guides = nextGuides;
      place();
      if (guidesChanged) drawGuides();
      draw();
    },
    resize(next) {
      scale = next;
      place();
      draw();
    },
    setNear(near) {
      isNear = near;
      if (near) draw();
      else if (drawn) {
        // Its memory goes back; its place stays.
        canvas.width = 0;
        canvas.height = 0;
        drawn = undefined;
      }
    },
    label: (text) => canvas.setAttribute('aria-label', text),
    mark(x, y, width, height) {
      const shown = over('mark', { x, y, width, height });
      marks.replaceChildren(shown);
      setTimeout(() => shown.remove(), MARK_MS);
    },
  };
}
