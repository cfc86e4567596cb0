import morphdom from 'morphdom';

/**
 * Makes a page into another one by changing only what differs, so that where
 * it is scrolled to and what has been typed into it stay. A new stylesheet is
 * loaded before the old one goes. `pictures`: their version, where it is not the
 * one that the page was loaded with; a browser asks for an address once only.
 */
export async function morphPage(page: Document, html: string, pictures?: string): Promise<() => void> {
  const next = new DOMParser().parseFromString(html, 'text/html');
  if (pictures !== undefined)
    for (const picture of next.querySelectorAll<HTMLImageElement>('img[src]:not([src^="data:"])'))
      picture.setAttribute('src', `${picture.getAttribute('src')}?v=${encodeURIComponent(pictures)}`);
  const styles = await loadStyles(page, next);
  return () => {
    for (const old of styles.leaving) old.remove();
    morphdom(page.documentElement, next.documentElement, {
      getNodeKey,
      onBeforeElUpdated(from, to) {
        keepAnswers(from, to);
        return !from.isEqualNode(to);
      },
    });
  };
}

/** Elements that are the same whatever stands around them: by their id, stylesheets by their address, metadata by what it is. */
function getNodeKey(node: Node): string {
  if (!isElement(node)) return '';
  const [, ...names] = KEYED.find(([element]) => element === node.localName) ?? [];
  return node.id || names.map((name) => node.getAttribute(name) ?? '').join(' ');
}

/** Elements of a page's head, and the attributes that tell them apart. */
const KEYED = [
  ['link', 'rel', 'href'],
  ['meta', 'name', 'property', 'http-equiv', 'media'],
] as const;

/** What has been typed or ticked is not in the HTML: the page that comes is told of it. */
function keepAnswers(from: HTMLElement, to: HTMLElement): void {
  if (isNamed(from, 'input') && isNamed(to, 'input')) {
    if (from.name !== to.name || from.type !== to.type) return;
    to.value = from.value;
    to.checked = from.checked;
  } else if (isNamed(from, 'textarea') && isNamed(to, 'textarea')) to.value = from.value;
  else if (isNamed(from, 'select') && isNamed(to, 'select')) to.value = from.value;
}

/**
 * Loads new stylesheets where they will stand: one that is moved later would be
 * loaded again, and the page be without it meanwhile.
 */
async function loadStyles(page: Document, next: Document): Promise<{ readonly leaving: readonly HTMLLinkElement[] }> {
  const sheets = (of: Document) => [...of.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const addresses = (of: Document) => new Set(sheets(of).map((link) => link.getAttribute('href')));
  const [shown, wanted] = [addresses(page), addresses(next)];
  const leaving = sheets(page).filter((link) => !wanted.has(link.getAttribute('href')));
  const coming = sheets(next).filter((link) => !shown.has(link.getAttribute('href')));
  await Promise.all(
    coming.map((link, index) => {
      const copy = page.importNode(link);
      const loaded = new Promise((resolve) => {
        copy.addEventListener('load', resolve, { once: true });
        copy.addEventListener('error', resolve, { once: true });
      });
      const old = leaving[index];
      if (old) old.after(copy);
      else page.head.append(copy);
      return loaded;
    }),
  );
  return { leaving };
}

/** Elements of a frame are of other classes than ours. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isNamed<Name extends keyof HTMLElementTagNameMap>(
  node: HTMLElement,
  name: Name,
): node is HTMLElementTagNameMap[Name] {
  return node.localName === name;
}
