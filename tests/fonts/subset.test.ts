import { readFileSync } from 'node:fs';
import { Blob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import { subsetTrueType } from '../../src/fonts/subset.ts';

const files = packagedFontFiles();
const fonts = openFonts(files);

/** HarfBuzz's own reading of a font file: it had no part in cutting it down. */
function open(file: Uint8Array): Font {
  return new Font(new Face(new Blob(Uint8Array.from(file).buffer)));
}

const TEXT = 'Où l’œuvre fût-elle Çà, ÉTÉ naïf « ½ » — ſi Łódź ? §';

describe.each(Object.keys(files))('a subset of %s', (key) => {
  const face = fonts.face(key);
  const original = readFileSync(files[key] ?? '');
  const glyphs = [...new Set(face.shape(TEXT, { lang: 'fr' }).glyphs)];
  const bytes = face.subset(glyphs);

  it('draws its glyphs as the whole font does, accents in their places', () => {
    const [whole, part] = [open(original), open(bytes)];
    expect(glyphs.length).toBeGreaterThan(20);
    for (const glyph of glyphs) {
      expect(part.glyphToPath(glyph), `glyph ${glyph}`).toBe(whole.glyphToPath(glyph));
      expect(part.glyphHAdvance(glyph)).toBe(whole.glyphHAdvance(glyph));
    }
  });

  it('leaves the others out', () => {
    const part = open(bytes);
    const kept = new Set(glyphs);
    const drawn = Array.from({ length: Math.max(...glyphs) }, (_, glyph) => glyph).filter(
      (glyph) => glyph > 0 && !kept.has(glyph) && part.glyphToPath(glyph) !== '',
    );
    // Only what the others are composed of.
    expect(drawn.length).toBeLessThan(kept.size);
    const omitted = open(original).nominalGlyph('W'.codePointAt(0) ?? 0) ?? 0;
    expect(kept.has(omitted)).toBe(false);
    expect(part.glyphToPath(omitted)).toBe('');
    expect(bytes.length).toBeLessThan(original.length / 3);
  });

  it('has checksums that are right', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('is the same whatever the order in which glyphs are asked for', () => {
    expect(Buffer.compare(face.subset(glyphs.toReversed()), bytes)).toBe(0);
  });
});

describe('a subset', () => {
  it('knows which glyph a character has, where it is told', () => {
    const face = fonts.face('archivo-narrow-400');
    const codes = [...'AÀÁzŁłğİşŞ’—€ '].map((character) => character.codePointAt(0) ?? 0);
    const characters = new Map(codes.map((code) => [code, face.glyph(code)]));
    const part = open(face.subset(characters.values(), characters));
    for (const [code, glyph] of characters) expect(part.nominalGlyph(code)).toBe(glyph);
    for (const code of [0x42, 0xc2, 0x2013, 0xffff]) expect(part.nominalGlyph(code) ?? 0).toBe(0);
    expect(open(face.subset(characters.values())).nominalGlyph(0x41) ?? 0).toBe(0);
  });

  it('of all glyphs draws them all', () => {
    const path = files['archivo-narrow-400'] ?? '';
    const original = readFileSync(path);
    const count = original.readUInt16BE(tableAt(original, 'maxp') + 4);
    const all = Array.from({ length: count }, (_, glyph) => glyph);
    const [whole, part] = [open(original), open(fonts.face('archivo-narrow-400').subset(all))];
    for (const glyph of all) expect(part.glyphToPath(glyph)).toBe(whole.glyphToPath(glyph));
  });

  it('can be made of a file with long offsets, such as a subset', () => {
    const face = fonts.face('anton-400');
    const { glyphs } = face.shape('Été', { lang: 'fr' });
    const [once, twice] = [face.subset(glyphs), subsetTrueType(face.subset(glyphs), glyphs)];
    for (const glyph of glyphs) expect(open(twice).glyphToPath(glyph)).toBe(open(once).glyphToPath(glyph));
  });

  it('cannot be made of a file without TrueType outlines', () => {
    expect(() => subsetTrueType(new Uint8Array(12), [1])).toThrow('no table');
  });

  it('of no glyph is still a font', () => {
    expect(open(fonts.face('anton-400').subset([])).glyphToPath(0)).not.toBe('');
  });
});

function tableAt(file: Buffer, tag: string): number {
  for (let record = 12; record < 12 + file.readUInt16BE(4) * 16; record += 16) {
    if (file.toString('latin1', record, record + 4) === tag) return file.readUInt32BE(record + 8);
  }
  throw new Error(`no table ${tag}`);
}
