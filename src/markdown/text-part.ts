import type { Text } from 'hast';
import { cutOffsets } from '../sequence/offsets.ts';

/** A part of a text node, from one UTF-16 unit to another; it knows where it stands where the whole does. */
export function textPart({ value, data }: Text, start: number, end: number): Text {
  const offsets = data?.offsets && cutOffsets(data.offsets, start, end);
  return { type: 'text', value: value.slice(start, end), ...(offsets && { data: { ...data, offsets } }) };
}
