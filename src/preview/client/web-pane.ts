import type { PreviewState } from '../protocol.ts';
import { element } from './element.ts';
import { morphPage } from './morph-page.ts';
import type { SourcePlace } from './source-place.ts';
import { placeBelow, rangeFrom, type WebWord, webWordAt } from './web-place.ts';
import type { Say } from './words.ts';

/** The web edition, in a frame of its own. */
export interface WebPane {
  readonly element: HTMLIFrameElement;
  readonly page: () => Document | null;
  /** Fetches what a state shows; what it gives puts it into the page. */
  prepare(state: PreviewState): Promise<() => void>;
  /** The list of numbers instead, until another number is shown or this one is asked for. */
  showArchive(): void;
  leaveArchive(): void;
  readonly showsArchive: () => boolean;
  readonly placeNow: () => SourcePlace | undefined;
  /** Brings a place into the window, where it is not and need not stay; marks it for a second when asked. */
  show(place: SourcePlace, mark: boolean, isSeen?: boolean): void;
  /** Scrolls so that a place stands at the window's top. */
  alignTo(place: SourcePlace): void;
  readonly scrolled: () => number;
  scrollTo(y: number): void;
  /** Called for each page that the frame has loaded. */
  onPage(listener: (page: Document) => void): void;
}

/** How long a mark is seen, in milliseconds. */
const MARK_MS = 1400;

/** Address of the list of numbers. */
const ARCHIVE = '/index.html';

/** Where in the window the text begins that the other edition follows, in pixels. */
const TOP = 8;

/** Name of the highlight in the page. */
const MARK = 'bulletin-place';

export function createWebPane(say: Say): WebPane {
  const frame = element('iframe', { class: 'web-page', title: say('preview.page.web') });
  const listeners: ((page: Document) => void)[] = [];
  let address: string | undefined;
  let shownKey = '';
  /** With which styles and pictures the page was loaded. */
  let loadedStyle = '';
  /** The number's page in whose place the list of numbers is shown. */
  let behindArchive: string | undefined;
  const page = () => (address === undefined ? null : frame.contentDocument);

  const load = (wanted: string) =>
    new Promise<void>((resolve) => {
      address = wanted;
      // With its own fonts: a text that is set again would move what one reads.
      const settled = () => void frame.contentDocument?.fonts.ready.then(() => resolve());
      frame.addEventListener('load', settled, { once: true });
      // Not a step of the history: « back » leaves the preview.
      if (frame.isConnected && frame.contentWindow) frame.contentWindow.location.replace(wanted);
      else frame.src = wanted;
    });

  frame.addEventListener('load', () => {
    const loaded = page();
    if (!loaded?.body) return;
    addMarkStyle(loaded);
    for (const listener of listeners) listener(loaded);
  });

  const mark = (range: Range) => {
    const view = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!view?.CSS?.highlights) return;
    const highlight = new view.Highlight(range);
    view.CSS.highlights.set(MARK, highlight);
    setTimeout(() => {
      if (view.CSS.highlights.get(MARK) === highlight) view.CSS.highlights.delete(MARK);
    }, MARK_MS);
  };

  return {
    element: frame,
    page,
    async prepare({ web: ofNumber, webKey = '', styleKey = '', version }) {
      if (ofNumber === undefined) return () => undefined;
      if (ofNumber !== behindArchive) behindArchive = undefined;
      const web = behindArchive === undefined ? ofNumber : ARCHIVE;
      // What the list says of a number changes with it.
      const key = behindArchive === undefined ? `${webKey} ${styleKey}` : String(version);
      if (web !== address) {
        await load(web);
        loadedStyle = styleKey;
        return () => {
          shownKey = key;
        };
      }
      const shown = page();
      if (key === shownKey || !shown) return () => undefined;
      const response = await fetch(web);
      const put = await morphPage(shown, await response.text(), styleKey === loadedStyle ? undefined : styleKey);
      return () => {
        put();
        shownKey = key;
      };
    },
    showArchive() {
      if (address !== ARCHIVE) behindArchive = address;
      void load(ARCHIVE);
    },
    leaveArchive() {
      const number = behindArchive;
      behindArchive = undefined;
      shownKey = '';
      if (number !== undefined) void load(number);
    },
    showsArchive: () => behindArchive !== undefined,
    placeNow() {
      const shown = page();
      return shown ? placeBelow(shown, TOP) : undefined;
    },
    show(place, isMarked, isSeen = false) {
      const shown = page();
      const range = shown && rangeFrom(shown, place);
      const view = frame.contentWindow;
      if (!range || !view) return;
      const box = range.getBoundingClientRect();
      const height = view.innerHeight;
      if (!isSeen && (box.top < 16 || Math.min(box.bottom, box.top + 60) > height - 16))
        view.scrollTo({ top: view.scrollY + box.top - height / 3, behavior: 'instant' });
      if (isMarked) mark(range);
    },
    alignTo(place) {
      const shown = page();
      const range = shown && rangeFrom(shown, place);
      if (range) frame.contentWindow?.scrollBy({ top: range.getBoundingClientRect().top - TOP, behavior: 'instant' });
    },
    scrolled: () => frame.contentWindow?.scrollY ?? 0,
    scrollTo: (y) => frame.contentWindow?.scrollTo({ top: y, behavior: 'instant' }),
    onPage: (listener) => void listeners.push(listener),
  };
}

/** The word of a click in the web edition. */
export function webWordOf(event: MouseEvent): WebWord | undefined {
  const page = (event.target as Node | null)?.ownerDocument;
  return page ? webWordAt(page, event.clientX, event.clientY) : undefined;
}

/** A constructed stylesheet: it is not part of the page, which is to become another one by its HTML. */
function addMarkStyle(page: Document): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const style = new view.CSSStyleSheet();
  style.replaceSync(`::highlight(${MARK}) { background-color: rgb(255 196 60 / 55%); }`);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, style];
}
