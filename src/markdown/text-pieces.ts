import type { Text } from 'mdast';
import { once } from '../memory/once.ts';
import { locator } from '../problems/place.ts';
import { type Offsets, offsetAt } from '../sequence/offsets.ts';
import { alignedOffsets } from './source-offsets.ts';
import { sourceSpan } from './source-span.ts';

/** Cuts text nodes of a tree into pieces that know their places in its source. */
export interface TextPieces {
  /** A part of a text node, from one UTF-16 unit to another; undefined where it is empty. */
  readonly part: (text: Text, start: number, end: number) => Text | undefined;
  /** The offset in the source of a character of a text node, or of its end. */
  readonly offsetOf: (text: Text, index: number) => number;
  /** Whether a character was typed as it is, without a backslash before it. */
  readonly isTyped: (text: Text, index: number) => boolean;
}

export function textPieces(source: string): TextPieces {
  const locate = once(() => locator(source));
  const known = new WeakMap<Text, Offsets>();
  const offsetsOf = (text: Text): Offsets => {
    const { start, end } = sourceSpan(text);
    const offsets = known.get(text) ?? alignedOffsets(text.value, source, start, end);
    known.set(text, offsets);
    return offsets;
  };
  const offsetOf = (text: Text, index: number) => offsetAt(offsetsOf(text), index, sourceSpan(text).end);
  return {
    offsetOf,
    part(text, start, end) {
      if (start >= end) return undefined;
      const [from, to] = [offsetOf(text, start), offsetOf(text, end)];
      const position = { start: { ...locate()(from), offset: from }, end: { ...locate()(to), offset: to } };
      return { type: 'text', value: text.value.slice(start, end), position };
    },
    isTyped(text, index) {
      const offset = offsetOf(text, index);
      return source[offset] === text.value[index] && source[offset - 1] !== '\\';
    },
  };
}
