import type { PreviewState } from '../protocol.ts';

/** Who hears of the server. */
export interface Listener {
  state(state: PreviewState): void;
  lost(): void;
}

/** How long after the stream was refused it is asked for again, in milliseconds. */
const AGAIN_MS = 1000;

/**
 * Listens to the server's states, and goes on listening when it is started
 * anew. A page that nobody sees does not: browsers keep few connections to one
 * server, and ten tabs would starve each other. Each stream begins with the
 * whole state.
 */
export function listenToServer(listener: Listener): void {
  let source: EventSource | undefined;
  const close = () => {
    source?.close();
    source = undefined;
  };
  const open = () => {
    if (source || document.hidden) return;
    const opened = new EventSource('/_preview/events');
    source = opened;
    opened.addEventListener('message', ({ data }) => listener.state(JSON.parse(data) as PreviewState));
    opened.addEventListener('error', () => {
      if (source !== opened) return;
      listener.lost();
      // The browser tries again by itself, unless an answer came that is no stream.
      if (opened.readyState !== EventSource.CLOSED) return;
      close();
      setTimeout(open, AGAIN_MS);
    });
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else open();
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
}

/** The token that the page has for what only its author may do; a server that was started anew has another. */
export function tokenOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name=bulletin-token]')?.content ?? '';
}

export async function newToken(): Promise<string> {
  const response = await fetch('/');
  return tokenOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

/** Asks the server to do something; undefined where it does not. */
export async function post(address: string, token: string, body: object): Promise<Response | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bulletin-token': token },
      body: JSON.stringify(body),
    });
    return response.ok ? response : undefined;
  } catch {
    return undefined;
  }
}
