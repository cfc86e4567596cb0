import { itemAt } from '../../sequence/item-at.ts';
import { isCased, isSmall } from './shape-pieces.ts';
import type { Shaper } from './shaper.ts';
import { faceKey, type Span, spanPart, type TextStyle } from './text-style.ts';

/**
 * A span of small capitals, ready to be shaped. Where its face has small capitals, these are
 * used: they have the weight of its letters. Where it has none, the small letters become spans
 * of their own, which are set as capitals of a smaller size. The text stays as typed.
 *
 * @param span any span; one without small capitals stays as it is
 * @param style how the paragraph is set
 * @param shaper it knows which letters the face has
 */
export function inSmallCapitals(span: Span, style: TextStyle, shaper: Shaper): readonly Span[] {
  const { capitals } = span.style;
  if (capitals !== 'small' && capitals !== 'all-small') return [span];
  const isAll = capitals === 'all-small';
  const set = (capitals: Span['style']['capitals'], of = span) => ({ ...of, style: { ...of.style, capitals } });
  // Among capitals there is nothing smaller to be told by.
  if (style.capitals) return [set('none')];
  const drawn = isAll ? 'all-drawn' : 'drawn';
  if (
    shaper.hasSmallCapitals(span.text, faceKey(style, set('none').style), faceKey(style, set(drawn).style), span.lang)
  )
    return [set(drawn)];
  const isScaled = (letter: string) => (isAll ? isCased(letter) : isSmall(letter));
  return stretches(span, isAll).map((stretch) =>
    set(isScaled(itemAt([...stretch.text], 0)) ? 'scaled' : 'none', stretch),
  );
}

/** The span cut wherever small letters begin or end, or letters of any size. */
function stretches(span: Span, all: boolean): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: text, index } of span.text.matchAll(all ? ALL_LETTERS : SMALL_LETTERS)) {
    parts.push(spanPart(span, index, index + text.length));
    start = index + text.length;
  }
  return start === span.text.length ? parts : [span];
}

const SMALL_LETTERS = /[\p{Ll}\p{M}]+|[^\p{Ll}]+/gu;
const ALL_LETTERS = /[\p{L}\p{M}]+|[^\p{L}]+/gu;
