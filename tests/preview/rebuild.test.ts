import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { bulletinText, pause, type RunningPreview, startPreview, waitFor } from './publication-on-disk.ts';

const running: RunningPreview[] = [];
afterEach(async () => {
  for (const preview of running.splice(0)) await preview.close();
});

async function start(body: string): Promise<RunningPreview> {
  const preview = await startPreview(body);
  running.push(preview);
  return preview;
}

const page = async ({ url }: RunningPreview) => (await fetch(`${url}001/`)).text();

/** The states that an open page hears of. */
async function listen(preview: RunningPreview): Promise<{ version: string; problems: { lines: string[] }[] }[]> {
  const states: { version: string; problems: { lines: string[] }[] }[] = [];
  const response = await fetch(`${preview.url}.bulletin/events`);
  void (async () => {
    let pending = '';
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        const messages = (pending + Buffer.from(chunk).toString()).split('\n\n');
        pending = messages.pop() ?? '';
        for (const message of messages) if (message.startsWith('data: ')) states.push(JSON.parse(message.slice(6)));
      }
    } catch {
      // The server closes it.
    }
  })();
  await waitFor(() => states.length > 0, 'the first state');
  return states;
}

describe('a save', () => {
  it('builds again and tells the open pages', async () => {
    const preview = await start('Avant.');
    const states = await listen(preview);
    preview.save('Après.');
    await preview.built(2);
    expect(await page(preview)).toContain('Après.');
    await waitFor(() => states.length === 2, 'the second state');
    expect(states[1]).toMatchObject({ problems: [] });
    expect(states[1]?.version).not.toBe(states[0]?.version);
  });

  it('that renames a new file over the old one builds again', async () => {
    const preview = await start('Avant.');
    const temporary = join(preview.dir, '.001-essai.md.tmp');
    writeFileSync(temporary, bulletinText('Renommé.'));
    renameSync(temporary, join(preview.dir, '001-essai.md'));
    await preview.built(2);
    expect(preview.builds.every(({ succeeded }) => succeeded)).toBe(true);
    expect(await page(preview)).toContain('Renommé.');
  });

  it('in a burst ends with the last state, in few builds', async () => {
    const preview = await start('Avant.');
    for (let index = 1; index <= 40; index++) {
      preview.save(`Texte ${index}.`);
      await pause(4);
    }
    await waitFor(async () => (await page(preview)).includes('Texte 40.'), 'the last text');
    await pause(200);
    expect(preview.builds.length).toBeLessThan(10);
  });

  it('of publication.yaml builds again', async () => {
    const preview = await start('Texte.');
    writeFileSync(join(preview.dir, 'publication.yaml'), 'name: Un autre nom\nlang: fr\n');
    await preview.built(2);
    expect(await page(preview)).toContain('Un autre nom');
  });

  it('of nothing that matters builds nothing', async () => {
    const preview = await start('Texte.');
    for (const name of ['.swap', '001-essai.md~', '.001-essai.md.swp', '4913'])
      writeFileSync(join(preview.dir, name), '');
    await pause(250);
    expect(preview.builds).toHaveLength(1);
  });
});

describe('an output folder', () => {
  it.each([
    ['in the publication', 'bulletins/web'],
    ['around the publication', '.'],
    ['that is the publication', 'bulletins'],
  ])('%s is not watched, the publication is', async (_, out) => {
    const preview = await startPreview('Avant.', {}, out);
    running.push(preview);
    await pause(250);
    expect(preview.builds).toHaveLength(1);
    preview.save('Après.');
    await preview.built(2);
    expect(await page(preview)).toContain('Après.');
    const builds = preview.builds.length;
    await pause(250);
    expect(preview.builds.length).toBe(builds);
  });
});

describe('a broken save', () => {
  it('keeps the last good edition and tells what is wrong with place and caret', async () => {
    const preview = await start('Bon.');
    const before = readFileSync(join(preview.out, '001/index.html'), 'utf8');
    const states = await listen(preview);
    preview.save('![Une <b>image</b>](images/absente.png)');
    await preview.built(2);
    await waitFor(() => states.length === 2, 'the second state');
    expect(states[1]?.version).toBe(states[0]?.version);
    expect(states[1]?.problems[0]?.lines.join('\n')).toMatch(
      /001-essai\.md:7:1 .*absente\.png[\s\S]*│ !\[Une <b>image[\s\S]*\^/,
    );
    expect(readFileSync(join(preview.out, '001/index.html'), 'utf8')).toBe(before);
    expect(await page(preview)).toContain('Bon.');
  });

  it('is forgotten when it is mended', async () => {
    const preview = await start('Bon.');
    const states = await listen(preview);
    writeFileSync(join(preview.dir, '001-essai.md'), 'rien');
    await preview.built(2);
    preview.save('Mieux.');
    await preview.built(3);
    await waitFor(() => states.length === 3, 'the third state');
    expect(states.map(({ problems }) => problems.length > 0)).toEqual([false, true, false]);
    expect(await page(preview)).toContain('Mieux.');
  });

  it('at the start gives a page with the problems, escaped, and recovers', async () => {
    const preview = await start('![<script>](images/absente.png)');
    const response = await fetch(`${preview.url}001/`);
    expect(response.status).toBe(503);
    const html = await response.text();
    expect(html).toContain('│ ![&lt;script&gt;](images/absente.png)');
    expect(html.match(/<script/g)).toHaveLength(1);
    preview.save('Réparé.');
    await preview.built(2);
    expect(await page(preview)).toContain('Réparé.');
  });
});

describe('the preview', () => {
  it('leaves no script in the files on disk', async () => {
    const preview = await start('Texte.');
    expect(await page(preview)).toContain('<script');
    expect(readFileSync(join(preview.out, '001/index.html'), 'utf8')).not.toContain('<script');
  });

  it('stops at once, with pages open', async () => {
    const preview = await startPreview('Texte.');
    await listen(preview);
    const start = performance.now();
    await preview.close();
    expect(performance.now() - start).toBeLessThan(500);
    await expect(fetch(preview.url)).rejects.toThrow();
  });

  it('says when the port asked for is taken', async () => {
    const preview = await start('Texte.');
    const other = createServer();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as AddressInfo;
    const { dir, out } = preview;
    const outcome = await serve({ dir, out, port, language: 'fr', report: () => undefined, onBug: () => undefined });
    other.close();
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems).toMatchObject([{ severity: 'error', code: 'port.taken', values: { port } }]);
  });

  it('takes the next free port when none is asked for', async () => {
    const [first, second] = [await startPreview('Un.', portless()), await startPreview('Deux.', portless())];
    running.push(first, second);
    expect(second.port).toBeGreaterThan(first.port);
    expect(first.port).toBeGreaterThanOrEqual(3003);
  });

  it('says what is wrong with a folder that is not there', async () => {
    const outcome = await serve({
      dir: '/nulle/part',
      out: '/nulle/out',
      language: 'fr',
      report: () => undefined,
      onBug: () => undefined,
    });
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems[0]?.severity).toBe('error');
  });
});

/** No port at all, rather than any. */
function portless(): object {
  return { port: undefined };
}
