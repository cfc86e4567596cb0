import { addOffset, NOWHERE, noOffsets, offsetAt } from '../../sequence/offsets.ts';
import type { Span } from '../paragraphs/text-style.ts';

/** Columns from one tab stop to the next. */
const TAB_WIDTH = 4;

/** Text as typed: line ends forced, tabs as spaces up to the next stop, the last line end left out. */
export function preformatted(spans: readonly Span[]): Span[] {
  return spans.map((span, index) => asTyped(span, index === spans.length - 1));
}

function asTyped(span: Span, isLast: boolean): Span {
  const source = isLast ? span.text.replace(/\n$/, '') : span.text;
  let text = '';
  let column = 0;
  const offsets = noOffsets();
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    const shown =
      character === '\n' ? '\u2028' : character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : character;
    text += shown;
    const offset = span.offsets ? offsetAt(span.offsets, i) : NOWHERE;
    for (let unit = 0; unit < shown.length; unit++) addOffset(offsets, offset);
    column = character === '\n' ? 0 : column + shown.length;
  }
  return { ...span, text, ...(span.offsets && { offsets }) };
}
