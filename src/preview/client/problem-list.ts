import type { PreviewState, ShownExcerpt, ShownProblem } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { button, element } from './element.ts';
import { icon } from './icons.ts';
import { fileName, placeLabel } from './source-place.ts';
import type { Say } from './words.ts';

/** Problems as the terminal says them; a click goes to the place. */
export function problemList(
  problems: readonly ShownProblem[],
  { canEdit, file: ownFile }: Pick<PreviewState, 'canEdit' | 'file'>,
  actions: Actions,
  say: Say,
): HTMLElement {
  return element(
    'ul',
    { class: 'problem-list' },
    ...problems.map((problem) => {
      const { severity, message, hint, file, line, column, excerpt } = problem;
      const place = line === undefined ? undefined : { line, column: column ?? 1 };
      const label = file === undefined ? '' : place ? placeLabel(file, place) : fileName(file);
      const where = place
        ? button(label, { class: 'link place', title: file }, () => actions.goToPlace(place, file))
        : element('span', { class: 'place', title: file }, label);
      const open = button(icon('editor'), { class: 'square quiet', title: say('preview.page.open') }, () =>
        actions.openEditor(place ?? { line: 1, column: 1 }, file ?? ownFile),
      );
      open.setAttribute('aria-label', `${say('preview.page.open')} – ${label}`);
      const severityIcon = element(
        'span',
        { class: 'severity', role: 'img', 'aria-label': say(`preview.page.severity.${severity}`) },
        icon(severity),
      );
      return element(
        'li',
        { class: severity },
        severityIcon,
        element(
          'div',
          { class: 'problem' },
          element('p', { class: 'message' }, message),
          ...(excerpt ? [excerptElement(excerpt, line)] : []),
          ...(hint === undefined ? [] : [element('p', { class: 'hint' }, `→ ${hint}`)]),
        ),
        ...(label === '' ? [] : [element('div', { class: 'where' }, where, ...(canEdit ? [open] : []))]),
      );
    }),
  );
}

/** The source line with its number, and the caret under the place. */
function excerptElement({ text, before, width }: ShownExcerpt, line: number | undefined): HTMLElement {
  const margin = String(line ?? '').padStart(4);
  return element(
    'pre',
    { class: 'excerpt', tabindex: 0 },
    element('span', { class: 'margin' }, `${margin} │ `),
    `${text}\n`,
    element('span', { class: 'margin' }, `${' '.repeat(margin.length)} │ `),
    ' '.repeat(before),
    element('span', { class: 'caret' }, '^'.repeat(width)),
  );
}
