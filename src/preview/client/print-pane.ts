import type { Guides, PreviewState, ShownSheet } from '../protocol.ts';
import { element } from './element.ts';
import type { Fetching } from './fetch-means.ts';
import { type FoundWord, firstPlaceIn, wordAt, wordFrom } from './find-words.ts';
import { createSheetFrame, type SheetFrame } from './sheet-frame.ts';
import type { SourcePlace } from './source-place.ts';
import { LARGEST_ZOOM, SMALLEST_ZOOM, type ViewMemory } from './view.ts';
import type { Say } from './words.ts';

/** The printed edition: its sheets, one below the other. */
export interface PrintPane {
  /** What scrolls. */
  readonly element: HTMLElement;
  /** Fetches and draws what a state shows; what it gives puts it into the page. */
  prepare(state: PreviewState): Promise<() => void>;
  readonly sheets: () => readonly ShownSheet[];
  /** What the zoom comes to: 1 for the size of paper. */
  readonly zoomNow: () => number;
  /** Index of the sheet that fills most of the window. */
  readonly sheetNow: () => number;
  goTo(sheet: number): void;
  /** Sheets, and parts of one, that are above the window. */
  readonly scrolled: () => number;
  scrollTo(sheets: number): void;
  readonly wordAt: (clientX: number, clientY: number) => FoundWord | undefined;
  /** The place of the text at the window's top. */
  readonly placeNow: () => SourcePlace | undefined;
  /** Brings a place into the window, where it is not; marks it for a second when asked. */
  show(place: SourcePlace, mark: boolean, isSeen?: boolean): void;
  onLayout(listener: () => void): void;
}

/** CSS pixels to the point: 96 and 72 to the inch. */
const PIXELS = 96 / 72;

/** Around the sheets, in pixels; the style says the same. */
const PADDING = 20;

