import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveBuild } from '../../src/build/live-build.ts';
import { run } from '../cli/run.ts';
import { encodePng } from '../fixtures/encode-png.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const PNG = encodePng({ width: 40, height: 20, bits: 8, colour: 'rgb', pixel: (x, y) => [x, y, 0] });
const BODY = `Un texte ![bouton](images/bouton.png) et sa suite.

![Une assemblée](images/assemblee.jpg "La légende"){largeur=40mm}

![Le siège](https://exemple.org/siege.png)

![](images/secrete.jpg)

![À venir]()

![Vidéo](film.jpg)
`;

function publication(body = BODY, more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({
    'b/publication.yaml': 'name: Fil\nlang: fr\nlogo: images/logo.png\n',
    'b/001.md': bulletinFile('number: 1\ndate: 2026-03\ntitle: Essai', body),
    'b/film.jpg': Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'),
    ...more,
  });
}

const build = (folder: string, ...options: readonly string[]) =>
  run(['build', '1', '-C', join(folder, 'b'), '-o', join(folder, 'out'), ...options], { LANG: 'fr_FR' });
const page = (folder: string) => readFileSync(join(folder, 'out/001/index.html'), 'utf8');

describe('a picture that cannot be shown', () => {
  it('keeps a number from being built, and the message says how it can be all the same', async () => {
    const folder = publication();
    const { code, stderr } = await build(folder);
    expect(code).toBe(1);
    expect(stderr).toContain('--placeholders');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('is a grey frame with its name in both editions where that is asked for, with a warning', async () => {
    const folder = publication();
    const { code, stderr } = await build(folder, '--placeholders');
    expect(stderr).not.toContain('erreur :');
    expect(stderr).toContain('images/assemblee.jpg');
    expect(code).toBe(0);
    const alts = Array.from(page(folder).matchAll(/<img[^>]* alt="([^"]*)"/g), ([, alt]) =>
      alt?.replace(/\u00a0/g, ' '),
    );
    expect(alts).toEqual([
      '',
      'bouton (image absente : images/bouton.png)',
      'Une assemblée (image absente : images/assemblee.jpg)',
      'Le siège (image absente : https://exemple.org/siege.png)',
      'Image absente : images/secrete.jpg',
      'Image absente : À venir',
      'Vidéo (image absente : film.jpg)',
    ]);
    const shown = Array.from(page(folder).matchAll(/src="(data:[^"]*)"/g), ([, src = '']) => decodeURIComponent(src));
    expect(shown).toHaveLength(7);
    for (const [index, name] of [
      'logo.png',
      'bouton.png',
      'assemblee.jpg',
      'siege.png',
      'secrete.jpg',
      'venir',
      'film.jpg',
    ].entries())
      expect(shown[index]).toContain(name);
    expect(page(folder)).toContain('data-width="30"');
    const pdf = JSON.stringify(
      (await readPdf(new Uint8Array(readFileSync(join(folder, 'out/001/bulletin-001.pdf'))))).pages,
    );
    for (const name of ['images/logo.png', 'images/assemblee.jpg', 'film.jpg']) expect(pdf).toContain(name);
    // No file is left of a frame.
    expect(readdirSync(join(folder, 'out/001')).sort()).toEqual(['bulletin-001.pdf', 'index.html']);
  });

  it('fails with --strict', async () => {
    expect((await build(publication(), '--placeholders', '--strict')).code).toBe(1);
  });

  it('leaves no trace when it is there', async () => {
    const files = { 'b/images/a.png': PNG };
    const body = '![Un carré](images/a.png)';
    const clean = publication(body, { ...files, 'b/publication.yaml': 'name: Fil\nlang: fr\n' });
    await build(clean);
    const folder = publication(body, { 'b/publication.yaml': 'name: Fil\nlang: fr\n' });
    expect((await build(folder, '--placeholders')).code).toBe(0);
    writeFileSync(join(folder, 'b/a.png'), PNG);
    expect((await build(folder)).code).toBe(1);
    const again = publication(body, { ...files, 'b/publication.yaml': 'name: Fil\nlang: fr\n' });
    await build(again, '--placeholders');
    const filesOf = (dir: string) => readdirSync(join(dir, 'out'), { recursive: true }).map(String).sort();
    expect(page(again)).toBe(page(clean));
    expect(filesOf(again)).toEqual(filesOf(clean));
  });

  it('is shown in the preview, which writes nothing of it, and sees at once when it comes', async () => {
    const folder = publication('![Un carré](a.png)', { 'b/publication.yaml': 'name: Fil\nlang: fr\n' });
    const live = liveBuild({ dir: join(folder, 'b') });
    const without = await live.build(1);
    expect(without.edition?.placeholders).toBe(1);
    expect(without.problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning image.missing',
      'note image.placeholders',
    ]);
    writeFileSync(join(folder, 'b/a.png'), PNG);
    const { edition } = await live.build(1);
    expect(edition?.placeholders).toBe(0);
    expect(edition?.page.html).not.toContain('data:image/svg');
  });
});
