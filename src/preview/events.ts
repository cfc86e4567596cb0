import type { ServerResponse } from 'node:http';

/** Open pages that are told of each state. */
export interface EventStream {
  /** Takes a response over; `message` gives the state that it is told of, asked anew each time. */
  join(response: ServerResponse, message: () => string): void;
  /** Tells every page. */
  tell(): void;
  close(): void;
}

/** How long a page waits before it asks again after the server went away. */
const RETRY_MS = 400;

/** A page that has not read for so long what it was sent is dropped. If it is still open, it connects again by itself. */
const PATIENCE_MS = 3000;

/** Proxies and sleeping tabs drop a connection on which nothing is heard. */
const KEEP_ALIVE_MS = 15_000;

interface Page {
  readonly response: ServerResponse;
  readonly message: () => string;
  /** There is something newer to tell as soon as it reads again. */
  isBehind: boolean;
  /** Runs while it does not read. */
  patience?: NodeJS.Timeout | undefined;
}

/**
 * A page that reads slowly is told the newest state when it has read the last:
 * nothing piles up for it. One that does not read at all is dropped.
 */
export function openEventStream(): EventStream {
  const pages = new Set<Page>();
  const tellOne = (page: Page) => {
    const { response } = page;
    if (response.writableNeedDrain) page.isBehind = true;
    else if (!response.write(`data: ${page.message()}\n\n`))
      page.patience = setTimeout(() => response.destroy(), PATIENCE_MS).unref();
  };
  const timer = setInterval(() => {
    for (const { response } of pages) if (!response.writableNeedDrain) response.write(': \n\n');
  }, KEEP_ALIVE_MS);
  timer.unref();
  return {
    join(response, message) {
      const page: Page = { response, message, isBehind: false };
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      response.write(`retry: ${RETRY_MS}\n\n`);
      response.on('drain', () => {
        clearTimeout(page.patience);
        if (!page.isBehind) return;
        page.isBehind = false;
        tellOne(page);
      });
      response.on('close', () => {
        clearTimeout(page.patience);
        pages.delete(page);
      });
      // A connection that breaks off is closed, which is all there is to know.
      response.on('error', () => undefined);
      pages.add(page);
      tellOne(page);
    },
    tell() {
      for (const page of pages) tellOne(page);
    },
    close() {
      clearInterval(timer);
      for (const { response } of pages) response.destroy();
    },
  };
}
