/** How the author looks at the editions; kept by the browser for each publication. */
export interface View {
  readonly layout: Layout;
  /** Share of the width that the web edition has, 0 to 1. */
  readonly divider: number;
  readonly zoom: Zoom;
  readonly mono: boolean;
  readonly overlay: boolean;
  /** `auto`: where there is more than one sheet. */
  readonly thumbnails: boolean | 'auto';
  readonly problems: boolean;
  /** By number: where its editions were left. */
  readonly left: Readonly<Record<string, Left>>;
}

export type Layout = 'web' | 'both' | 'print';

/** 1 for the size of the paper. */
export type Zoom = 'width' | 'page' | number;

/** Pixels of the web edition's page; sheets and parts of a sheet of the printed one. */
export interface Left {
  readonly web: number;
  readonly print: number;
}

export interface ViewMemory {
  get(): View;
  /** Tells all who listen when something has changed. */
  set(changes: Partial<View>): void;
  onChange(listener: (view: View, before: View) => void): void;
}

const FIRST: View = {
  layout: 'both',
  divider: 0.5,
  zoom: 'width',
  mono: false,
  overlay: false,
  thumbnails: 'auto',
  problems: false,
  left: {},
};

/** The least share that an edition keeps when the divider is moved. */
const LEAST = 0.15;

/** What was kept is taken as far as it can be believed. */
export function readView(kept: string | null): View {
  let found: Partial<Record<keyof View, unknown>> = {};
  try {
    found = Object(JSON.parse(kept ?? '{}'));
  } catch {
    // Not ours.
  }
  const { layout, divider, zoom, mono, overlay, thumbnails, problems, left } = found;
  return {
    layout: layout === 'web' || layout === 'print' ? layout : FIRST.layout,
    divider: typeof divider === 'number' ? dividerWithin(divider) : FIRST.divider,
    zoom: zoom === 'page' || (typeof zoom === 'number' && zoom > 0) ? zoom : FIRST.zoom,
    mono: mono === true,
    overlay: overlay === true,
    thumbnails: typeof thumbnails === 'boolean' ? thumbnails : FIRST.thumbnails,
    problems: problems === true,
    left: typeof left === 'object' && left !== null ? (left as View['left']) : FIRST.left,
  };
}

export function dividerWithin(share: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, share));
}

/** The view of a publication, in this browser. */
export function createViewMemory(storage: Pick<Storage, 'getItem' | 'setItem'>, publication: string): ViewMemory {
  const key = `bulletin-preview:${publication}`;
  const listeners: ((view: View, before: View) => void)[] = [];
  let view = readView(storage.getItem(key));
  return {
    get: () => view,
    set(changes) {
      const before = view;
      view = { ...view, ...changes };
      try {
        storage.setItem(key, JSON.stringify(view));
      } catch {
        // A full or forbidden storage only means that the view is not kept.
      }
      for (const listener of listeners) listener(view, before);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];
export const SMALLEST_ZOOM = 0.25;
export const LARGEST_ZOOM = 5;

/** The next step beyond what is shown now. */
export function nextZoom(now: number, direction: 1 | -1): number {
  const beyond =
    direction === 1 ? STEPS.find((step) => step > now * 1.01) : STEPS.findLast((step) => step < now * 0.99);
  return beyond ?? (direction === 1 ? LARGEST_ZOOM : SMALLEST_ZOOM);
}
