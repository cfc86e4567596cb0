import type { FontFace } from '../../fonts/font-collection.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/**
 * A face as a Type 0 font (ISO 32000-1, 9.7). Its codes stand for pairs of a
 * glyph and a text, so that one glyph can be « b » here and « B » there, a
 * space or a no-break space, a hyphen or a soft hyphen: what is copied is
 * always what the author wrote.
 */
export interface PdfFont {
  /** Name in the pages' resources. */
  readonly name: string;
  readonly reference: PdfReference;
  readonly face: FontFace;
  /** The two-byte code of a glyph that stands for a text, as four hexadecimal digits. */
  code(glyph: number, text: string): string;
  /** Width of a glyph in thousandths of an em, as the PDF states it. */
  width(glyph: number): number;
  /** Writes the font into the document, cut down to what was used. */
  end(): void;
}

interface Code {
  readonly glyph: number;
  readonly text: string;
}

export function createPdfFont(document: PdfDocument, face: FontFace, name: string): PdfFont {
  const reference = document.ref({});
  const codes: Code[] = [];
  const known = new Map<number, Map<string, string>>();
  const scale = 1000 / face.unitsPerEm;
  const widths: number[] = [];
  const width = (glyph: number) => {
    widths[glyph] ??= Math.round(face.advance(glyph) * scale);
    return widths[glyph];
  };
  return {
    name,
    reference,
    face,
    width,
    code(glyph, text) {
      if (glyph === 0) throw new Error(`${face.key}: glyph 0 may not be painted (ISO 19005-3, 6.2.11.8)`);
      const texts = known.get(glyph) ?? new Map<string, string>();
      known.set(glyph, texts);
      let code = texts.get(text);
      if (code === undefined) {
        codes.push({ glyph, text });
        code = hex(codes.length);
        texts.set(text, code);
      }
      return code;
    },
    end: () => writeFont(document, reference, face, codes, width),
  };
}

function writeFont(
  document: PdfDocument,
  reference: PdfReference,
  face: FontFace,
  codes: readonly Code[],
  width: (glyph: number) => number,
): void {
  const glyphs = new Set(codes.map(({ glyph }) => glyph));
  const baseName = `${subsetTag(codes)}+${face.postScriptName}`;
  const scaled = (value: number) => Math.round((value * 1000) / face.unitsPerEm);

  const file = face.subset(glyphs);
  const fontFile = document.ref({ Length1: file.length });
  fontFile.end(file);

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
    FontFile2: fontFile,
  });
  descriptor.end();

  const toGlyph = new Uint8Array((codes.length + 1) * 2);
  for (const [index, { glyph }] of codes.entries()) new DataView(toGlyph.buffer).setUint16((index + 1) * 2, glyph);
  const glyphMap = document.ref({});
  glyphMap.end(toGlyph);

  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: baseName,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: glyphMap,
    W: [1, codes.map(({ glyph }) => width(glyph))],
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

/** A ToUnicode CMap (ISO 32000-1, 9.10.3); at most a hundred entries stand in one block. */
function toUnicode(codes: readonly Code[]): string {
  const entries = codes.map(
    ({ text }, index) => `<${hex(index + 1)}> <${hexUnits(text.replace(FORBIDDEN, '\u200B'))}>`,
  );
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

/** What a glyph may not map to (ISO 19005-3, 6.2.11.7.2): such a character shows nothing, as a space of no width does. */
const FORBIDDEN = /[\0\uFEFF\uFFFE]/g;

/** Six capitals that depend on what is in the subset (ISO 32000-1, 9.6.4). FNV-1a is enough to tell subsets apart. */
function subsetTag(codes: readonly Code[]): string {
  let hash = 0x811c9dc5;
  for (const { glyph } of codes) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

function hexUnits(text: string): string {
  let digits = '';
  for (let i = 0; i < text.length; i++) digits += hex(text.charCodeAt(i));
  return digits;
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
