import type { GlyphRun } from '../display-list.ts';
import { moved } from '../moved.ts';
import { type Breakpoint, breakLines } from './break-lines.ts';
import type { Division } from './divisions.ts';
import { FORBIDDEN, FORCED, type Item } from './items.ts';
import { type BrokenLine, elementsOf, type KnownLine, paragraphKey } from './known-paragraphs.ts';
import type { Line } from './line.ts';
import type { Paragraph } from './paragraph.ts';
import { isSpread, type LineExtent, type SettingContext, setLine } from './set-line.ts';
import { inSmallCapitals } from './small-capitals.ts';
import { SHRINK, STRETCH } from './spacing.ts';
import { faceKey, isInCapitals, type Span, type TextStyle } from './text-style.ts';
import { wordItemsMaker } from './word-items.ts';
import { spacePart, toWords, type Word } from './words.ts';

/** A line that need not fill its measure can be this far short of it, in ems, before it looks short. */
const RAGGED_EMS = 3;
/** A last line shorter than this, in ems, hardly separates its paragraph from the next: the usual indent and a word. */
const SHORTEST_EMS = 2.5;
/** The stretch that fills the end of a last line, in ems: more than any measure. */
const FILL = 100_000;

/** A paragraph as the breaker takes it, in ems of its size, and where each item comes from. */
interface ParagraphItems {
  readonly items: readonly Item[];
  /** Index of the word that a line broken at the item ends with (a division) or before which it ends (a space). */
  readonly words: readonly number[];
  readonly divisions: readonly (Division | undefined)[];
}

/** Sets a paragraph: spans to lines, first to last. Every character of the spans is in exactly one line. */
export function setParagraph(paragraph: Paragraph, context: SettingContext): Line[] {
  const { measure, direction = 'ltr' } = paragraph;
  const spans = paragraph.spans
    .map((span) => withSuperiors(span, paragraph.style, context))
    .flatMap((span) => inSmallCapitals(span, paragraph.style, context.shaper));
  const text = spans.map((span) => span.text).join('');
  const levels = context.levelsOf(text, direction);
  const style = levels ? withinEdges(paragraph.style) : paragraph.style;
  let cut: readonly Word[] | undefined;
  const words = () => {
    cut ??= toWords(spans, style, levels);
    return cut;
  };
  const setting = { ...paragraph, spans, style };
  const make = () => breakParagraph(setting, text, words(), context);
  const broken = context.knownParagraphs?.recall(paragraphKey(setting, context.lang), make) ?? make();
  const elements = context.knownParagraphs && elementsOf(spans);
  const hasNotes = spans.some(({ note }) => note !== undefined);
  return broken.map((line, index): Line => {
    const extent = (): LineExtent => ({ ...line, words: words().slice(line.firstWord, line.endWord) });
    const indent = index === 0 ? style.indent : 0;
    const notes = hasNotes ? notesIn(extent()) : [];
    return {
      width: line.width,
      hyphenated: line.hyphenated,
      justified: line.justified,
      ratio: line.ratio,
      ...(notes.length > 0 && { notes }),
      place: (x, y) => {
        const known = elements === undefined ? undefined : context.knownParagraphs?.glyphs.get(line);
        if (known?.elements === elements && known) return placeKnown(known, x, y, { spans, style }, context);
        const { items, starts } = setLine(extent(), text, style, { measure, indent, levels, direction }, context);
        if (elements !== undefined && starts)
          context.knownParagraphs?.glyphs.set(line, { runs: items as readonly GlyphRun[], starts, elements });
        return moved(items, x, y);
      },
    };
  });
}

/** The same glyphs somewhere else: where they came from, what they mean and their colour is told anew. */
function placeKnown(
  { runs, starts }: KnownLine,
  x: number,
  y: number,
  { spans, style }: Pick<Paragraph, 'spans' | 'style'>,
  { locate }: SettingContext,
): GlyphRun[] {
  return runs.map(({ source: _, ...run }, index) => {
    let within = starts[index] as number;
    let at = 0;
    while (at < spans.length - 1 && within >= (spans[at] as Span).text.length)
      within -= (spans[at++] as Span).text.length;
    const { tag, offsets } = spans[at] as Span;
    const offset = offsets?.[within] ?? -1;
    const place = { tag, colour: style.colour, x: run.x + x, y: run.y + y };
    return { ...run, ...place, ...(offset >= 0 && { source: locate(offset) }) };
  });
}

/** The left end of a line of two directions need not be its start: marks stay within its edges. */
function withinEdges(style: TextStyle): TextStyle {
  return { ...style, micro: { ...style.micro, hanging: 0 } };
}

