import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlyphOutlines, ShownSheet } from '../../src/preview/protocol.ts';
import { serve } from '../../src/preview/serve.ts';
import { fetchJson, openPage } from './open-page.ts';
import { previewOfATest } from './preview-of-a-test.ts';
import { bulletinText, postTo, startPreview } from './publication-on-disk.ts';

const start = (body: string, options: object = {}) => previewOfATest(body, options);

const silent = { language: 'fr', report: () => undefined, onBug: () => undefined } as const;

describe('the preview', () => {
  it('shows sheets with their glyphs, and the outlines of these', async () => {
    const preview = await start('Bonjour.');
    const { sheets, sheetSize, guides } = (await openPage(preview.url)).now();
    const sheet = await fetchJson<ShownSheet>(`${preview.url}_preview/sheet/${sheets[0]}.json`);
    expect({ width: Math.round(sheet.width), height: Math.round(sheet.height) }).toEqual({ width: 595, height: 842 });
    expect(sheetSize?.height).toBeCloseTo(sheet.height, 2);
    const runs = sheet.items.filter((item) => item.kind === 'glyphs');
    const run = runs.find(({ texts }) => [...texts].join('') === 'Bonjour.') as (typeof runs)[number];
    expect(run).toMatchObject({ source: { line: 7, column: 1 }, glyphs: expect.any(Array) });
    expect(run.y).toBeCloseTo(guides?.baseline.firsts[0] as number, 2);
    const address = `${preview.url}_preview/glyphs/${run.font}.json?ids=${run.glyphs.join()}`;
    const { unitsPerEm, outlines } = await fetchJson<GlyphOutlines>(address);
    expect(unitsPerEm).toBeGreaterThan(0);
    expect(outlines[run.glyphs[0] as number]).toMatch(/^M[\d .-]+[LQ]/);
  });

  it('says in the page, and only there, where its words stand in the file', async () => {
    const preview = await start('Un *mot* &amp; « deux »\nlignes.');
    const html = await (await fetch(`${preview.url}001/`)).text();
    expect(html).toContain('<p data-line="7" data-column="1"');
    expect(html).toMatch(/<em data-line="7" data-column="4" data-source="0\.7\.5">mot/);
    await preview.write();
    expect(readFileSync(join(preview.out, '001/index.html'), 'utf8')).not.toContain('data-line');
  });

  it('goes to another number and back, at the request of its own page only', async () => {
    const preview = await start('Un.');
    writeFileSync(join(preview.dir, '002-deux.md'), bulletinText('Deux.').replace('number: 1', 'number: 2'));
    const { until } = await openPage(preview.url);
    await until(({ number }) => number === 2, 'the newest');
    const shown = await until(({ numbers }) => numbers.length === 2 && numbers.every(({ title }) => title === 'Essai'));
    expect(shown.numbers.map(({ number, date }) => [number, date])).toEqual([
      [2, '2026-11'],
      [1, '2026-11'],
    ]);
    expect(await postTo(preview, 'go', { number: 1 })).toMatchObject({ status: 204 });
    await until(({ number, web }) => number === 1 && web === '/001/', 'number 1');
    expect((await postTo(preview, 'go', { number: 9 })).status).toBe(404);
    expect((await postTo(preview, 'go', { number: 2 }, { 'x-bulletin-token': 'wrong' })).status).toBe(403);
  });

  it('shows the archive and the pages of other numbers', async () => {
    const preview = await start('Un.');
    writeFileSync(join(preview.dir, '002-deux.md'), bulletinText('Deux.').replace('number: 1', 'number: 2'));
    await preview.built(2);
    const archive = await (await fetch(`${preview.url}index.html`)).text();
    expect(archive.match(/href="00\d\/index\.html"/g)).toHaveLength(2);
    expect(await (await fetch(`${preview.url}001/`)).text()).toContain('Un.');
    expect(await (await fetch(`${preview.url}002/`)).text()).toContain('Deux.');
    expect((await fetch(`${preview.url}003/`)).status).toBe(404);
  });

  it('opens the editor by a link for files of the publication alone', async () => {
    const preview = await start('Un.', { editor: 'vscode://file/{file}:{line}:{column}' });
    const place = { line: 7, column: 2 };
    const opened = await postTo(preview, 'open', place);
    expect(opened).toMatchObject({ status: 200, body: { link: `vscode://file/${preview.file}:7:2` } });
    writeFileSync(join(preview.folder, 'secret.md'), '');
    for (const file of [
      '/etc/passwd',
      join(preview.folder, 'secret.md'),
      `${preview.dir}/../secret.md`,
      preview.dir,
      'a\0.md',
    ])
      expect((await postTo(preview, 'open', { ...place, file })).status).toBe(403);
    for (const line of [0, 1.5, '1', null, 1e300, '1; rm -rf /'])
      expect((await postTo(preview, 'open', { line, column: 1 })).status).toBe(400);
  });

  it('shows a number that is a folder, hears of its files, and opens each at its own place', async () => {
    const preview = await start('Un.', { editor: 'vscode://file/{file}:{line}:{column}' });
    const { until } = await openPage(preview.url);
    const folder = join(preview.dir, '002-deux');
    mkdirSync(folder);
    const head = bulletinText('Premier.').replace('number: 1', 'number: 2');
    writeFileSync(join(folder, 'numero.md'), head);
    await until(({ number }) => number === 2, 'the folder');
    writeFileSync(join(folder, '10-a.md'), '---\ntitle: A\n---\nUne ligne.\nDeuxième.\n');
    const { parts = [], file } = await until((state) => state.parts?.length === 2, 'its story');
    expect(file).toBe(join(folder, 'numero.md'));
    expect(parts.map((part) => part.file)).toEqual([file, join(folder, '10-a.md')]);
    const html = await (await fetch(`${preview.url}002/`)).text();
    const [, line, column] = /data-source="0\.(\d+)\.(\d+)[^>]*>Une ligne/.exec(html) ?? [];
    expect(Number(line)).toBe(4 + Number(parts[1]?.line) - 1);
    expect(await postTo(preview, 'open', { line: Number(line), column: Number(column) })).toMatchObject({
      body: { link: `vscode://file/${join(folder, '10-a.md')}:4:1` },
    });
    expect(await postTo(preview, 'open', { file: join(folder, '10-a.md'), line: 5, column: 2 })).toMatchObject({
      body: { link: `vscode://file/${join(folder, '10-a.md')}:5:2` },
    });
    writeFileSync(join(folder, '10-a.md'), 'Du texte.\n\n::lignes\n');
    const { problems } = await until((state) => state.problems.some((one) => one.line === 3), 'its mistake');
    expect(problems.find((one) => one.line === 3)?.file).toBe(join(folder, '10-a.md'));
  });

  it('stops at once, with pages open', async () => {
    const preview = await startPreview('Texte.');
    await openPage(preview.url);
    await preview.write();
    // The page does not close, so that whoever waited for it would wait for ever.
    await preview.close();
    await expect(fetch(preview.url)).rejects.toThrow();
  });

  it('has another session when it is started again', async () => {
    const first = await startPreview('Texte.');
    const { session } = (await openPage(first.url)).now();
    await first.close();
    const second = await start('Texte.', { port: first.port });
    expect((await openPage(second.url)).now().session).not.toBe(session);
  });
});

describe('the port', () => {
  it('that was asked for and is taken is said', async () => {
    const preview = await start('Texte.');
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as AddressInfo;
    const { dir, out } = preview;
    const outcome = await serve({ dir, out, port, ...silent });
    other.close();
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems).toMatchObject([{ severity: 'error', code: 'port.taken', values: { port } }]);
  });

  it('is the next free one when none is asked for', async () => {
    const [first, second] = [await start('Un.', { port: undefined }), await start('Deux.', { port: undefined })];
    expect(second?.port).toBeGreaterThan(first?.port ?? 0);
    expect(first?.port).toBeGreaterThanOrEqual(3003);
  });

  it('at an address that is not this machine’s is said', async () => {
    const { dir, out } = await start('Texte.');
    const outcome = await serve({ dir, out, port: 0, host: '192.0.2.1', ...silent });
    expect(outcome.problems).toMatchObject([{ code: 'host.unknown', values: { host: '192.0.2.1' } }]);
  });
});

it('a folder that is not there is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-none-'));
  rmSync(folder, { recursive: true });
  const outcome = await serve({ dir: folder, out: join(folder, 'out'), ...silent });
  expect(outcome.value).toBeUndefined();
  expect(outcome.problems[0]?.severity).toBe('error');
});
