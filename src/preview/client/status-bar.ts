import { ownPlace } from '../../problems/place.ts';
import type { PreviewState } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { button, element } from './element.ts';
import { icon } from './icons.ts';
import { numberFile, placeLabel, type SourcePlace } from './source-place.ts';
import type { Say } from './words.ts';

/** What has been clicked on, and how the server is. */
export interface StatusBar {
  readonly element: HTMLElement;
  show(state: PreviewState): void;
  /** The place of the word that was clicked on; undefined where it has none. */
  choose(place: SourcePlace | undefined): void;
  readonly chosen: () => SourcePlace | undefined;
  /** Says something until the next click. */
  say(sentence: string): void;
  setLost(isLost: boolean): void;
}

export function createStatusBar(gauge: HTMLElement, badge: HTMLElement, actions: Actions, say: Say): StatusBar {
  const text = element('output', { class: 'place' }, say('preview.page.place.none'));
  let chosen: SourcePlace | undefined;
  const open = button(say('preview.page.open'), { class: 'open', hidden: true }, () => {
    if (chosen) actions.openEditor(chosen);
  });
  open.prepend(icon('editor'));
  const server = element('span', { class: 'server', role: 'status' });
  const bar = element('footer', { class: 'status' }, gauge, text, open, server, badge);
  let state: PreviewState | undefined;
  let isLost = false;

  const showServer = () => {
    const sentence = isLost
      ? say('preview.page.lost')
      : say('preview.page.connected', { milliseconds: Math.round(state?.milliseconds ?? 0) });
    const isOld = state?.isStale === true && !isLost;
    server.textContent = state?.readOnly && !isLost ? say('preview.page.read-only') : isOld ? '' : sentence;
    server.toggleAttribute('data-lost', isLost);
  };

  return {
    element: bar,
    show(next) {
      state = next;
      open.hidden = !(chosen && next.canEdit);
      showServer();
    },
    choose(place) {
      chosen = place;
      const own = place && ownPlace(numberFile(state), place);
      text.textContent = own ? placeLabel(own.file, own.place) : say('preview.page.place.unknown');
      open.hidden = !(place && state?.canEdit);
    },
    chosen: () => chosen,
    say(sentence) {
      text.textContent = sentence;
    },
    setLost(lost) {
      isLost = lost;
      showServer();
    },
  };
}
