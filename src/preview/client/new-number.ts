import type { Actions } from './actions.ts';
import { button, element } from './element.ts';
import type { Say } from './words.ts';

export interface NewNumber {
  readonly element: HTMLDialogElement;
  /** Asks for the title. */
  ask(): void;
}

/** The dialog in which the next number is begun. */
export function createNewNumber(actions: Actions, say: Say): NewNumber {
  const title = element('input', { type: 'text', id: 'new-title', required: true, autocomplete: 'off' });
  const problem = element('p', { class: 'problem', role: 'alert', hidden: true });
  const form = element(
    'form',
    { method: 'dialog' },
    element('label', { for: 'new-title' }, say('preview.page.new.label')),
    title,
    problem,
    element(
      'p',
      { class: 'buttons' },
      element('button', { type: 'submit', class: 'main' }, say('preview.page.new.begin')),
      button(say('preview.page.new.cancel'), {}, () => dialog.close()),
    ),
  );
  const dialog = element(
    'dialog',
    { class: 'dialog new', 'aria-labelledby': 'new-heading' },
    element('h2', { id: 'new-heading' }, say('preview.page.new')),
    form,
  );
  const tell = (text: string | undefined) => {
    problem.textContent = text ?? '';
    problem.hidden = text === undefined;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const found = await actions.beginNumber(title.value);
    tell(found);
    if (found === undefined) dialog.close();
  });
  return {
    element: dialog,
    ask() {
      form.reset();
      tell(undefined);
      dialog.showModal();
      title.focus();
    },
  };
}
