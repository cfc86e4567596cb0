import { isSmall } from './shape-pieces.ts';
import type { Shaper } from './shaper.ts';
import { faceKey, type Span, type TextStyle } from './text-style.ts';

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
  if (span.style.capitals !== 'small') return [span];
  const set = (capitals: Span['style']['capitals'], of = span) => ({ ...of, style: { ...of.style, capitals } });
  // Among capitals there is nothing smaller to be told by.
  if (style.capitals) return [set('none')];
  if (shaper.hasSmallCapitals(span.text, faceKey(style, set('none').style), span.lang)) return [set('drawn')];
  return stretches(span).map((stretch) => set(isSmall([...stretch.text][0] ?? '') ? 'scaled' : 'none', stretch));
}

/** The span cut wherever small letters begin or end. */
function stretches(span: Span): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const { 0: text, index } of span.text.matchAll(/[\p{Ll}\p{M}]+|[^\p{Ll}]+/gu)) {
    const offsets = span.offsets?.slice(index, index + text.length);
    parts.push({ ...span, text, ...(offsets && { offsets }) });
    start = index + text.length;
  }
  return start === span.text.length ? parts : [span];
}
