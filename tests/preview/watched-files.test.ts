import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../fixtures/encode-png.ts';
import { openPage } from './open-page.ts';
import { previewOfATest as start } from './preview-of-a-test.ts';
import { pause, type RunningPreview, waitFor } from './publication-on-disk.ts';

const html = async ({ url }: RunningPreview, number = '001') => (await fetch(`${url}${number}/`)).text();
const CHART = ':::graphique{fichier=effectifs.csv}\nLes effectifs.\n:::';
const table = (value: number) => `Année,Effectif\n2010,40\n2011,${value}\n`;

describe('a chart’s file', () => {
  it('that is missing and then appears is noticed, and so is a change of it alone', async () => {
    const preview = await start(CHART);
    const { until, now } = await openPage(preview.url);
    expect(now().problems[0]?.message).toContain('effectifs.csv');
    writeFileSync(join(preview.dir, 'effectifs.csv'), table(51));
    const first = await until(({ isStale, sheets }) => !isStale && sheets.length > 0);
    expect(await html(preview)).toContain('51');
    writeFileSync(join(preview.dir, 'effectifs.csv'), table(62));
    const second = await until(({ version }) => version > first.version);
    expect(await html(preview)).toContain('62');
    expect(second.webKey).not.toBe(first.webKey);
    expect(second.sheets).not.toEqual(first.sheets);
  });

  it('that is emptied by mistake is a problem until it is filled again', async () => {
    const preview = await start('Un texte.');
    writeFileSync(join(preview.dir, 'effectifs.csv'), table(51));
    preview.save(CHART);
    const { until, now } = await openPage(preview.url);
    await until(({ sheets, isStale }) => sheets.length > 0 && !isStale);
    await waitFor(async () => (await html(preview)).includes('51'), 'the chart');
    const { version } = now();
    writeFileSync(join(preview.dir, 'effectifs.csv'), '');
    await until((state) => state.version > version && state.isStale);
    writeFileSync(join(preview.dir, 'effectifs.csv'), table(70));
    await until((state) => !state.isStale);
    expect(await html(preview)).toContain('70');
  });

  it('of another number is read anew when that number’s page is asked for', async () => {
    const preview = await start('Un texte.');
    writeFileSync(join(preview.dir, 'effectifs.csv'), table(51));
    writeFileSync(join(preview.dir, '002-autre.md'), `---\nnumber: 2\ndate: 2026-12\ntitle: Autre\n---\n\n${CHART}\n`);
    await preview.built(2);
    const other = (await html(preview, '001')).includes('Un texte.') ? '002' : '001';
    expect(await html(preview, other)).toContain('51');
    writeFileSync(join(preview.dir, 'effectifs.csv'), table(62));
    await waitFor(async () => (await html(preview, other)).includes('62'), 'the other number’s chart');
  });
});

describe('words.txt', () => {
  it('changes nothing of what is shown', async () => {
    const preview = await start('Un texte.');
    writeFileSync(join(preview.dir, 'words.txt'), 'Dupond\n');
    await pause(200);
    expect(preview.builds).toHaveLength(1);
    preview.save('Un autre texte.');
    await preview.built(2);
    expect(preview.builds[1]).toMatchObject({ succeeded: true, problems: [] });
  });
});

describe('a theme outside the publication', () => {
  it('that is named after the start is watched from then on, and no more when it is left', async () => {
    const preview = await start('Un texte.');
    const theme = join(preview.folder, 'theme');
    mkdirSync(theme);
    writeFileSync(join(theme, 'style.css'), 'p { color: red }\n');
    const publication = (lines: string) =>
      writeFileSync(join(preview.dir, 'publication.yaml'), `name: Essais\nlang: fr\n${lines}`);
    const { until, now } = await openPage(preview.url);
    publication('theme: ../theme\n');
    await until(({ version }) => version >= 2);
    expect(preview.watched()).toContain(theme);
    // The watcher needs a moment for a folder that it did not know.
    await pause(300);
    const { styleKey, version } = now();
    writeFileSync(join(theme, 'style.css'), 'p { color: blue }\n');
    const after = await until((state) => state.version > version);
    expect(after.styleKey).not.toBe(styleKey);
    publication('');
    await until((state) => state.version > after.version);
    expect(preview.watched()).not.toContain(theme);
  });
});

describe('a picture that changes', () => {
  it('has another address in the sheet, and other bytes in the web edition', async () => {
    const preview = await start('Un texte.');
    const picture = (grey: number) => encodePng({ width: 8, height: 8, bits: 8, colour: 'grey', pixel: () => [grey] });
    writeFileSync(join(preview.dir, 'a.png'), picture(40));
    preview.save('![Un carré](a.png)');
    const { until, now } = await openPage(preview.url);
    await until(({ version }) => version >= 2);
    const before = now();
    writeFileSync(join(preview.dir, 'a.png'), picture(200));
    const after = await until(({ version }) => version > before.version);
    expect(after.styleKey).not.toBe(before.styleKey);
    expect(after.sheets[0]).not.toBe(before.sheets[0]);
  });
});
