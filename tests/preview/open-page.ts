import type { PreviewState } from '../../src/preview/protocol.ts';
import { waitFor } from './publication-on-disk.ts';

/** What an open page hears. */
export interface OpenPage {
  readonly states: readonly PreviewState[];
  /** The last state. */
  now(): PreviewState;
  /** Resolves with the first state, from now on, of which this holds. */
  until(condition: (state: PreviewState) => boolean, what?: string): Promise<PreviewState>;
  close(): void;
}

export async function openPage(url: string, headers: Record<string, string> = {}): Promise<OpenPage> {
  const states: PreviewState[] = [];
  const stop = new AbortController();
  const response = await fetch(`${url}_preview/events`, { signal: stop.signal, headers });
  void (async () => {
    let pending = '';
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        const messages = (pending + Buffer.from(chunk).toString()).split('\n\n');
        pending = messages.pop() ?? '';
        for (const message of messages) if (message.startsWith('data: ')) states.push(JSON.parse(message.slice(6)));
      }
    } catch {
      // One of the two has closed it.
    }
  })();
  await waitFor(() => states.length > 0, 'the first state');
  const now = () => states.at(-1) as PreviewState;
  return {
    states,
    now,
    async until(condition, what = 'the state') {
      await waitFor(() => condition(now()), what);
      return now();
    },
    close: () => stop.abort(),
  };
}

export async function fetchJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}
