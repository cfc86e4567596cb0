import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { pagePath } from '../../src/publication/paths.ts';
import type { WebFile } from '../../src/web/web-file.ts';
import { launchBrowser } from '../inspectors/browser.ts';

/** A browser for all tests of a file, and a folder that it opens pages from. */
export interface PagesInBrowser {
  /** Known once the tests begin. */
  readonly browser: Browser;
  /** Writes a number 1 and all that goes out with it; the address of its page. */
  write(files: readonly WebFile[]): string;
}

export function pagesInBrowser(): PagesInBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pages-'));
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get browser() {
      if (!browser) throw new Error('no test has begun yet');
      return browser;
    },
    write(files) {
      for (const { path, bytes } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      return pathToFileURL(join(folder, pagePath(1))).href;
    },
  };
}
