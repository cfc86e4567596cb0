import { joinedPlace, ownPlace } from '../../problems/place.ts';
import type { NewAnswer, OpenAnswer, OpenRequest, WriteAnswer } from '../protocol.ts';
import type { Actions } from './actions.ts';
import { type ClickListener, listenToPrint, listenToWeb } from './clicks.ts';
import { listenToServer } from './connection.ts';
import { createDivider } from './divider.ts';
import { createFetching } from './fetch-means.ts';
import { createFollowing } from './follow.ts';
import { createGauge } from './gauge.ts';
import { createHelp } from './help.ts';
import { type KeyMap, listenToShortcuts } from './keys.ts';
import { layOutPage } from './layout.ts';
import { createNewNumber } from './new-number.ts';
import { createPrintPane } from './print-pane.ts';
import { createProblemsPanel } from './problems-panel.ts';
import { createScrollKeeper } from './scroll-keeper.ts';
import { createServerLink } from './server-link.ts';
import { createStateQueue } from './show-states.ts';
import { numberFile, placeLabel } from './source-place.ts';
import { createStatusBar } from './status-bar.ts';
import { createThumbnails } from './thumbnails.ts';
import { createToolbar } from './toolbar.ts';
import { createViewMemory, nextZoom } from './view.ts';
import { createWebPane } from './web-pane.ts';
import { readWords } from './words.ts';

// A guest's key has become a cookie, and need not be seen or shared any more.
if (location.search !== '') history.replaceState(null, '', location.pathname);

const say = readWords(document);
const publication = document.querySelector<HTMLMetaElement>('meta[name=bulletin-publication]')?.content ?? '';
const memory = createViewMemory(localStorage, publication);
const server = createServerLink(document);

const actions: Actions = {
  zoomBy: (direction) => memory.set({ zoom: nextZoom(print.zoomNow(), direction) }),
  goToSheet: (sheet) => print.goTo(sheet),
  goToNumber(number) {
    // No other state comes for the number that is shown already.
    if (number === server.state()?.number) web.leaveArchive();
    void server.post('/_preview/go', { number });
  },
  showArchive: () => web.showArchive(),
  goToPlace(place, file) {
    const shown = file === undefined ? place : joinedPlace(numberFile(server.state()), file, place);
    if (!shown) return void actions.openEditor(place, file);
    status.choose(shown);
    following.rest();
    web.show(shown, true);
    print.show(shown, true);
  },
  async openEditor(asked, of) {
    if (!server.state()?.canEdit) return;
    const { file, place } = of === undefined ? ownPlace(numberFile(server.state()), asked) : { file: of, place: asked };
    const label = placeLabel(file, place);
    const request: OpenRequest = { ...(file !== '' && { file }), line: place.line, column: place.column };
    const response = await server.post('/_preview/open', request);
    // 204: the server has started the editor; else it says which link does.
    if (response?.status === 200) location.href = ((await response.json()) as OpenAnswer).link;
    status.say(say(response ? 'preview.page.opened' : 'preview.page.open.failed', { place: label }));
  },
  newNumber: () => newNumber.ask(),
  async beginNumber(title) {
    const response = await server.post('/_preview/new', { title });
    if (!response) return say('preview.page.lost');
    const answer = (await response.json()) as NewAnswer;
    if ('problem' in answer) return answer.problem;
    web.leaveArchive();
    status.say(say('preview.page.new.begun', { file: answer.file }));
    return undefined;
  },
  async openPdf() {
    const pdf = server.state()?.pdf;
    if (pdf === undefined) return;
    // A browser opens a tab for a click, and not for an answer that comes later.
    window.open(pdf, '_blank', 'noopener');
    const response = await server.post('/_preview/write', {});
    const { files } = response ? ((await response.json()) as WriteAnswer) : { files: [] };
    if (files.length > 0) status.say(say('preview.page.pdf.written', { files: files.join(', ') }));
  },
  help: () => help.showModal(),
};

const fetching = createFetching();
const web = createWebPane(say);
const print = createPrintPane(fetching, memory, say);
const thumbnails = createThumbnails(fetching.means, actions, say);
const toolbar = createToolbar(memory, actions, say);
const gauge = createGauge(actions, say);
const problems = createProblemsPanel(memory, actions, say);
const status = createStatusBar(gauge.element, problems.badge, actions, say);
const help = createHelp(say);
const newNumber = createNewNumber(actions, say);
const page = layOutPage(
  {
    toolbar: toolbar.element,
    web: web.element,
    divider: createDivider(memory, say),
    thumbnails: thumbnails.element,
    sheets: print.element,
    card: problems.card,
    panel: problems.panel,
    status: status.element,
    dialogs: [help, newNumber.element],
  },
  say,
);

