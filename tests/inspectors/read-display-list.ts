import type { DisplayList, GlyphRun } from '../../src/print/display-list.ts';
import { textOf } from './describe-display-list.ts';
import { isNumber, type PdfText, type PdfWord, wordsOfTexts } from './read-pdf.ts';

/** The words of a display list as `pdfWords` finds them in the PDF that is painted of it, for tests of thousands of texts. */
export function listWords({ sheets, structure }: DisplayList): PdfWord[] {
  const isInside = (tag: number, type: string): boolean => {
    for (let at = tag; at >= 0; at = structure[at]?.parent ?? -1) if (structure[at]?.type === type) return true;
    return false;
  };
  const toText = (run: GlyphRun): PdfText => ({
    text: textOf(run),
    x: run.x,
    y: run.y,
    width: run.width,
    size: run.size,
    glyphs: [],
    isArtefact: run.tag === 'artefact',
    isLabel: run.tag !== 'artefact' && isInside(run.tag, 'Lbl'),
    isNote: run.tag !== 'artefact' && isInside(run.tag, 'Note'),
    mcid: run.tag === 'artefact' ? undefined : run.tag,
  });
  return wordsOfTexts(
    sheets.flatMap(({ items }) => {
      const texts = items.filter((item) => item.kind === 'glyphs').map(toText);
      return texts.map((text) => ({ ...text, isLabel: isNumber(text, texts) }));
    }),
  );
}
