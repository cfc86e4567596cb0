import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPublication } from '../../src/build/build-publication.ts';
import { startWriteBehind } from '../../src/preview/write-behind.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { previewOfATest as start } from './preview-of-a-test.ts';
import { pause, type RunningPreview, waitFor } from './publication-on-disk.ts';

const pdfOf = ({ out }: RunningPreview) => join(out, '001/bulletin-001.pdf');
const wordsIn = async (pdf: Uint8Array) => JSON.stringify((await readPdf(new Uint8Array(pdf))).pages);

describe('the output folder', () => {
  it('gets what a build would write, byte for byte', async () => {
    const preview = await start('Un *texte* et « deux ».\n\n- une liste');
    await preview.write();
    const built = join(preview.folder, 'built');
    await buildPublication(preview.dir, [1], { out: built });
    for (const path of ['001/index.html', '001/bulletin-001.pdf'])
      expect(readFileSync(join(preview.out, path)).equals(readFileSync(join(built, path)))).toBe(true);
  });

  it('follows by itself when saves have been quiet, and is not touched by a broken one', async () => {
    const preview = await start('Avant.');
    await waitFor(() => existsSync(pdfOf(preview)), 'the first PDF');
    preview.save('Maintenant.');
    const html = () => readFileSync(join(preview.out, '001/index.html'), 'utf8');
    await waitFor(() => html().includes('Maintenant.'), 'the second');
    expect(await wordsIn(readFileSync(pdfOf(preview)))).toContain('Maintenant');
    preview.save('![x](absente.png)');
    await pause(600);
    expect(html()).toContain('Maintenant.');
  });

  it('is written again when somebody has removed it', async () => {
    const preview = await start('Avant.');
    await waitFor(() => existsSync(pdfOf(preview)), 'the first PDF');
    // Folders that just came are seen at the next look.
    await pause(600);
    rmSync(preview.out, { recursive: true });
    await waitFor(() => existsSync(pdfOf(preview)), 'it anew');
  });

  it('holds a whole PDF at every moment, the newest in the end, and nothing else', { timeout: 60_000 }, async () => {
    const preview = await start('Texte 0.');
    await preview.write();
    let isOver = false;
    let looks = 0;
    const viewer = (async () => {
      const seen = new Set<string>();
      while (!isOver) {
        const pdf = readFileSync(pdfOf(preview));
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pdf.subarray(-7).toString('latin1')).toMatch(/%%EOF\s*$/);
        const key = pdf.toString('base64').slice(-400);
        if (!seen.has(key)) expect(await wordsIn(pdf)).toContain('Texte');
        seen.add(key);
        looks++;
        await pause(3);
      }
      return seen.size;
    })();
    for (let index = 1; index <= 120; index++) {
      preview.save(`Texte ${index}.`);
      await pause(index % 30 === 0 ? 450 : 25);
    }
    await waitFor(
      async () => (await wordsIn(readFileSync(pdfOf(preview)))).includes('120'),
      'the last text in the PDF',
    );
    isOver = true;
    expect(await viewer).toBeGreaterThan(1);
    expect(looks).toBeGreaterThan(20);
    expect(readdirSync(preview.out).filter((name) => name.startsWith('.'))).toEqual(['.bulletin.json']);
  });
});

describe('writing behind', () => {
  it('writes the last of many, and what is never quiet after two seconds', { timeout: 20_000 }, async () => {
    const written: number[] = [];
    const writer = startWriteBehind<number>(
      async (value, isWanted) => {
        await pause(5);
        if (isWanted()) written.push(value);
      },
      (error) => {
        throw error;
      },
    );
    for (let value = 1; value <= 10; value++) writer.want(value);
    await pause(500);
    expect(written).toEqual([10]);
    const start = performance.now();
    for (let value = 11; performance.now() - start < 2600; value++) {
      writer.want(value);
      await pause(40);
    }
    expect(written.length).toBeGreaterThanOrEqual(2);
    writer.want(999);
    await writer.flush();
    expect(written.at(-1)).toBe(999);
    writer.want(1000);
    await writer.stop();
    await pause(400);
    expect(written.at(-1)).toBe(999);
  });
});
