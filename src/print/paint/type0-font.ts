import type { FontFace } from '../../fonts/font-collection.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { type FontFileMemory, fontFile } from './font-files.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** What a two-byte code shows, and what is copied where it is shown. */
export interface Code {
  readonly code: number;
  readonly glyph: number;
  readonly text: string;
}

/** A face's embedded file and what describes it: one for all fonts that are made of it. */
export interface EmbeddedFace {
  /** With the tag of a subset. */
  readonly baseName: string;
  readonly descriptor: PdfReference;
}

/**
 * Writes a Type 0 font (ISO 32000-1, 9.7).
 *
 * @param reference the object that the font becomes
 * @param codes in rising order
 * @param width of a glyph, in thousandths of an em
 */
export function writeType0Font(
  document: PdfDocument,
  reference: PdfReference,
  { baseName, descriptor }: EmbeddedFace,
  codes: readonly Code[],
  width: (glyph: number) => number,
): void {
  const glyphs = new DataView(new ArrayBuffer(((codes.at(-1)?.code ?? 0) + 1) * 2));
  for (const { code, glyph } of codes) glyphs.setUint16(code * 2, glyph);
  const glyphMap = document.ref({});
  glyphMap.end(new Uint8Array(glyphs.buffer));

  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseName,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: glyphMap,
    W: runs(codes, follows).flatMap((run) => [run[0]?.code, run.map(({ glyph }) => width(glyph))]),
  });
  descendant.end();

  const unicode = document.ref({});
  unicode.end(new TextEncoder().encode(toUnicode(codes)));
  Object.assign(reference.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: baseName,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: unicode,
  });
  reference.end();
}

/**
 * Embeds what fonts of a face need of its file.
 *
 * @param glyphs that the fonts show
 * @param characters that other programs will set, and their glyphs
 * @param memory files that were embedded before
 */
export function embedFace(
  document: PdfDocument,
  face: FontFace,
  glyphs: ReadonlySet<number>,
  characters: ReadonlyMap<number, number>,
  memory: FontFileMemory,
): EmbeddedFace {
  const baseName = `${subsetTag(glyphs)}+${face.postScriptName}`;
  const scaled = (value: number) => Math.round((value * 1000) / face.unitsPerEm);
  const file = fontFile(face, glyphs, characters, memory);
  // With its filter, the stream is one that PDFKit does not deflate again; the order is that of its own streams.
  const stream = document.ref({ Length1: file.length, Length: 0, Filter: 'FlateDecode' });
  stream.end(file.deflated);
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: baseName,
    Flags: (face.fixedPitch ? 1 : 0) | (face.serif ? 2 : 0) | 4 | (face.italicAngle === 0 ? 0 : 64),
    FontBBox: face.boundingBox.map(scaled),
    ItalicAngle: face.italicAngle,
    Ascent: scaled(face.ascent),
    Descent: scaled(face.descent),
    CapHeight: scaled(face.capHeight),
    XHeight: scaled(face.xHeight),
    // PDF asks for it and nobody measures it: the usual estimate from the weight.
    StemV: Math.round(10 + 220 * ((face.weight - 50) / 900)),
    FontFile2: stream,
  });
  descriptor.end();
  return { baseName, descriptor };
}

/** A ToUnicode CMap (ISO 32000-1, 9.10.3); at most a hundred entries stand in one block. */
function toUnicode(codes: readonly Code[]): string {
  const entries = codes.map(({ code, text }) => ({ code, text: text.replace(FORBIDDEN, '\u200B') }));
  const ranges = runs(entries, (one, next) => follows(one, next) && textFollows(one, next));
  const single = ranges
    .filter(({ length }) => length === 1)
    .flat()
    .map((one) => `<${hex(one.code)}> ${target(one)}`);
  const several = ranges
    .filter(({ length }) => length > 1)
    .map((range) => {
      const [first, last] = [itemAt(range, 0), itemAt(range, range.length - 1)];
      return `<${hex(first.code)}> <${hex(last.code)}> ${target(first)}`;
    });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${[...blocks('bfchar', single), ...blocks('bfrange', several)].join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** What a glyph may not map to (ISO 19005-3, 6.2.11.7.2): such a character shows nothing, as a space of no width does. */
const FORBIDDEN = /[\0\uFEFF\uFFFE]/g;

type Entry = Pick<Code, 'code' | 'text'>;

function target({ text }: Entry): string {
  return `<${text
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('')}>`;
}

function blocks(kind: 'bfchar' | 'bfrange', entries: readonly string[]): string[] {
  const found: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    found.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return found;
}

/** Stretches of neighbours, in their order. */
function runs<T>(all: readonly T[], belong: (one: T, next: T) => boolean): T[][] {
  const found: T[][] = [];
  for (const one of all) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && belong(last, one)) run.push(one);
    else found.push([one]);
  }
  return found;
}

function follows(one: Pick<Code, 'code'>, next: Pick<Code, 'code'>): boolean {
  return next.code === one.code + 1;
}

/** Whether texts are one character each, and neighbours; a range ends with a code's first byte (ISO 32000-1, 9.10.3). */
function textFollows(one: Entry, next: Entry): boolean {
  const isBoundary = next.code % 256 === 0 || next.text.charCodeAt(0) % 256 === 0;
  const isOne = one.text.length === 1 && next.text.length === 1;
  return isOne && !isBoundary && next.text.charCodeAt(0) === one.text.charCodeAt(0) + 1;
}

/** Six capitals that depend on what is in the subset (ISO 32000-1, 9.6.4). FNV-1a is enough to tell subsets apart. */
function subsetTag(glyphs: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
