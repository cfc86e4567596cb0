import type { DisplayList, GlyphRun } from '../../src/print/display-list.ts';
import { textOf } from './describe-display-list.ts';
import { isNumber, type PdfText, type PdfWord, wordsOfTexts } from './read-pdf.ts';

/** Types whose children are blocks. */
const HOLDERS: ReadonlySet<string> = new Set('Document Sect L LI LBody BlockQuote Table TR Note'.split(' '));

/** The words that both editions have, as they are heard on a display list, in the order of its tags, for tests of thousands of texts. */
export function listWords({ sheets, structure }: DisplayList): PdfWord[] {
  const isInside = (tag: number, type: string): boolean => {
    for (let at = tag; at >= 0; at = structure[at]?.parent ?? -1) if (structure[at]?.type === type) return true;
    return false;
  };
  const isOnlyPaper = (tag: number): boolean => {
    for (let at = tag; at >= 0; at = structure[at]?.parent ?? -1) if (structure[at]?.isOnlyPaper) return true;
    return false;
  };
  /** In a list that counts in letters, a label of any length is a number: « cfdgsxl. » is the thousand millionth. */
  const countsInLetters = (label: number): boolean =>
    /Alpha$/.test(structure[structure[structure[label]?.parent ?? -1]?.parent ?? -1]?.numbering ?? '');
  const toText = (run: GlyphRun): PdfText => ({
    text: textOf(run),
    x: run.x,
    y: run.y,
    width: run.width,
    size: run.size,
    glyphs: [],
    isArtefact: run.tag === 'artefact',
    // What stands inside a label, a call or a term, is words.
    isLabel: run.tag !== 'artefact' && structure[run.tag]?.type === 'Lbl',
    isNote: run.tag !== 'artefact' && isInside(run.tag, 'Note'),
    isFigure: run.tag !== 'artefact' && isInside(run.tag, 'Figure'),
    mcid: run.tag === 'artefact' ? undefined : run.tag,
  });
  const texts = sheets.flatMap(({ items }) => {
    const runs = items.filter((item) => item.kind === 'glyphs');
    const own = runs.filter(({ tag }) => tag === 'artefact' || !isOnlyPaper(tag)).map(toText);
    return own.map((text) => ({
      ...text,
      isLabel: isNumber(text, own) || (text.isLabel && countsInLetters(text.mcid ?? -1)),
    }));
  });
  // A float that has gone to another side is heard where the text has it: tags are in reading order.
  const blockOf = ({ mcid = -1 }: PdfText): number => {
    let at = mcid;
    while (at >= 0 && !HOLDERS.has(structure[structure[at]?.parent ?? -1]?.type ?? 'Document'))
      at = structure[at]?.parent ?? -1;
    return at;
  };
  return wordsOfTexts(texts.sort((one, other) => blockOf(one) - blockOf(other)));
}
