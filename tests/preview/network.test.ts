import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from './open-page.ts';
import { postTo, type RunningPreview, startPreview } from './publication-on-disk.ts';

/** An address by which others reach this machine; a machine without a network has none to test. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe.skipIf(outside === undefined)('a preview in the network', () => {
  let preview: RunningPreview;
  let guestUrl: URL;
  beforeAll(async () => {
    preview = await startPreview('Bonjour.', { host: '0.0.0.0' });
    guestUrl = new URL(preview.guestUrls.find((url) => url.includes(outside as string)) as string);
  });
  afterAll(() => preview.close());

  const at = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, guestUrl), { headers });

  it('tells its addresses with a key', () => {
    expect(guestUrl.href).toMatch(/^http:\/\/[\d.]+:\d+\/\?key=[\w-]{16}$/);
  });

  it('shows nothing to who has no key, or another', async () => {
    for (const path of ['/', '/001/', '/_preview/events', '/?key=', '/?key=aaaaaaaaaaaaaaaa', '/001/?key=x']) {
      const response = await at(path);
      expect(response.status).toBe(403);
      expect(await response.text()).toMatch(/clef/);
    }
    expect((await at('/', { cookie: `bulletin-${preview.port}=x; other=y` })).status).toBe(403);
  });

  it('lets in who has, by a cookie from then on, to look only', async () => {
    const response = await at(guestUrl.search);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('bulletin-token');
    const [set = ''] = response.headers.getSetCookie();
    expect(set).toMatch(/^bulletin-\d+=[\w-]+; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = `other=1; ${set.split(';')[0]}`;
    expect(await (await at('/001/', { cookie })).text()).toContain('Bonjour.');
    const { now, close } = await openPage(`${guestUrl.origin}/`, { cookie });
    expect(now()).toMatchObject({ readOnly: true, canEdit: false, number: 1 });
    close();
    const own = await (await fetch(preview.url)).text();
    const token = /name="bulletin-token" content="([^"]+)"/.exec(own)?.[1] as string;
    for (const action of ['go', 'open']) {
      const response = await fetch(new URL(`/_preview/${action}`, guestUrl), {
        method: 'POST',
        headers: { cookie, origin: guestUrl.origin, 'x-bulletin-token': token, 'content-type': 'application/json' },
        body: '{"number":1,"line":1,"column":1}',
      });
      expect(response.status).toBe(403);
    }
  });

  it('lets the author do everything at this machine', async () => {
    const { now, close } = await openPage(preview.url);
    expect(now()).toMatchObject({ readOnly: false, canEdit: true });
    close();
    expect((await postTo(preview, 'go', { number: 1 })).status).toBe(204);
  });

  it('is not to be had by default', async () => {
    const own = await startPreview('Chez soi.');
    await expect(fetch(`http://${outside}:${own.port}/`)).rejects.toThrow();
    await own.close();
  });
});
