import { button, element } from './element.ts';
import type { Say, WordKey } from './say.ts';

/** Keys, and what they do. */
const KEYS: readonly (readonly [string, WordKey])[] = [
  ['← →', 'preview.page.keys.scroll'],
  ['Home End', 'preview.page.keys.ends'],
  ['+ −', 'preview.page.keys.zoom'],
  ['0 9 1', 'preview.page.keys.fit'],
  ['w p b', 'preview.page.keys.layout'],
  ['g m v', 'preview.page.keys.views'],
  ['e', 'preview.page.keys.open'],
  ['n d', 'preview.page.keys.make'],
  ['i', 'preview.page.keys.problems'],
  ['?', 'preview.page.keys.help'],
];

export function createHelp(say: Say): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'dialog help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, say('preview.page.help.title')),
    element(
      'dl',
      {},
      ...KEYS.flatMap(([keys, meaning]) => [
        element('dt', {}, ...keys.split(' ').map((key) => element('kbd', {}, key))),
        element('dd', {}, say(meaning)),
      ]),
    ),
    element('p', {}, say('preview.page.keys.click')),
    button(say('preview.page.close'), { class: 'close' }, () => dialog.close()),
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}
