import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { namedFiles } from '../../src/build/named-files.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** An output folder with these files. */
function outWith(files: Readonly<Record<string, string>>): string {
  const out = mkdtempSync(join(tmpdir(), 'bulletin-named-'));
  folders.push(out);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  return out;
}

const named = (files: Readonly<Record<string, string>>, besides: readonly string[] = []) =>
  [...namedFiles(outWith(files), new Set(besides))].sort();

it.each([
  ['in double quotes', '<a href="../a.pdf">', ['a.pdf']],
  ['in single quotes', "<img src='a&#39;b.png'>", ["003/a'b.png"]],
  ['with characters in code', '<a href="l%27%C3%A9t%C3%A9.pdf?x=1&amp;y#z">', ["003/l'été.pdf"]],
  ['in no right code', '<a href="100%.pdf">', ['003/100%.pdf']],
  ['for several densities', '<img srcset="a.png 1x, b.png 2x">', ['003/a.png', '003/b.png']],
  ['by a style', '<p style="background: url(a.png)">', ['003/a.png']],
  [
    'elsewhere, which is none of the folder',
    '<a href="https://a.fr/"><a href="/a"><a href="mailto:a@b.fr"><a href="#a">',
    [],
  ],
])('a page names files: %s', (_, html, paths) => {
  expect(named({ '003/index.html': html })).toEqual(paths);
});

it('a stylesheet that a page names names files too, each once', () => {
  const css = '@import url("other.css"); p { background: url(p.png) }';
  const files = { 'index.html': '<link href="assets/a.css"><link href="assets/a.css">', 'assets/a.css': css };
  expect(named({ ...files, 'assets/other.css': 'a { src: url(a.css) }' })).toEqual([
    'assets/a.css',
    'assets/other.css',
    'assets/p.png',
  ]);
});

it('pages in folders that hide, deeper ones, and those that are left out count for nothing', () => {
  const page = '<a href="a.pdf">';
  expect(named({ '.git/index.html': page, 'a/b/index.html': page, 'index.html': page }, ['index.html'])).toEqual([]);
});

it('what is named and gone, or no plain file, names nothing', () => {
  const out = outWith({ 'index.html': '<link href="gone.css"><link href="folder.css"><link href="loop.css">' });
  mkdirSync(join(out, 'folder.css'));
  symlinkSync('loop.css', join(out, 'loop.css'));
  expect([...namedFiles(out, new Set())]).toEqual(['gone.css', 'folder.css', 'loop.css']);
  expect([...namedFiles(join(out, 'nowhere'), new Set())]).toEqual([]);
});