const following = createFollowing({
  web: {
    isAtTop: () => web.scrolled() < 1,
    placeNow: web.placeNow,
    toTop: () => web.scrollTo(0),
    goTo: (place) => web.alignTo(place),
  },
  print: {
    isAtTop: () => print.element.scrollTop < 1,
    placeNow: print.placeNow,
    toTop: () => print.element.scrollTo({ top: 0, behavior: 'instant' }),
    goTo: (place) => print.show(place, false),
  },
});

const clicks: ClickListener = {
  word(place, edition) {
    status.choose(place);
    if (!place) return;
    following.rest();
    web.show(place, true, edition === 'web');
    print.show(place, true, edition === 'print');
  },
  doubleClick: (place) => void actions.openEditor(place),
  link(link) {
    const other = /^\/(\d{3,})\/(?:index\.html)?$/.exec(new URL(link.href).pathname)?.[1];
    if (other !== undefined) actions.goToNumber(Number(other));
    else status.say(say('preview.page.link.kept', { address: link.getAttribute('href') ?? '' }));
  },
  coupon: () => status.say(say('preview.page.coupon.kept')),
};

const keys: KeyMap = {
  ArrowRight: () => print.goTo(print.sheetNow() + 1),
  PageDown: () => print.goTo(print.sheetNow() + 1),
  ArrowLeft: () => print.goTo(print.sheetNow() - 1),
  PageUp: () => print.goTo(print.sheetNow() - 1),
  Home: () => print.goTo(0),
  End: () => print.goTo(Number.POSITIVE_INFINITY),
  '+': () => actions.zoomBy(1),
  '=': () => actions.zoomBy(1),
  '-': () => actions.zoomBy(-1),
  '−': () => actions.zoomBy(-1),
  0: () => memory.set({ zoom: 'width' }),
  9: () => memory.set({ zoom: 'page' }),
  1: () => memory.set({ zoom: 1 }),
  w: () => memory.set({ layout: 'web' }),
  p: () => memory.set({ layout: 'print' }),
  b: () => memory.set({ layout: 'both' }),
  g: () => memory.set({ overlay: !memory.get().overlay }),
  m: () => memory.set({ mono: !memory.get().mono }),
  v: () => memory.set({ thumbnails: !hasThumbnails() }),
  i: () => memory.set({ problems: !memory.get().problems }),
  e: () => {
    const place = status.chosen();
    if (place) void actions.openEditor(place);
  },
  n: () => !server.state()?.readOnly && actions.newNumber(),
  d: () => void actions.openPdf(),
  '?': actions.help,
};

const hasThumbnails = () => {
  const { thumbnails: wanted } = memory.get();
  return wanted === 'auto' ? print.sheets().length > 1 : wanted;
};

const showView = () => {
  page.showView(memory.get(), hasThumbnails());
  toolbar.showView(memory.get(), print.zoomNow(), hasThumbnails());
};
memory.onChange(showView);
print.onLayout(() => toolbar.showView(memory.get(), print.zoomNow(), hasThumbnails()));

const scroll = createScrollKeeper(
  {
    number: () => (web.showsArchive() ? undefined : server.state()?.number),
    now: () => ({ web: web.scrolled(), print: print.scrolled() }),
    to(left) {
      web.scrollTo(left.web);
      print.scrollTo(left.print);
    },
  },
  memory,
);

const showState = createStateQueue([web, print], {
  before: () => following.rest(),
  after(shown) {
    page.setStale(shown.isStale, shown.web === undefined);
    gauge.show(shown);
    problems.show(shown);
    status.show(shown);
    toolbar.show(shown, web.showsArchive());
    thumbnails.show(print.sheets());
    showView();
    scroll.restore(shown.number);
    const title = shown.numbers.find(({ number }) => number === shown.number)?.title;
    document.title = title ?? say('preview.page.title');
  },
  failed: (error) => console.warn(error),
});

listenToServer({
  async state(next) {
    status.setLost(false);
    await server.hear(next);
    showState(next);
  },
  lost: () => status.setLost(true),
});

listenToPrint(print, clicks);
listenToWeb(web, clicks);
listenToShortcuts(document, keys, false);
const LEADS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
for (const event of LEADS) print.element.addEventListener(event, () => following.lead('print'), { passive: true });
print.element.addEventListener('scroll', () => {
  following.scrolled('print');
  thumbnails.setCurrent(print.sheetNow());
  scroll.keep();
});
web.onPage((loaded) => {
  listenToShortcuts(loaded, keys, true);
  for (const event of LEADS) loaded.addEventListener(event, () => following.lead('web'), { passive: true });
  loaded.addEventListener('scroll', () => {
    following.scrolled('web');
    scroll.keep();
  });
});
showView();
