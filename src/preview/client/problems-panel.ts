import type { PreviewState } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { button, element, setAttributes } from './element.ts';
import { icon } from './icons.ts';
import { problemList } from './problem-list.ts';
import type { ViewMemory } from './view.ts';
import type { Say } from './words.ts';

/** What is wrong: a badge that counts, a panel that says it, and a card over the pages when a save is broken or not printed. */
export interface ProblemsPanel {
  readonly panel: HTMLElement;
  readonly badge: HTMLElement;
  readonly card: HTMLElement;
  show(state: PreviewState): void;
}

const PANEL_ID = 'problems';

export function createProblemsPanel(memory: ViewMemory, actions: Actions, say: Say): ProblemsPanel {
  const toggle = () => memory.set({ problems: !memory.get().problems });
  const badge = button('', { class: 'badge', 'aria-controls': PANEL_ID }, toggle);
  const body = element('div', { class: 'panel-body' });
  const panel = element(
    'section',
    { class: 'panel', id: PANEL_ID, 'aria-label': say('preview.page.problems') },
    element(
      'header',
      {},
      element('h2', {}, say('preview.page.problems')),
      button(icon('close'), { class: 'square quiet', 'aria-label': say('preview.page.close') }, toggle),
    ),
    body,
  );
  const cardBody = element('div', {});
  const cardTitle = element('h2', {});
  const cardEnd = element('p', { class: 'kept' });
  const card = element('section', { class: 'card', role: 'alert' }, cardTitle, cardBody, cardEnd);

  const showPanel = () => {
    panel.hidden = !memory.get().problems;
    badge.setAttribute('aria-expanded', String(!panel.hidden));
  };
  memory.onChange(showPanel);
  showPanel();

  let said = '';
  return {
    panel,
    badge,
    card,
    show(state) {
      const now = JSON.stringify([state.problems, state.isStale, state.isRefused, state.canEdit]);
      if (now === said) return;
      said = now;
      const { problems, isStale, isRefused } = state;
      const worst = (['error', 'warning', 'note'] as const).find((severity) =>
        problems.some((problem) => problem.severity === severity),
      );
      const count = say('preview.page.problems.count', { count: problems.length });
      badge.replaceChildren(icon(worst ?? 'done'), worst ? String(problems.length) : '');
      setAttributes(badge, {
        'data-severity': worst ?? 'none',
        title: `${worst ? count : say('preview.page.problems.none')} (i)`,
        'aria-label': worst ? count : say('preview.page.problems.none'),
      });
      body.replaceChildren(
        worst
          ? problemList(problems, state, actions, say)
          : element('p', { class: 'none' }, say('preview.page.problems.none')),
      );
      const isBroken = isStale || isRefused;
      card.hidden = !isBroken;
      card.toggleAttribute('data-refused', isRefused);
      cardTitle.textContent = say(isRefused ? 'preview.page.refused' : 'preview.page.broken');
      cardEnd.textContent = say(isRefused ? 'preview.page.refused.kept' : 'preview.page.broken.kept');
      const errors = problems.filter(({ severity }) => severity === 'error');
      cardBody.replaceChildren(...(isBroken ? [problemList(errors, state, actions, say)] : []));
    },
  };
}
