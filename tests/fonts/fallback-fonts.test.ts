import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fontPackagesFor, installCommand } from '../../src/fonts/font-packages.ts';
import { installedFonts } from '../../src/fonts/installed-fonts.ts';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';

const scope = join('node_modules', '@expo-google-fonts');
const emojiFile = join(import.meta.dirname, '../..', scope, 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf');
const regular = { lang: '', bold: false };

/** A folder with an emoji package in its `node_modules`, whose font is this file; it is gone when the test is. */
const folderWith = (font: (path: string) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-fonts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, scope, 'noto-emoji/400Regular'), { recursive: true });
  font(join(folder, scope, 'noto-emoji/400Regular/Font.ttf'));
  return folder;
};

describe('which package has a character', () => {
  const cases: readonly [character: string, lang: string, name: string | undefined][] = [
    ['🎉', 'fr', 'noto-emoji'],
    ['👩‍👩‍👧', 'fr', 'noto-emoji'],
    ['1️⃣', 'fr', 'noto-emoji'],
    ['🇫🇷', 'fr', 'noto-emoji'],
    ['ش', 'fr', 'noto-naskh-arabic'],
    ['،', 'fr', 'noto-naskh-arabic'],
    ['ש', 'fr', 'noto-serif-hebrew'],
    ['ⵣ', 'fr', 'noto-sans-tifinagh'],
    ['漢', 'fr', 'noto-serif-sc'],
    ['漢', 'ja', 'noto-serif-jp'],
    ['漢', 'zh-Hant-TW', 'noto-serif-tc'],
    ['漢', 'ko-KR', 'noto-serif-kr'],
    ['。', '', 'noto-serif-sc'],
    ['か', 'fr', 'noto-serif-jp'],
    ['한', 'fr', 'noto-serif-kr'],
    ['∈', 'fr', 'noto-sans-math'],
    ['𝔸', 'fr', 'noto-sans-math'],
    ['\u{E000}', 'fr', undefined],
    ['\u0007', 'fr', undefined],
    ['\uD800', 'fr', undefined],
  ];
  it.each(cases)('%s in a text of language %j: %s', (character, lang, name) => {
    expect(fontPackagesFor(character, lang)[0]?.name).toBe(name);
  });

  it('is told as what to type', () => {
    expect(installCommand({ name: 'noto-emoji' })).toBe('npm install @expo-google-fonts/noto-emoji');
  });
});

describe('fonts that the user has installed', () => {
  it('are found in the folder itself, in those above it, and in the next folder', () => {
    const folder = folderWith((path) => cpSync(emojiFile, path));
    const file = join(folder, scope, 'noto-emoji/400Regular/Font.ttf');
    expect(installedFonts([folder])('noto-emoji', 400)).toBe(file);
    expect(installedFonts([join(folder, 'bulletins/images')])('noto-emoji', 400)).toBe(file);
    expect(installedFonts(['/', folder])('noto-emoji', 400)).toBe(file);
    expect(installedFonts([folder])('noto-emoji', 700)).toBeUndefined();
    expect(installedFonts([folder])('noto-serif-sc', 400)).toBeUndefined();
  });

  it('are taken where they have the character, and in bold where they have that', () => {
    const fonts = openFonts(packagedFontFiles(), installedFonts([import.meta.dirname]));
    expect(fonts.fallback('🎉', regular)).toEqual({ key: 'noto-emoji-400', scale: 0.85 });
    expect(fonts.fallback('🎉', { lang: '', bold: true })?.key).toBe('noto-emoji-700');
    expect(fonts.fallback('ש', regular)).toEqual({ key: 'noto-serif-hebrew-400', scale: 1 });
    expect(fonts.fallback('漢', regular)).toBeUndefined();
    expect(fonts.unusable.size).toBe(0);
  });

  it('are looked for only by a collection that is told where', () => {
    expect(openFonts(packagedFontFiles()).fallback('🎉', regular)).toBeUndefined();
  });

  it('can be painted with by another collection than the one that chose them', () => {
    const fonts = openFonts({}, installedFonts([import.meta.dirname]));
    expect(fonts.face('noto-emoji-400').postScriptName).toBe('NotoEmoji-Regular');
    expect(() => fonts.face('noto-nothing-400')).toThrow('no face is called noto-nothing-400');
  });

  const bad: readonly [what: string, write: (path: string) => void][] = [
    ['no font', (path) => writeFileSync(path, 'no font')],
    ['empty', (path) => writeFileSync(path, '')],
    ['cut short', (path) => writeFileSync(path, readFileSync(emojiFile).subarray(0, 5_000))],
    ['without TrueType outlines', (path) => writeFileSync(path, withoutTable(readFileSync(emojiFile), 'glyf'))],
  ];
  it.each(bad)('are left alone and named when the file is %s', (_, write) => {
    const folder = folderWith(write);
    const fonts = openFonts(packagedFontFiles(), installedFonts([folder]));
    expect(fonts.fallback('🎉', regular)).toBeUndefined();
    expect(fonts.fallback('🎈', regular)).toBeUndefined();
    expect([...fonts.unusable.keys()]).toEqual([join(folder, scope, 'noto-emoji/400Regular/Font.ttf')]);
  });
});

/** The font with a table under another name: as a font of CFF outlines has none of that name. */
function withoutTable(font: Buffer, tag: string): Buffer {
  const copy = Buffer.from(font);
  copy.write('none', copy.indexOf(tag));
  return copy;
}
