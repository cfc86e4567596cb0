import { breakParagraph, type OwnParagraph } from './break-paragraph.ts';
import type { BrokenParagraph, Line } from './line.ts';
import type { LineExtent } from './line-pieces.ts';
import type { Paragraph } from './paragraph.ts';
import { paragraphKey, type SharedParagraph } from './paragraph-memory.ts';
import { lineExtentOf } from './place-line.ts';
import type { SettingContext } from './set-line.ts';
import { inSmallCapitals } from './small-capitals.ts';
import { faceKey, type Span, type TextStyle } from './text-style.ts';
import { tagsOf } from './unbound.ts';
import { toWords } from './words.ts';

/** Sets a paragraph: spans to lines, first to last. Every character of the spans is in exactly one line. */
export function setParagraph(paragraph: Paragraph, context: SettingContext): Line[] {
  const { measure, hyphenate, looseness = 0, undivided, direction = 'ltr', opening, endRoom = 0, goesOn } = paragraph;
  const raised = withLeadIn(paragraph).map((span) => withSuperiors(span, paragraph.style, context));
  const spans = raised.some(({ style }) => style.capitals !== 'none')
    ? raised.flatMap((span) => inSmallCapitals(span, paragraph.style, context.shaper))
    : raised;
  const text = spans.map((span) => span.text).join('');
  const levels = context.levelsOf(text, direction);
  const style = levels ? withinEdges(paragraph.style) : paragraph.style;
  // One shape for all paragraphs: what breaks them asks for these fields again and again.
  const own: OwnParagraph = {
    spans,
    style,
    measure,
    hyphenate,
    looseness,
    undivided,
    direction,
    opening,
    endRoom,
    goesOn,
    text,
    levels,
  };
  const shared = sharedParagraph(own, context);
  const hasNotes = spans.some(({ note }) => note !== undefined);
  const words = hasNotes ? toWords(spans, style, levels) : [];
  const broken: BrokenParagraph = { own, shared, binding: undefined };
  return shared.lines.map((line, index): Line => {
    const { width, lack, hyphenated, justified, ratio } = line;
    const notes = hasNotes ? notesIn(lineExtentOf(line, words)) : [];
    return { paragraph: broken, index, width, lack, hyphenated, justified, ratio, ...(notes.length > 0 && { notes }) };
  });
}

/** Where the lines of a paragraph end: from memory, or as they are broken now. */
function sharedParagraph(own: OwnParagraph, context: SettingContext): SharedParagraph {
  const { paragraphMemory, lang, markColour } = context;
  const anew = (): SharedParagraph => ({
    lines: breakParagraph(own, toWords(own.spans, own.style, own.levels), context),
    set: undefined,
  });
  if (!paragraphMemory) return anew();
  return paragraphMemory.recall([paragraphKey(own, tagsOf(own.spans), lang, markColour)], anew);
}

/** A style without hanging marks: in a line of two directions, the left end need not be the start. */
function withinEdges(style: TextStyle): TextStyle {
  return { ...style, micro: { ...style.micro, hanging: 0 } };
}

/** The spans, those of a bold lead-in marked as such; a paragraph that is bold as a whole has none. */
function withLeadIn({ spans, style }: Paragraph): readonly Span[] {
  if (style.align !== 'justify' || spans[0]?.style.bold !== true) return spans;
  const end = spans.findIndex(({ text, style: { bold } }) => !bold && text.trim() !== '');
  if (end < 0) return spans;
  return spans.map((span, index) => (index < end ? { ...span, style: { ...span.style, isLeadIn: true } } : span));
}

/** Names of the notes that are called in a line. */
function notesIn({ words, start, end }: LineExtent): string[] {
  const parts = words.flatMap((word) => word.parts);
  return parts.flatMap((part) =>
    part.span.note !== undefined && part.start >= start && part.start < end ? part.span.note : [],
  );
}

/** A raised span in the face's own superior letters, where it has them: drawn ones keep the weight of the text. */
function withSuperiors(span: Span, style: TextStyle, { shaper }: SettingContext): Span {
  if (span.style.position !== 'superscript' || style.capitals) return span;
  if (!shaper.hasSuperiors(span.text, faceKey(style, span.style), span.lang)) return span;
  return { ...span, style: { ...span.style, position: 'superior' } };
}