function breakParagraph(
  { spans, style, measure, hyphenate, looseness = 0, undivided }: Paragraph,
  text: string,
  words: readonly Word[],
  context: SettingContext,
): readonly BrokenLine[] {
  if (words.length === 0) return [];
  for (const span of spans)
    context.shaper.learn(span.text, faceKey(style, span.style), span.lang, isInCapitals(style, span.style));
  const origins = itemsOf(words, text, { style, measure, hyphenate }, context);
  const isJustified = style.align === 'justify';
  const measureEms = measure / style.size;
  const breakpoints = breakLines(origins.items, {
    measure: () => measureEms,
    ragged: isJustified ? 0 : RAGGED_EMS,
    shortest: isJustified ? SHORTEST_EMS : 0,
    looseness,
    undivided,
  });
  return extentsOf(breakpoints, words, origins).map(({ words: own, ...extent }, index) => {
    const { ratio, length } = breakpoints[index] as Breakpoint;
    const justified = isJustified && isSpread({ ...extent, words: own });
    return { ...extent, justified, ratio, width: justified ? measure : length * style.size };
  });
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

function itemsOf(
  words: readonly Word[],
  text: string,
  { style, measure, hyphenate }: Pick<Paragraph, 'style' | 'measure' | 'hyphenate'>,
  { shaper, knownWords }: SettingContext,
): ParagraphItems {
  const items: Item[] = [];
  const origins: number[] = [];
  const divisions: (Division | undefined)[] = [];
  const push = (origin: number, item: Item, division?: Division) => {
    items.push(item);
    origins.push(origin);
    divisions.push(division);
  };
  const divide = style.hyphenate ? hyphenate : undefined;
  const indent = style.indent / style.size;
  const setting = { text, style, measure: measure / style.size - indent, hyphenate: divide, shaper };
  const itemsOfWord = wordItemsMaker({ ...setting, isLast: false }, knownWords);
  const itemsOfLast = wordItemsMaker({ ...setting, isLast: true }, knownWords);
  for (const [index, word] of words.entries()) {
    if (index === 0) push(index, { kind: 'box', width: indent });
    else if (word.forced) {
      for (const item of LINE_END) push(index, item);
      push(index, { kind: 'box', width: 0 });
    } else push(index, spaceGlue(words[index - 1], word, style, shaper));

    const own = index === words.length - 1 ? itemsOfLast(word) : itemsOfWord(word);
    for (const [at, item] of own.items.entries()) push(index, item, own.divisions[at]);
  }
  for (const item of LINE_END) push(words.length, item);
  return { items, words: origins, divisions };
}

/** Fills the rest of a line and ends it. */
const LINE_END: readonly Item[] = [
  { kind: 'penalty', width: 0, cost: FORBIDDEN, flagged: false },
  { kind: 'glue', width: 0, stretch: FILL, shrink: 0 },
  { kind: 'penalty', width: 0, cost: FORCED, flagged: false },
];

function spaceGlue(previous: Word | undefined, word: Word, style: TextStyle, shaper: SettingContext['shaper']): Item {
  const part = spacePart(previous, word);
  if (!part || word.spaceBefore === '') return { kind: 'glue', width: 0, stretch: 0, shrink: 0 };
  const [space] = shaper.shape(' ', faceKey(style, part.style), [], part.span.lang, false);
  const width = ((space?.width ?? 0.25) * part.size) / style.size;
  const flexible = style.align === 'justify';
  return { kind: 'glue', width, stretch: flexible ? width * STRETCH : 0, shrink: flexible ? width * SHRINK : 0 };
}

/** Turns breakpoints into stretches of words. */
function extentsOf(breakpoints: readonly Breakpoint[], words: readonly Word[], origins: ParagraphItems) {
  let firstWord = 0;
  let start = words[0]?.start ?? 0;
  let isFirst = true;
  return breakpoints.map(({ item }) => {
    const index = origins.words[item] as number;
    const division = origins.divisions[item];
    const isInside = division !== undefined;
    const lastWord = isInside ? index : index - 1;
    const last = words[lastWord] as Word;
    const extent = {
      firstWord,
      endWord: lastWord + 1,
      words: words.slice(firstWord, lastWord + 1),
      start,
      end: division ? last.start + division.at : last.end,
      hyphenated: division?.kind === 'hyphen',
      isFirst,
      isLast: !isInside && (index >= words.length || words[index]?.forced === true),
    };
    isFirst = extent.isLast;
    firstWord = index;
    start = division ? extent.end : (words[index]?.start ?? 0);
    return extent;
  });
}
