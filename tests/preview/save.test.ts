import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShownItem, ShownSheet } from '../../src/preview/protocol.ts';
import { encodePng } from '../fixtures/encode-png.ts';
import { fetchJson, openPage } from './open-page.ts';
import { previewOfATest as start } from './preview-of-a-test.ts';
import { bulletinText, pause, type RunningPreview, waitFor } from './publication-on-disk.ts';

const picture = (height: number) => encodePng({ width: 8, height, bits: 8, colour: 'grey', pixel: () => [99] });

const html = async ({ url }: RunningPreview) => (await fetch(`${url}001/`)).text();
const shows = (preview: RunningPreview, text: string) =>
  waitFor(async () => (await html(preview)).includes(text), `« ${text} »`);

describe('a save', () => {
  it('builds again and tells the open pages', async () => {
    const preview = await start('Avant.');
    const { now, until } = await openPage(preview.url);
    const before = now();
    preview.save('Après.');
    const after = await until(({ version }) => version > before.version);
    expect(await html(preview)).toContain('Après.');
    expect(after).toMatchObject({ session: before.session, problems: [], isStale: false, number: 1, web: '/001/' });
    expect(after.webKey).not.toBe(before.webKey);
    expect(after.styleKey).toBe(before.styleKey);
    expect(after.sheets).not.toEqual(before.sheets);
  });

  it('that changes nothing tells nothing', async () => {
    const preview = await start('Le même.');
    preview.save('Le même.');
    await pause(250);
    expect(preview.builds).toHaveLength(1);
  });

  it('that renames a new file over the old one builds once', async () => {
    const preview = await start('Avant.');
    const temporary = join(preview.dir, '.001-essai.md.tmp');
    writeFileSync(temporary, bulletinText('Renommé.'));
    renameSync(temporary, preview.file);
    await preview.built(2);
    await pause(200);
    expect(preview.builds.map(({ succeeded }) => succeeded)).toEqual([true, true]);
    expect(await html(preview)).toContain('Renommé.');
  });

  it('that empties the file first and writes it a moment later never shows the empty one', async () => {
    const preview = await start('Avant.');
    const { states } = await openPage(preview.url);
    const handle = openSync(preview.file, 'w');
    await pause(60);
    writeSync(handle, bulletinText('Rempli.'));
    closeSync(handle);
    await shows(preview, 'Rempli.');
    await pause(100);
    expect(states.filter(({ isStale }) => isStale)).toEqual([]);
  });

  it('that deletes the file and makes it anew never shows that it was gone', async () => {
    const preview = await start('Avant.');
    const { states } = await openPage(preview.url);
    rmSync(preview.file);
    await pause(60);
    preview.save('Revenu.');
    await shows(preview, 'Revenu.');
    expect(states.filter(({ isStale }) => isStale)).toEqual([]);
  });

  it('in a burst ends with the last state, in few builds', async () => {
    const preview = await start('Avant.');
    for (let index = 1; index <= 40; index++) {
      preview.save(`Texte ${index}.`);
      await pause(4);
    }
    await shows(preview, 'Texte 40.');
    await pause(200);
    expect(preview.builds.length).toBeLessThan(20);
  });

  it('of publication.yaml builds again', async () => {
    const preview = await start('Texte.');
    writeFileSync(join(preview.dir, 'publication.yaml'), 'name: Un autre nom\nlang: fr\n');
    await shows(preview, 'Un autre nom');
  });

  it('of a colour changes style and sheets', async () => {
    const preview = await start('## Un titre\n\nTexte.');
    const { now, until } = await openPage(preview.url);
    const before = now();
    const publication = join(preview.dir, 'publication.yaml');
    writeFileSync(publication, "name: Essais\nlang: fr\ncolours:\n  accent: '#005bbb'\n");
    const { sheets } = await until(
      ({ styleKey, sheets: [sheet] }) => styleKey !== before.styleKey && sheet !== before.sheets[0],
    );
    const [address] = /assets\/style\.[0-9a-f]+\.css/.exec(await html(preview)) ?? [];
    expect(await (await fetch(preview.url + address)).text()).toContain('--accent:#005bbb;');
    expect(await html(preview)).toContain('(prefers-color-scheme: light)" content="#005bbb"');
    const sheet = await fetchJson<ShownSheet>(`${preview.url}_preview/sheet/${sheets[0]}.json`);
    expect(JSON.stringify(sheet)).toContain('#005bbb');
    writeFileSync(publication, 'name: Essais\nlang: fr\ncolours:\n  accent: bleu\n');
    const { problems } = await until(({ isStale }) => isStale, 'the wrong colour');
    expect(problems).toMatchObject([{ severity: 'error', line: 4 }]);
  });

  it('of the theme builds again, and the style alone is another', async () => {
    const preview = await start('Texte.');
    mkdirSync(join(preview.dir, 'theme'));
    writeFileSync(join(preview.dir, 'publication.yaml'), 'name: Essais\nlang: fr\ntheme: theme\n');
    const { now, until } = await openPage(preview.url);
    await pause(150);
    const { styleKey, sheets } = now();
    writeFileSync(join(preview.dir, 'theme', 'style.css'), 'body { color: teal }');
    const styled = await until((state) => state.styleKey !== styleKey, 'another style');
    expect(styled.sheets).toEqual(sheets);
    const [address] = /assets\/style\.[0-9a-f]+\.css/.exec(await html(preview)) ?? [];
    expect(await (await fetch(preview.url + address)).text()).toContain('teal');
    writeFileSync(join(preview.dir, 'theme', 'print.yaml'), 'columns: 3\n');
    const { guides } = await until((state) => state.guides?.columns.length === 3, 'three columns');
    expect(guides?.columns[0]?.width).toBeLessThan(200);
  });

  it('of nothing that matters builds nothing', async () => {
    const preview = await start('Texte.');
    for (const name of ['.swap', '001-essai.md~', '.001-essai.md.swp', '4913', 'notes.txt'])
      writeFileSync(join(preview.dir, name), '');
    await pause(250);
    expect(preview.builds).toHaveLength(1);
  });

  it('of an image that was missing is noticed, and one that changes too', async () => {
    const preview = await start('![Une image](images/absente.png)');
    const { now, until } = await openPage(preview.url);
    // A frame stands in its place.
    expect(now()).toMatchObject({ isStale: false, problems: [{ severity: 'note' }, { severity: 'warning' }] });
    mkdirSync(join(preview.dir, 'images'));
    const image = join(preview.dir, 'images', 'absente.png');
    writeFileSync(image, picture(8));
    const { sheets, styleKey } = await until(
      ({ problems }) => !problems.some(({ severity }) => severity === 'warning'),
      'the image',
    );
    const [sheet] = sheets;
    const { items } = await fetchJson<ShownSheet>(`${preview.url}_preview/sheet/${sheet}.json`);
    const { src } = items.find(({ kind }) => kind === 'picture') as Extract<ShownItem, { kind: 'picture' }>;
    expect(src).toMatch(/^\/001\/images\/absente\.png\?v=/);
    expect((await fetch(new URL(src, preview.url))).headers.get('content-type')).toBe('image/png');
    writeFileSync(image, picture(16));
    await until((state) => state.styleKey !== styleKey && state.sheets[0] !== sheet, 'the other image');
  });
});