export function createPrintPane(fetching: Fetching, memory: ViewMemory, say: Say): PrintPane {
  const list = element('div', { class: 'sheet-list' });
  const pane = element(
    'div',
    { class: 'sheets', tabindex: 0, role: 'group', 'aria-label': say('preview.page.sheets') },
    list,
  );
  const listeners: (() => void)[] = [];
  let frames: SheetFrame[] = [];
  let zoom = 1;

  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        frames.find((frame) => frame.element === target)?.setNear(isIntersecting);
    },
    { root: pane, rootMargin: '60% 0px' },
  );

  const fitted = () => {
    const wanted = memory.get().zoom;
    if (typeof wanted === 'number') return wanted;
    const size = frames[0]?.sheet() ?? { width: 595.28, height: 841.89 };
    const across = (pane.clientWidth - 2 * PADDING) / (size.width * PIXELS);
    const down = (pane.clientHeight - 2 * PADDING) / (size.height * PIXELS);
    const fit = wanted === 'width' ? across : Math.min(across, down);
    return Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, fit));
  };

  /** Keeps the point of the sheets that lies at `x`, `y` of the window there. */
  const layOut = (x = pane.clientWidth / 2, y = 0) => {
    const before = zoom;
    zoom = fitted();
    const at = locate(frames, pane, x, y);
    for (const frame of frames) frame.resize(zoom * PIXELS);
    if (zoom !== before && at) {
      const box = at.frame.element;
      pane.scrollTo({
        left: box.offsetLeft + at.across * box.offsetWidth - x,
        top: box.offsetTop + at.down * box.offsetHeight - y,
        behavior: 'instant',
      });
    }
    for (const listener of listeners) listener();
  };

  new ResizeObserver(() => layOut()).observe(pane);
  let anchor: { readonly x: number; readonly y: number } | undefined;
  memory.onChange((view, before) => {
    if (view.zoom !== before.zoom) layOut(anchor?.x, anchor?.y);
  });
  pane.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const wanted = zoom * Math.exp(-event.deltaY / 400);
      const box = pane.getBoundingClientRect();
      anchor = { x: event.clientX - box.left, y: event.clientY - box.top };
      memory.set({ zoom: Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, wanted)) });
      anchor = undefined;
    },
    { passive: false },
  );

  const put = (sheets: readonly ShownSheet[], guides: Guides | undefined) => {
    for (const gone of frames.slice(sheets.length)) {
      near.unobserve(gone.element);
      gone.element.remove();
    }
    frames = frames.slice(0, sheets.length);
    for (const [index, sheet] of sheets.entries()) {
      const frame = frames[index];
      if (frame) frame.replace(sheet, guides);
      else {
        const made = createSheetFrame(sheet, guides, index, fetching.means);
        made.resize(zoom * PIXELS);
        list.append(made.element);
        frames.push(made);
        // What is seen at once is drawn at once.
        if (made.element.offsetTop < pane.scrollTop + pane.clientHeight) made.setNear(true);
        near.observe(made.element);
      }
      frames[index]?.label(say('preview.page.sheet', { page: index + 1, pages: sheets.length }));
    }
    if (fitted() !== zoom) layOut();
    else for (const listener of listeners) listener();
  };

  const goTo = (index: number) => {
    const frame = frames[Math.min(frames.length - 1, Math.max(0, index))];
    if (frame) pane.scrollTo({ top: frame.element.offsetTop - PADDING / 2, behavior: 'instant' });
  };

  const scrolled = () => {
    for (const [index, { element: box }] of frames.entries())
      if (box.offsetTop + box.offsetHeight > pane.scrollTop)
        return index + (pane.scrollTop - box.offsetTop) / box.offsetHeight;
    return 0;
  };

  return {
    element: pane,
    async prepare(state) {
      const sheets = await fetching.sheets(state.sheets);
      return () => put(sheets, state.guides);
    },
    sheets: () => frames.map((frame) => frame.sheet()),
    zoomNow: () => zoom,
    sheetNow() {
      const middle = pane.scrollTop + pane.clientHeight / 2;
      const below = frames.findIndex(({ element: box }) => box.offsetTop + box.offsetHeight + PADDING / 2 > middle);
      return below < 0 ? Math.max(0, frames.length - 1) : below;
    },
    goTo,
    scrolled,
    scrollTo(sheets) {
      const box = frames[Math.floor(sheets)]?.element;
      if (box)
        pane.scrollTo({ top: box.offsetTop + (sheets - Math.floor(sheets)) * box.offsetHeight, behavior: 'instant' });
    },
    wordAt(clientX, clientY) {
      const box = pane.getBoundingClientRect();
      const at = locate(frames, pane, clientX - box.left, clientY - box.top);
      if (!at || at.across < 0 || at.across > 1 || at.down < 0 || at.down > 1) return undefined;
      const sheet = at.frame.sheet();
      return wordAt(sheet, at.across * sheet.width, at.down * sheet.height);
    },
    placeNow() {
      for (const frame of frames) {
        const top = (pane.scrollTop - frame.element.offsetTop) / (zoom * PIXELS);
        const height = pane.clientHeight / (zoom * PIXELS);
        const found = firstPlaceIn(frame.sheet(), top, top + height);
        if (found?.place) return found.place;
      }
      return undefined;
    },
    show(place, mark, isSeen = false) {
      const found = wordFrom(
        frames.map((frame) => frame.sheet()),
        place,
      );
      const frame = found && frames[found.sheet];
      if (!frame) return;
      const { x, y, width, height } = found.box;
      const top = frame.element.offsetTop + y * zoom * PIXELS;
      const bottom = top + height * zoom * PIXELS;
      const { scrollTop, clientHeight } = pane;
      const isIn = isSeen || (top > scrollTop + PADDING && bottom < scrollTop + clientHeight - PADDING);
      if (!isIn) pane.scrollTo({ top: top - pane.clientHeight / 3, behavior: 'instant' });
      const left = frame.element.offsetLeft + x * zoom * PIXELS;
      if (left < pane.scrollLeft || left > pane.scrollLeft + pane.clientWidth)
        pane.scrollTo({ left: left - pane.clientWidth / 3, behavior: 'instant' });
      if (mark) frame.mark(x, y, width, height);
    },
    onLayout: (listener) => void listeners.push(listener),
  };
}

/** The sheet at a point of the window, or the nearest one, and where in it that is: 0 to 1. */
function locate(frames: readonly SheetFrame[], pane: HTMLElement, x: number, y: number) {
  const top = pane.scrollTop + y;
  const frame = frames.find(({ element: box }) => box.offsetTop + box.offsetHeight >= top) ?? frames.at(-1);
  if (!frame) return undefined;
  const box = frame.element;
  return {
    frame,
    across: (pane.scrollLeft + x - box.offsetLeft) / box.offsetWidth,
    down: (top - box.offsetTop) / box.offsetHeight,
  };
}
