import type { FontFace } from '../../fonts/font-collection.ts';
import type { FontFileMemory } from './font-files.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';
import { type Code, embedFace, writeType0Font } from './type0-font.ts';
import { typedCharacters } from './typed-characters.ts';

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
  /** A font for what others will write: its codes are characters, and all that one may type are there. */
  typing(): PdfReference;
  /** Writes the font into the document, cut down to what was used. */
  end(): void;
}

interface KnownCodes {
  readonly byText: Map<string, string>;
  text: string | undefined;
  code: string;
}

/**
 * @param face what the font is made of; its file is embedded at the end
 * @param name under which pages name the font: each has its own
 * @param memory files that were embedded before
 */
export function createPdfFont(document: PdfDocument, face: FontFace, name: string, memory: FontFileMemory): PdfFont {
  const reference = document.ref({});
  const codes: Code[] = [];
  /** By glyph: the code of each text that it stood for, and the last of these, which is nearly always the next. */
  const known: KnownCodes[] = [];
  const scale = 1000 / face.unitsPerEm;
  const widths: number[] = [];
  let typing: PdfReference | undefined;
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
      known[glyph] ??= { byText: new Map(), text: undefined, code: '' };
      const own = known[glyph];
      if (own.text === text) return own.code;
      let code = own.byText.get(text);
      if (code === undefined) {
        codes.push({ code: codes.length + 1, glyph, text });
        code = codes.length.toString(16).toUpperCase().padStart(4, '0');
        own.byText.set(text, code);
      }
      own.text = text;
      own.code = code;
      return code;
    },
    typing() {
      typing ??= document.ref({});
      return typing;
    },
    end() {
      const typed = typing ? typedCharacters(face) : [];
      const glyphs = new Set([...codes, ...typed].map(({ glyph }) => glyph));
      const embedded = embedFace(
        document,
        face,
        glyphs,
        new Map(typed.map(({ code, glyph }) => [code, glyph])),
        memory,
      );
      writeType0Font(document, reference, embedded, codes, width);
      if (typing) writeType0Font(document, typing, embedded, typed, width);
    },
  };
}