describe('a broken save', () => {
  it('keeps the last good pages and tells what is wrong with place and caret, until it is mended', async () => {
    const preview = await start('Bon.');
    const { now, until } = await openPage(preview.url);
    const before = now();
    preview.save('<style>Une <b>image</b>');
    const broken = await until(({ isStale }) => isStale, 'the broken state');
    const { sheets, webKey } = broken;
    expect({ sheets, webKey }).toEqual({ sheets: before.sheets, webKey: before.webKey });
    expect(broken.problems[0]).toMatchObject({
      severity: 'error',
      line: 7,
      column: 1,
      excerpt: { text: '<style>Une <b>image</b>', before: 0 },
    });
    expect(broken.problems[0]?.file).toBe(preview.file);
    expect(await html(preview)).toContain('Bon.');
    preview.save('Mieux.');
    await until(({ isStale, problems }) => !isStale && problems.length === 0, 'the mended state');
    expect(await html(preview)).toContain('Mieux.');
  });

  it('of YAML, of the number or of the publication, is forgotten when it is mended', async () => {
    const preview = await start('Bon.');
    const { until } = await openPage(preview.url);
    const good = bulletinText('Bon.');
    const isBroken = ({ isStale }: { isStale: boolean }) => isStale;
    const isGood = ({ isStale }: { isStale: boolean }) => !isStale;
    writeFileSync(preview.file, good.replace('title: Essai', 'title: "Essai'));
    expect((await until(isBroken)).problems[0]?.severity).toBe('error');
    writeFileSync(preview.file, good);
    expect((await until(isGood)).problems).toEqual([]);
    writeFileSync(join(preview.dir, 'publication.yaml'), 'name: [\n');
    expect((await until(isBroken)).problems[0]?.file).toContain('publication.yaml');
    writeFileSync(join(preview.dir, 'publication.yaml'), 'name: Essais\nlang: fr\n');
    await until(isGood);
  });

  it('at the start shows the problems, and recovers', async () => {
    const preview = await start('<style>');
    const { now, until } = await openPage(preview.url);
    expect(now().isStale).toBe(true);
    expect((await fetch(`${preview.url}001/`)).status).toBe(404);
    expect((await fetch(preview.url)).status).toBe(200);
    preview.save('Réparé.');
    await until(({ isStale }) => !isStale);
    expect(await html(preview)).toContain('Réparé.');
  });
});

describe('an output folder', () => {
  it.each([
    ['in the publication', 'bulletins/web'],
    ['around the publication', '.'],
    ['that is the publication', 'bulletins'],
  ])('%s is not watched, the publication is', async (_, out) => {
    const preview = await start('Avant.', {}, out);
    await pause(500);
    expect(preview.builds).toHaveLength(1);
    preview.save('Après.');
    await preview.built(2);
    expect(await html(preview)).toContain('Après.');
    await pause(500);
    expect(preview.builds).toHaveLength(2);
  });
});

describe('a number that does not fit its sides', () => {
  it('says by how many lines, and which paragraph to cut', async () => {
    const preview = await start('Court.');
    const { now, until } = await openPage(preview.url);
    expect(now().fit).toMatchObject({ sides: 1, paper: '1 feuille A4 recto seul' });
    const long = Array.from(
      { length: 60 },
      (_, index) => `Paragraphe ${index} : ${'des mots et des mots '.repeat(20)}fin.`,
    );
    writeFileSync(preview.file, bulletinText(long.join('\n\n')).replace('number: 1', 'number: 1\npages: 1'));
    const { fit, isStale } = await until((state) => state.fit?.asked === 1, 'the gauge');
    expect(isStale).toBe(false);
    expect(fit?.freeLines).toBeLessThan(-50);
    expect(fit?.sides).toBeGreaterThan(1);
    expect(fit?.cut).toMatchObject({ file: preview.file });
    expect(fit?.cut?.line).toBeGreaterThan(6);
  });
});
