import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import { breakParagraph, type OwnParagraph } from './break-paragraph.ts';
import { type BrokenLine, type KnownParagraphs, paragraphKey } from './known-paragraphs.ts';
import type { Line } from './line.ts';
import type { Paragraph } from './paragraph.ts';
import { type LineExtent, type SettingContext, setLine } from './set-line.ts';
import { inSmallCapitals } from './small-capitals.ts';
import { faceKey, type Span, type TextStyle } from './text-style.ts';
import { bind, bindingOf, unboundContext, unboundSpans } from './unbound.ts';
import { toWords, type Word } from './words.ts';

/** Sets a paragraph: spans to lines, first to last. Every character of the spans is in exactly one line. */
export function setParagraph(paragraph: Paragraph, context: SettingContext): Line[] {
  const { direction = 'ltr' } = paragraph;
  const spans = paragraph.spans
    .map((span) => withSuperiors(span, paragraph.style, context))
    .flatMap((span) => inSmallCapitals(span, paragraph.style, context.shaper));
  const text = spans.map((span) => span.text).join('');
  const levels = context.levelsOf(text, direction);
  const style = levels ? withinEdges(paragraph.style) : paragraph.style;
  const own: OwnParagraph = { ...paragraph, spans, style, text, levels, direction };
  const { lines, place } = context.knownParagraphs
    ? remembered(own, context.knownParagraphs, context)
    : afresh(own, context);
  const hasNotes = spans.some(({ note }) => note !== undefined);
  const words = hasNotes ? toWords(spans, style, levels) : [];
  return lines.map((line, index): Line => {
    const notes = hasNotes ? notesIn(extentOf(line, words)) : [];
    return {
      width: line.width,
      hyphenated: line.hyphenated,
      justified: line.justified,
      ratio: line.ratio,
      ...(notes.length > 0 && { notes }),
      place: (x, y) => place(index, x, y),
    };
  });
}

/** A paragraph's lines, and the items of each with its left edge at x and its baseline at y. */
interface BrokenParagraph {
  readonly lines: readonly BrokenLine[];
  readonly place: (index: number, x: number, y: number) => readonly Item[];
}

function afresh(paragraph: OwnParagraph, context: SettingContext): BrokenParagraph {
  const words = toWords(paragraph.spans, paragraph.style, paragraph.levels);
  const lines = breakParagraph(paragraph, words, context);
  return { lines, place: (index, x, y) => moved(setBroken(lines, index, words, paragraph, context), x, y) };
}

/** The same, from what is known of it: only what was never set is set, and in such a way that it can be known again. */
function remembered(paragraph: OwnParagraph, known: KnownParagraphs, context: SettingContext): BrokenParagraph {
  const { spans, style, levels } = paragraph;
  const binding = bindingOf(spans);
  const { lines, items } = known.recall(paragraphKey(paragraph, binding.tags, context.lang, context.markColour), () =>
    breakParagraph(paragraph, toWords(spans, style, levels), context),
  );
  let words: readonly Word[] | undefined;
  return {
    lines,
    place(index, x, y) {
      if (!items[index]) {
        words ??= toWords(unboundSpans(binding), style, levels);
        items[index] = setBroken(lines, index, words, paragraph, unboundContext(context));
      }
      return bind(items[index], binding, context, x, y);
    },
  };
}

function setBroken(
  lines: readonly BrokenLine[],
  index: number,
  words: readonly Word[],
  { text, style, measure, levels, direction }: OwnParagraph,
  context: SettingContext,
): readonly Item[] {
  const indent = index === 0 ? style.indent : 0;
  const extent = extentOf(lines[index] as BrokenLine, words);
  return setLine(extent, text, style, { measure, indent, levels, direction }, context);
}

function extentOf(line: BrokenLine, words: readonly Word[]): LineExtent {
  const { firstWord, endWord, start, end, hyphenated, endsInSpace, isFirst, isLast } = line;
  return { words: words.slice(firstWord, endWord), start, end, hyphenated, endsInSpace, isFirst, isLast };
}

/** The left end of a line of two directions need not be its start: marks stay within its edges. */
function withinEdges(style: TextStyle): TextStyle {
  return { ...style, micro: { ...style.micro, hanging: 0 } };
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
