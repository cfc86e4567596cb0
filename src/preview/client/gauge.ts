import type { PreviewState } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { button, element, setAttributes } from './element.ts';
import { fitDetails, fitSentence, fullness, MOST } from './fit-words.ts';
import type { Say } from './words.ts';

/** How full the number is: a bar that moves as the author writes, and what was chosen to fill the pages. */
export interface Gauge {
  readonly element: HTMLElement;
  show(state: PreviewState): void;
}

export function createGauge(actions: Actions, say: Say): Gauge {
  const fill = element('div', { class: 'gauge-fill' });
  const bar = element(
    'div',
    { class: 'gauge-bar', 'aria-hidden': 'true' },
    fill,
    element('div', { class: 'gauge-full' }),
  );
  const sentence = element('span', { class: 'gauge-sentence' });
  const list = element('ul', {});
  const cutPlace = element('p', {});
  const details = element(
    'details',
    { class: 'gauge' },
    element('summary', { title: say('preview.page.fit.details') }, bar, sentence),
    element('div', { class: 'gauge-details' }, list, cutPlace),
  );
  details.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') details.open = false;
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!details.contains(target as Node)) details.open = false;
  });

  return {
    element: details,
    show({ fit, guides, isStale }) {
      details.hidden = fit === undefined;
      if (!fit) return;
      const full = fullness(fit, guides);
      fill.style.transform = `scaleX(${full / MOST})`;
      setAttributes(details, { 'data-over': fit.freeLines < 0, 'data-stale': isStale });
      sentence.textContent = fitSentence(fit, say);
      list.replaceChildren(
        ...fitDetails(fit, say, document.documentElement.lang).map((line) => element('li', {}, line)),
      );
      cutPlace.hidden = fit.cut === undefined;
      const { cut } = fit;
      if (!cut) return;
      const label = say('preview.page.fit.cut', { words: cut.words, line: cut.line });
      cutPlace.replaceChildren(button(label, { class: 'link' }, () => actions.goToPlace(cut, cut.file)));
    },
  };
}
