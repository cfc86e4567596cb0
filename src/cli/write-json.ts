import { harmlessJson } from '../problems/harmless.ts';
import type { OutputStream } from './streams.ts';

/** About how many UTF-16 units are written at a time. */
const AT_ONCE = 65_536;

/** Writes a value as one line of JSON, piece by piece: one string has room for half a gigabyte, and the problems of a hostile file may have more. */
export function writeJson(stream: OutputStream, value: unknown): void {
  let pending = '';
  for (const piece of piecesOf(value)) {
    pending += piece;
    if (pending.length < AT_ONCE) continue;
    stream.write(pending);
    pending = '';
  }
  stream.write(`${pending}\n`);
}

function* piecesOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield '[';
    for (const [index, item] of value.entries()) {
      if (index > 0) yield ',';
      yield* piecesOf(item);
    }
    yield ']';
  } else if (typeof value === 'object' && value !== null) {
    yield '{';
    const said = Object.entries(value).filter(([, one]) => one !== undefined);
    for (const [index, [key, one]] of said.entries()) {
      yield `${index > 0 ? ',' : ''}${harmlessJson(key)}:`;
      yield* piecesOf(one);
    }
    yield '}';
  } else yield harmlessJson(value ?? null);
}
