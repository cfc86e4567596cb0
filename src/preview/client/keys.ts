/** What a key stands for, by its name in `KeyboardEvent.key`. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Keys that scroll the web edition while it has the focus. */
const SCROLLING = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/;

/** Makes the keys work wherever the focus is, except where somebody writes or chooses. */
export function listenToShortcuts(page: Document, keys: KeyMap, isWebEdition: boolean): void {
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as Element | null;
    if (target?.closest('input, textarea, select, [contenteditable], dialog')) return;
    // The divider is moved by them.
    if (event.key.startsWith('Arrow') && target?.matches('[role=separator]')) return;
    if (isWebEdition && SCROLLING.test(event.key)) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
