import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../inspectors/browser.ts';
import { type RunningPreview, startPreview } from './publication-on-disk.ts';

let browser: Browser;
let preview: RunningPreview;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, preview] = await Promise.all([launchBrowser(), startPreview(long('Bonjour.'))]);
  page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await preview.close();
});

function long(first: string): string {
  return `${first}\n\n${'Un paragraphe de plus.\n\n'.repeat(120)}`;
}

const panel = () => page.locator('#bulletin-problems');

it('an open page follows what is saved', { timeout: 60_000 }, async () => {
  await page.goto(preview.url);
  expect(page.url()).toBe(`${preview.url}001/`);
  await page.getByText('Bonjour.').waitFor();
  expect(
    await page.evaluate('document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === "loaded"))'),
  ).toBe(true);

  await page.evaluate('scrollTo(0, 900)');
  preview.save(long('Bonsoir.'));
  await page.getByText('Bonsoir.').waitFor();
  await expect.poll(() => page.evaluate('scrollY')).toBe(900);

  preview.save('![<img src=x onerror=alert(1)>](images/absente.png)');
  await panel().waitFor();
  expect(await panel().textContent()).toContain('│ ![<img src=x onerror=alert(1)>](images/absente.png)');
  expect(await panel().locator('img').count()).toBe(0);
  expect(await page.getByText('Bonsoir.').count()).toBe(1);

  // A page opened now hears of it too.
  await page.reload();
  await panel().waitFor();
  await page.keyboard.press('Escape');
  expect(await panel().count()).toBe(0);

  preview.save('Toujours ![](images/absente.png)');
  await panel().waitFor();
  preview.save('Réparé.');
  await page.getByText('Réparé.').waitFor();
  expect(await panel().count()).toBe(0);
  expect(complaints).toEqual([]);
});
