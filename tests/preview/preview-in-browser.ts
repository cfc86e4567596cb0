import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { type Preview, type PreviewOptions, serve } from '../../src/preview/serve.ts';
import type { PageImage } from '../inspectors/page-image.ts';
import { waitFor } from './publication-on-disk.ts';

/** The repository's own publication, copied, with its preview running. */
export interface ServedBulletins {
  readonly dir: string;
  readonly url: string;
  readonly guestUrls: readonly string[];
  /** The file of number 3, and what it says. */
  readonly file: string;
  readonly text: string;
  /** Writes number 3. */
  save(text: string): void;
  /** Stops the server, and starts another at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function serveBulletins(
  others: Readonly<Record<string, string>> = {},
  options: Partial<PreviewOptions> = {},
): Promise<ServedBulletins> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-preview-'));
  const dir = join(folder, 'bulletins');
  cpSync('bulletins', dir, { recursive: true });
  for (const [name, text] of Object.entries(others)) writeFileSync(join(dir, name), text);
  const file = join(dir, '003-non-a-l-uniformisation.md');
  let port = 0;
  let preview: Preview | undefined;
  const start = async () => {
    const { value, problems } = await serve({
      dir,
      out: join(folder, 'out'),
      port,
      number: 3,
      language: 'fr',
      report: () => undefined,
      onBug: (error) => {
        throw error;
      },
      ...options,
    });
    if (!value) throw new Error(JSON.stringify(problems));
    preview = value;
    port = value.port;
  };
  await start();
  const stop = async () => preview?.close();
  return {
    dir,
    url: preview?.url ?? '',
    guestUrls: preview?.guestUrls ?? [],
    file,
    text: readFileSync(file, 'utf8'),
    save: (text) => writeFileSync(file, text),
    stop,
    start,
    async close() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The preview's page, once both editions are painted. */
export interface PreviewInBrowser {
  readonly page: Page;
  /** The web edition. */
  web(): Frame;
  /** What went wrong in it, and what it wrote to the console. */
  readonly complaints: readonly string[];
  /** Addresses asked for since the last call. */
  asked(): readonly string[];
  reload(): Promise<void>;
  /** Resolves when a state has been painted after `act`. */
  painted(act: () => unknown): Promise<void>;
}

export async function openPreview(browser: Browser, url: string, viewport = { width: 1400, height: 900 }) {
  const context = await browser.newContext({ viewport, locale: 'fr-FR' });
  const page = await context.newPage();
  const complaints: string[] = [];
  let asked: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const count = () => page.evaluate('performance.getEntriesByName("bulletin:painted").length') as Promise<number>;
  // The page's policy lets nothing be evaluated in it but by the debugger: not what `waitForFunction` does.
  const after = (before: number) => waitFor(async () => (await count()) > before, 'the paint of a state');
  await page.goto(url);
  await after(0);
  const preview: PreviewInBrowser = {
    page,
    web: () => page.frames()[1] as Frame,
    complaints,
    asked() {
      const since = asked;
      asked = [];
      return since;
    },
    async reload() {
      await page.reload();
      await after(0);
    },
    async painted(act) {
      const before = await count();
      await act();
      await after(before);
    },
  };
  return preview;
}

/** What a canvas shows, in greys as poppler makes them of colours (ITU-R BT.601). */
export function pageOfDataUrl(url: string): PageImage {
  const { width, height, data } = PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  const grey = (at: number) =>
    0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0);
  return { width, height, greys: Uint8Array.from({ length: width * height }, (_, at) => Math.round(grey(at))) };
}
