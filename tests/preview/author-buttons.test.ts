import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../inspectors/browser.ts';
import { openPage } from './open-page.ts';
import { openPreview, type ServedBulletins, serveBulletins } from './preview-in-browser.ts';
import { previewOfATest as start } from './preview-of-a-test.ts';
import { postTo } from './publication-on-disk.ts';

const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe('a new number from the preview', () => {
  it('is written into the publication’s folder and shown', async () => {
    const preview = await start('Bonjour.', { sourceDateEpoch: '1798761600' });
    const { now, until } = await openPage(preview.url);
    expect(now()).toMatchObject({ number: 1, pdf: '/001/bulletin-001.pdf' });
    const file = join(preview.dir, '002-la-suite.md');
    expect(await postTo(preview, 'new', { title: 'La suite' })).toEqual({ status: 200, body: { file } });
    expect(readFileSync(file, 'utf8')).toMatch(/^---\nnumber: 2\ndate: 2027-01\ntitle: La suite\n/);
    expect(await until(({ number }) => number === 2)).toMatchObject({ pdf: '/002/bulletin-002.pdf' });
  });

  it('replaces no file and needs a title: the page is told why', async () => {
    const preview = await start('Bonjour.');
    expect((await postTo(preview, 'new', { title: '  ' })).body).toEqual({ problem: expect.stringContaining('title') });
    for (const body of [{}, { title: 7 }, [], 'x']) expect((await postTo(preview, 'new', body)).status).toBe(400);
    expect(readdirSync(preview.dir).sort()).toEqual(['001-essai.md', 'publication.yaml']);
  });
});

describe('the PDF from the preview', () => {
  it('is written with the page when it is asked for', async () => {
    const preview = await start('Bonjour.');
    const { body } = await postTo(preview, 'write', {});
    expect(body).toEqual({ files: [join(preview.out, '001/index.html'), join(preview.out, '001/bulletin-001.pdf')] });
    expect(existsSync(join(preview.out, '001/bulletin-001.pdf'))).toBe(true);
  });
});

describe.each(['new', 'write'] as const)('POST %s', (action) => {
  it('is only for the preview’s own page: with its key, from its origin, as JSON', async () => {
    const preview = await start('Bonjour.');
    const body = { title: 'Intrus' };
    const refused: readonly (readonly [Readonly<Record<string, string>>, number])[] = [
      [{ 'x-bulletin-token': 'x'.repeat(32) }, 403],
      [{ origin: 'http://evil.example' }, 403],
      [{ 'content-type': 'text/plain' }, 415],
    ];
    for (const [headers, status] of refused) expect((await postTo(preview, action, body, headers)).status).toBe(status);
    const read = await fetch(`${preview.url}_preview/${action}`);
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
    expect(readdirSync(preview.dir).sort()).toEqual(['001-essai.md', 'publication.yaml']);
  });

  it.skipIf(outside === undefined)('is refused to guests, even with the author’s key', async () => {
    const preview = await start('Bonjour.', { host: '0.0.0.0' });
    const guestUrl = new URL(preview.guestUrls.find((url) => url.includes(outside as string)) as string);
    const entry = await fetch(guestUrl);
    const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const own = await (await fetch(preview.url)).text();
    const token = /name="bulletin-token" content="([^"]+)"/.exec(own)?.[1] as string;
    const response = await fetch(new URL(`/_preview/${action}`, guestUrl), {
      method: 'POST',
      headers: { cookie, origin: guestUrl.origin, 'x-bulletin-token': token, 'content-type': 'application/json' },
      body: '{"title":"Intrus"}',
    });
    expect(response.status).toBe(403);
    expect(readdirSync(preview.dir).sort()).toEqual(['001-essai.md', 'publication.yaml']);
    const { now, close } = await openPage(`${guestUrl.origin}/`, { cookie });
    expect(now()).not.toHaveProperty('pdf');
    close();
  });
});

describe('the buttons', () => {
  let browser: Browser;
  const served: ServedBulletins[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const one of served.splice(0)) await one.close();
  });
  afterAll(() => browser.close());

  it('ask for a title, tell what is wrong with it, and show the new number', async () => {
    const one = await serveBulletins();
    served.push(one);
    const { page } = await openPreview(browser, one.url);
    await page.getByRole('button', { name: 'Nouveau numéro' }).click();
    await page.getByLabel('Son titre').fill('   ');
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Son titre').fill('Une suite');
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Une suite');
    expect(await page.getByRole('button', { name: 'PDF' }).isVisible()).toBe(true);
  });
});
