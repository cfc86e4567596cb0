import { element } from './element.ts';
import type { View } from './view.ts';
import type { Say } from './words.ts';

/** What the page is made of. */
export interface PageParts {
  readonly toolbar: HTMLElement;
  readonly web: HTMLElement;
  readonly divider: HTMLElement;
  readonly thumbnails: HTMLElement;
  readonly sheets: HTMLElement;
  readonly card: HTMLElement;
  readonly panel: HTMLElement;
  readonly status: HTMLElement;
  readonly dialogs: readonly HTMLDialogElement[];
}

export interface PageLayout {
  /** Whether there is anything to show, and whether it is out of date. */
  setStale(isStale: boolean, isEmpty: boolean): void;
  showView(view: View, hasThumbnails: boolean): void;
}

/** Puts the parts into the page, and shows those that the view asks for. */
export function layOutPage(parts: PageParts, say: Say): PageLayout {
  const webSide = element('section', { class: 'side web', 'aria-label': say('preview.page.web') }, parts.web);
  const printSide = element(
    'section',
    { class: 'side print', 'aria-label': say('preview.page.print') },
    parts.thumbnails,
    parts.sheets,
  );
  const empty = element('p', { class: 'empty' }, say('preview.page.nothing'));
  const sides = element('div', { class: 'sides' }, webSide, parts.divider, printSide);
  const main = element(
    'main',
    {},
    element('h1', { class: 'unseen' }, say('preview.page.title')),
    sides,
    parts.card,
    empty,
  );
  document.body.append(parts.toolbar, main, parts.panel, parts.status, ...parts.dialogs);

  return {
    setStale(isStale, isEmpty) {
      main.toggleAttribute('data-stale', isStale);
      empty.hidden = !isEmpty;
      sides.hidden = isEmpty;
    },
    showView({ layout, divider, mono, overlay }, hasThumbnails) {
      webSide.hidden = layout === 'print';
      printSide.hidden = layout === 'web';
      parts.divider.hidden = layout !== 'both';
      sides.style.setProperty('--web', String(layout === 'both' ? divider : 1));
      sides.style.setProperty('--print', String(layout === 'both' ? 1 - divider : 1));
      main.toggleAttribute('data-mono', mono);
      main.toggleAttribute('data-overlay', overlay);
      parts.thumbnails.hidden = !hasThumbnails;
    },
  };
}
