import type { InlineStyle, Span } from './text-style.ts';

/* Room around marked and framed words: letters do not touch the edges, nor edges the words beside them. */

/** Ems of the words: between the letters and the edge, and between the edge and its neighbours. */
interface Room {
  readonly inside: number;
  readonly outside: number;
}

const ROOMS: Readonly<Partial<Record<InlineStyle['decoration'], Room>>> = {
  frame: { inside: 0.24, outside: 0.12 },
  mark: { inside: 0.07, outside: 0.02 },
};

/** How far the edge of a decoration is from the letters that it stands around, in ems of these. */
export function insideRoom({ decoration }: InlineStyle): number {
  return ROOMS[decoration]?.inside ?? 0;
}

/** What a span takes beside its letters, in ems of these: where a frame begins with it, and where it ends with it. */
export interface SpanRoom {
  readonly before: number;
  readonly after: number;
}

/**
 * The room around a span in its paragraph.
 *
 * @param spans of the paragraph
 * @param index of the span
 */
export function roomAround(spans: readonly Span[], index: number): SpanRoom {
  const span = spans[index];
  const room = span && ROOMS[span.style.decoration];
  if (!room) return NO_ROOM;
  const width = room.inside + room.outside;
  return {
    before: isInOneFrame(spans[index - 1], span) ? 0 : width,
    after: isInOneFrame(span, spans[index + 1]) ? 0 : width,
  };
}

const NO_ROOM: SpanRoom = { before: 0, after: 0 };

/** Whether two neighbours stand in one frame, or under one line. Two keys side by side have one each. */
export function isInOneFrame(one: Span | undefined, next: Span | undefined): boolean {
  if (!one || !next || one.style.decoration !== next.style.decoration) return false;
  return one.style.decoration !== 'frame' || one.tag === next.tag;
}
