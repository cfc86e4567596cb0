/** Where pages hear of builds. Hidden segments are never served, so that no file can stand here. */
export const EVENTS = '/.bulletin/events';

/** The element that shows problems; server and client make the same. */
export const PANEL_ID = 'bulletin-problems';

/** Tells a source line, or the caret under it, from a sentence. */
export const SOURCE_LINE = /^ *\d* │/;

/**
 * Runs in previewed pages only, never in files on disk. What it is told of is
 * put in as text, never as HTML.
 */
export const CLIENT_SCRIPT = `(() => {
  const { version, heading, kept, close } = document.currentScript.dataset;
  const key = 'bulletin-scroll';

  const saved = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  sessionStorage.removeItem(key);
  if (saved?.path === location.pathname) {
    history.scrollRestoration = 'manual';
    const restore = () => scrollTo({ left: saved.x, top: saved.y, behavior: 'instant' });
    restore();
    addEventListener('load', restore, { once: true });
  }

  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const panel = () => document.getElementById('${PANEL_ID}');

  function show(problems) {
    const alone = panel()?.dataset.alone === 'true';
    const section = element('section', '');
    section.id = '${PANEL_ID}';
    section.dataset.alone = String(alone);
    section.setAttribute('role', 'alert');
    section.append(element('h1', heading));
    for (const { severity, lines } of problems) {
      const pre = element('pre', '');
      pre.className = severity;
      lines.forEach((line, index) => {
        const span = element('span', line);
        if (${SOURCE_LINE}.test(line)) span.className = 'source';
        pre.append(index > 0 ? '\\n' : '', span);
      });
      section.append(pre);
    }
    if (!alone) {
      section.append(element('p', kept));
      const button = element('button', close);
      button.type = 'button';
      button.addEventListener('click', clear);
      section.append(button);
    }
    panel()?.remove();
    document.body.append(section);
  }

  function clear() {
    panel()?.remove();
  }

  function reload() {
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
    location.reload();
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel()?.dataset.alone === 'false') clear();
  });
  new EventSource('${EVENTS}').addEventListener('message', ({ data }) => {
    const state = JSON.parse(data);
    if (state.problems.length > 0) show(state.problems);
    else if (state.version !== version) reload();
    else clear();
  });
})();`;

/** The look of the panel, whatever the theme says. */
export const CLIENT_STYLE = `
#${PANEL_ID}, #${PANEL_ID} * { all: revert; box-sizing: border-box; }
#${PANEL_ID} {
  position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 80vh; overflow: auto;
  padding: 1rem clamp(1rem, 4vw, 2.5rem) 1.25rem; background: #14161c; color: #f4f2ec;
  border-top: 6px solid #ff6474; font: 16px/1.45 system-ui, sans-serif; text-align: start; hyphens: manual;
}
#${PANEL_ID}[data-alone="true"] { inset: 0; max-height: none; border-top-width: 10px; }
#${PANEL_ID} h1 { margin: 0 0 .75rem; font: 700 1.25rem/1.3 system-ui, sans-serif; color: inherit; }
#${PANEL_ID} pre {
  margin: 0 0 .75rem; padding: .75rem 1rem; overflow-x: auto; background: #262a35; color: #f4f2ec;
  border-inline-start: 4px solid #ff6474; font: .9rem/1.5 ui-monospace, Menlo, Consolas, monospace;
  white-space: pre-wrap;
}
#${PANEL_ID} .source { white-space: pre; }
#${PANEL_ID} pre.warning { border-color: #ffc44d; }
#${PANEL_ID} pre.note { border-color: #62c9e8; }
#${PANEL_ID} p { margin: 0 0 .75rem; color: #c9cad0; }
#${PANEL_ID} button { padding: .4rem 1rem; font: inherit; cursor: pointer; }
`;
