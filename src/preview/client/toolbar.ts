import type { PreviewState } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { button, element } from './element.ts';
import { icon } from './icons.ts';
import type { Layout, View, ViewMemory } from './view.ts';
import type { Say } from './words.ts';

export interface Toolbar {
  readonly element: HTMLElement;
  show(state: PreviewState, showsArchive: boolean): void;
  showView(view: View, zoomNow: number, hasThumbnails: boolean): void;
}

/** Value of the menu's last entry. */
const ARCHIVE = 'archive';

export function createToolbar(memory: ViewMemory, actions: Actions, say: Say): Toolbar {
  const menu = element('select', { class: 'numbers', 'aria-label': say('preview.page.number') });
  menu.addEventListener('change', () => {
    if (menu.value === ARCHIVE) actions.showArchive();
    else actions.goToNumber(Number(menu.value));
  });

  const layoutButton = (layout: Layout) =>
    button(say(`preview.page.layout.${layout}`), { title: say(`preview.page.layout-title.${layout}`) }, () =>
      memory.set({ layout }),
    );
  const layouts = { web: layoutButton('web'), both: layoutButton('both'), print: layoutButton('print') };

  const labelled = (key: 'out' | 'in') => ({
    title: say(`preview.page.zoom.${key}`),
    'aria-label': say(`preview.page.zoom.${key}`),
  });
  const percent = button('', { class: 'percent', title: say('preview.page.zoom.full.title') }, () =>
    memory.set({ zoom: 1 }),
  );
  const fitWidth = button(say('preview.page.zoom.width'), { title: say('preview.page.zoom.width.title') }, () =>
    memory.set({ zoom: 'width' }),
  );
  const fitPage = button(say('preview.page.zoom.page'), { title: say('preview.page.zoom.page.title') }, () =>
    memory.set({ zoom: 'page' }),
  );

  const toggle = (name: 'thumbnails' | 'overlay' | 'mono', onClick: () => void) =>
    button(
      icon(name),
      {
        class: 'square',
        title: say(`preview.page.toggle-title.${name}`),
        'aria-label': say(`preview.page.toggle.${name}`),
      },
      onClick,
    );
  let hasThumbnails = false;
  const thumbnails = toggle('thumbnails', () => memory.set({ thumbnails: !hasThumbnails }));
  const overlay = toggle('overlay', () => memory.set({ overlay: !memory.get().overlay }));
  const mono = toggle('mono', () => memory.set({ mono: !memory.get().mono }));
  const help = button(
    icon('help'),
    { class: 'square', title: say('preview.page.help.title'), 'aria-label': say('preview.page.help') },
    actions.help,
  );

  const begin = button(
    icon('plus'),
    { class: 'square', title: say('preview.page.new.title'), 'aria-label': say('preview.page.new') },
    actions.newNumber,
  );
  const pdf = button('PDF', { title: say('preview.page.pdf.title') }, actions.openPdf);

  const group = (label: string, name: string, ...members: HTMLElement[]) =>
    element('div', { class: `group ${name}`, role: 'group', 'aria-label': label }, ...members);
  const bar = element(
    'header',
    { class: 'toolbar' },
    menu,
    begin,
    pdf,
    group(say('preview.page.layout'), 'segments', layouts.web, layouts.both, layouts.print),
    group(
      say('preview.page.zoom'),
      'segments zoom',
      button(icon('minus'), { class: 'square', ...labelled('out') }, () => actions.zoomBy(-1)),
      percent,
      button(icon('plus'), { class: 'square', ...labelled('in') }, () => actions.zoomBy(1)),
      fitWidth,
      fitPage,
    ),
    group(say('preview.page.toolbar'), 'toggles', thumbnails, overlay, mono, help),
  );

  let menuSaid = '';
  return {
    element: bar,
    show({ numbers, number, readOnly, pdf: pdfAddress }, showsArchive) {
      begin.hidden = readOnly;
      pdf.hidden = pdfAddress === undefined;
      const said = JSON.stringify([numbers, number, readOnly, showsArchive]);
      if (said === menuSaid) return;
      menuSaid = said;
      // While its front matter is broken a number is not in the list.
      const isListed = number === undefined || numbers.some((one) => one.number === number);
      const listed = isListed ? numbers : [{ number, title: '' }, ...numbers];
      menu.replaceChildren(
        ...listed.map((one) =>
          element(
            'option',
            { value: one.number, selected: one.number === number && !showsArchive },
            one.title === ''
              ? say('preview.page.number.alone', { number: one.number })
              : say('preview.page.number.item', { number: one.number, title: one.title }),
          ),
        ),
        element('option', { value: ARCHIVE, selected: showsArchive }, say('preview.page.archive')),
      );
      menu.disabled = readOnly;
    },
    showView(view, zoomNow, thumbnailsAreSeen) {
      hasThumbnails = thumbnailsAreSeen;
      for (const [layout, one] of Object.entries(layouts)) press(one, view.layout === layout);
      percent.textContent = say('preview.page.percent', { percent: Math.round(zoomNow * 100) });
      press(fitWidth, view.zoom === 'width');
      press(fitPage, view.zoom === 'page');
      press(thumbnails, thumbnailsAreSeen);
      press(overlay, view.overlay);
      press(mono, view.mono);
    },
  };
}

function press(one: HTMLElement, isPressed: boolean): void {
  one.setAttribute('aria-pressed', String(isPressed));
}
