import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../fixtures/encode-png.ts';
import { openPage } from './open-page.ts';
import { previewOfATest as start } from './preview-of-a-test.ts';
import { bulletinText, pause, type RunningPreview, waitFor } from './publication-on-disk.ts';

const html = async ({ url }: RunningPreview) => (await fetch(`${url}001/`)).text();
const shows = (preview: RunningPreview, text: string) =>
  waitFor(async () => (await html(preview)).includes(text), `« ${text} »`);
const save = ({ dir }: RunningPreview, body: string) => writeFileSync(join(dir, '001-essai.md'), bulletinText(body));

/** A copy of the publication's folder with another text, beside it. */
function otherVersion({ folder, dir }: RunningPreview, body: string): string {
  const other = join(folder, 'autre');
  cpSync(dir, other, { recursive: true });
  writeFileSync(join(other, '001-essai.md'), bulletinText(body));
  return other;
}

describe('a publication’s folder', () => {
  it('that another takes the place of is shown, and so is what is saved in that one', async () => {
    const preview = await start('Avant.');
    const other = otherVersion(preview, 'Remplacé.');
    renameSync(preview.dir, join(preview.folder, 'ancien'));
    renameSync(other, preview.dir);
    await shows(preview, 'Remplacé.');
    save(preview, 'Enregistré après.');
    await shows(preview, 'Enregistré après.');
    // What is saved in the old one is nobody's business any more.
    const builds = preview.builds.length;
    writeFileSync(join(preview.folder, 'ancien/001-essai.md'), bulletinText('Dans l’ancien.'));
    await pause(600);
    expect(preview.builds).toHaveLength(builds);
  });

  it('that is deleted and made anew is followed', async () => {
    const preview = await start('Avant.');
    const other = otherVersion(preview, 'Refait.');
    rmSync(preview.dir, { recursive: true });
    mkdirSync(preview.dir);
    cpSync(other, preview.dir, { recursive: true });
    await shows(preview, 'Refait.');
    save(preview, 'Enregistré après.');
    await shows(preview, 'Enregistré après.');
  });

  it('that is gone for a while is missed in so many words, and shown again when it is back', async () => {
    const preview = await start('Avant.');
    const { until } = await openPage(preview.url);
    const away = join(preview.folder, 'ailleurs');
    renameSync(preview.dir, away);
    const stale = await until(({ isStale }) => isStale);
    expect(stale.problems[0]?.message).toContain('n’existe pas');
    expect(await html(preview)).toContain('Avant.');
    const builds = preview.builds.length;
    await pause(1500);
    // It is said once.
    expect(preview.builds.slice(builds)).toEqual([]);
    writeFileSync(join(away, '001-essai.md'), bulletinText('De retour.'));
    renameSync(away, preview.dir);
    await until(({ isStale, problems }) => !isStale && problems.length === 0);
    await shows(preview, 'De retour.');
    save(preview, 'Enregistré après.');
    await shows(preview, 'Enregistré après.');
  });

  it('whose parent is replaced is followed', async () => {
    const preview = await start('Avant.', {}, 'out');
    const parent = join(preview.folder, 'parent');
    mkdirSync(parent);
    renameSync(preview.dir, join(parent, 'bulletins'));
    symlinkSync(join(parent, 'bulletins'), preview.dir, 'junction');
    await shows(preview, 'Avant.');
    const next = join(preview.folder, 'parent-2');
    cpSync(parent, next, { recursive: true });
    writeFileSync(join(next, 'bulletins/001-essai.md'), bulletinText('D’un autre parent.'));
    renameSync(parent, join(preview.folder, 'ancien'));
    renameSync(next, parent);
    await shows(preview, 'D’un autre parent.');
    save(preview, 'Enregistré après.');
    await shows(preview, 'Enregistré après.');
  });

  it('that is a link is followed to where the link leads now', async () => {
    const preview = await start('Avant.');
    const [one, two] = [join(preview.folder, 'un'), join(preview.folder, 'deux')];
    renameSync(preview.dir, one);
    symlinkSync(one, preview.dir, 'junction');
    await shows(preview, 'Avant.');
    cpSync(one, two, { recursive: true });
    writeFileSync(join(two, '001-essai.md'), bulletinText('Par le lien.'));
    unlinkSync(preview.dir);
    symlinkSync(two, preview.dir, 'junction');
    await shows(preview, 'Par le lien.');
    save(preview, 'Enregistré après.');
    await shows(preview, 'Enregistré après.');
  });
});

describe('a folder in the publication', () => {
  it('that another takes the place of is followed', async () => {
    const preview = await start('Un texte.');
    const picture = (grey: number) => encodePng({ width: 8, height: 8, bits: 8, colour: 'grey', pixel: () => [grey] });
    const images = join(preview.dir, 'images');
    mkdirSync(images);
    writeFileSync(join(images, 'a.png'), picture(40));
    preview.save('![Un carré](images/a.png)');
    const { until, now } = await openPage(preview.url);
    const first = await until(({ version }) => version >= 2);
    await pause(900);
    const other = join(preview.folder, 'autres');
    mkdirSync(other);
    writeFileSync(join(other, 'a.png'), picture(100));
    renameSync(images, join(preview.folder, 'anciennes'));
    renameSync(other, images);
    const second = await until(({ sheets }) => sheets[0] !== first.sheets[0]);
    await pause(900);
    writeFileSync(join(images, 'a.png'), picture(200));
    await until(({ sheets }) => sheets.length > 0 && sheets[0] !== second.sheets[0]);
    expect(now().isStale).toBe(false);
  });
});

describe('publication.yaml', () => {
  it('that a new one is renamed over is read', async () => {
    const preview = await start('Un texte.');
    const draft = join(preview.dir, '.publication.yaml.tmp');
    writeFileSync(draft, 'name: Autre nom\nlang: fr\n');
    renameSync(draft, join(preview.dir, 'publication.yaml'));
    await shows(preview, 'Autre nom');
    writeFileSync(draft, 'name: Troisième nom\nlang: fr\n');
    renameSync(draft, join(preview.dir, 'publication.yaml'));
    await shows(preview, 'Troisième nom');
  });
});

describe('the output folder', () => {
  it('that was taken away, or replaced by another, is written again at the next save', async () => {
    const preview = await start('Avant.');
    await preview.write();
    rmSync(preview.out, { recursive: true });
    preview.save('Après.');
    await preview.built(2);
    await preview.write();
    expect(readFileSync(join(preview.out, '001/index.html'), 'utf8')).toContain('Après.');
    renameSync(preview.out, join(preview.folder, 'ancienne-sortie'));
    mkdirSync(preview.out);
    preview.save('Encore.');
    await preview.built(3);
    await preview.write();
    expect(readFileSync(join(preview.out, '001/index.html'), 'utf8')).toContain('Encore.');
    expect(existsSync(join(preview.out, '001/bulletin-001.pdf'))).toBe(true);
  });
});
