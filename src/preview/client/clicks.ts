import type { PrintPane } from './print-pane.ts';
import type { SourcePlace } from './source-place.ts';
import { type WebPane, webWordOf } from './web-pane.ts';

/** What a click means. */
export interface ClickListener {
  /** A word; without a place it was not typed in the number's file. */
  word(place: SourcePlace | undefined, edition: 'web' | 'print'): void;
  doubleClick(place: SourcePlace): void;
  /** A link of the web edition, which is not followed. */
  link(link: HTMLAnchorElement): void;
  coupon(): void;
}

/** Clicks on words of the printed edition. */
export function listenToPrint(pane: PrintPane, listener: ClickListener): void {
  const placeOf = ({ clientX, clientY }: MouseEvent) => pane.wordAt(clientX, clientY);
  pane.element.addEventListener('click', (event) => {
    const found = placeOf(event);
    if (found) listener.word(found.place, 'print');
  });
  pane.element.addEventListener('dblclick', (event) => {
    const place = placeOf(event)?.place;
    if (place) listener.doubleClick(place);
  });
}

/** Clicks on words of the web edition. A form can be filled in, but is not sent; a link is followed with Ctrl only. */
export function listenToWeb(pane: WebPane, listener: ClickListener): void {
  pane.onPage((page) => {
    page.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const target = event.target as Element;
      const link = target.closest<HTMLAnchorElement>('a[href]');
      if (link) event.preventDefault();
      if (target.closest('input, textarea, select, button')) return;
      const word = webWordOf(event);
      if (link && !word?.place) listener.link(link);
      else if (word) listener.word(word.place, 'web');
    });
    page.addEventListener('dblclick', (event) => {
      const place = webWordOf(event)?.place;
      if (place) listener.doubleClick(place);
    });
    page.addEventListener('submit', (event) => {
      event.preventDefault();
      listener.coupon();
    });
  });
}
