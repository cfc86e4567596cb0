import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { cpuSeconds } from '../inspectors/cpu-time.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { type RunningPreview, startPreview, waitFor } from './publication-on-disk.ts';

let preview: RunningPreview;
const pages: OpenPage[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  await preview.close();
});

/** Bytes in use when all that nobody holds is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Asks for events and never reads what comes. */
function neverReads(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
      socket.pause();
      resolve();
    });
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
}

/** In milliseconds of the processor, of the server and the pages together, for each save. */
async function saveAndHear(count: number, label: string): Promise<number> {
  const page = pages[0] as OpenPage;
  const seconds = await cpuSeconds(async () => {
    for (let index = 1; index <= count; index++) {
      const { version } = page.now();
      preview.save(`${label} ${index % 40} et des mots.\n\nUn autre paragraphe qui ne change pas.`);
      await waitFor(() => page.now().version > version, 'the next state');
    }
  });
  return (seconds * 1000) / count;
}

describe('many pages', () => {
  it('fifty, and some that never read, all hear the last state soon', { timeout: 60_000 }, async () => {
    preview = await startPreview('Texte.');
    pages.push(await openPage(preview.url));
    await saveAndHear(10, 'Seul');
    const alone = await saveAndHear(20, 'Seule');
    for (let index = 0; index < 50; index++) pages.push(await openPage(preview.url));
    for (let index = 0; index < 3; index++) await neverReads(preview.port);
    const together = await saveAndHear(20, 'Ensemble');
    const { version } = (pages[0] as OpenPage).now();
    await waitFor(() => pages.every((page) => page.now().version === version), 'all pages');
    // Generous: the pages' own work is in it.
    expect(together).toBeLessThan(alone * 3 + 60);
  });

  it('leave no more memory in use after a thousand saves than after a hundred', { timeout: 120_000 }, async () => {
    preview = await startPreview('Texte.');
    pages.push(await openPage(preview.url));
    await neverReads(preview.port);
    // Enough texts that no two saves are alike, few enough that all their words are known after a hundred.
    await saveAndHear(100, 'Mot');
    const after100 = heapUsed();
    const heard = (pages[0] as OpenPage).states as unknown[];
    await saveAndHear(450, 'Mot');
    heard.splice(0, heard.length - 1);
    await saveAndHear(450, 'Mot');
    heard.splice(0, heard.length - 1);
    // Three megabytes for what V8 compiles meanwhile: it grows by less and less. A state kept by mistake is 30 kB a save.
    expect(heapUsed() - after100).toBeLessThan(3_000_000);
  });
});
