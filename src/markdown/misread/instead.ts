/** The longest line that is shown of what to write; the rest of it is as it was. */
const LONGEST = 60;

/**
 * The author's line as it should be: a stretch of it replaced. A long line is cut.
 *
 * @param source the whole text
 * @param start offset of the stretch
 * @param end offset behind it, on the same line
 * @param replacement what to write in its place
 */
export function lineInstead(source: string, start: number, end: number, replacement: string): string {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const before = source.slice(from, start).trimStart();
  const after = source.slice(end, lineEnd < 0 ? source.length : lineEnd).trimEnd();
  return shortened(before, replacement, after);
}

/** Cut at words, around what is new. */
function shortened(before: string, replacement: string, after: string): string {
  const room = Math.max(20, LONGEST - replacement.length);
  const head = before.length <= room / 2 ? before : `…${before.slice(-Math.floor(room / 2)).replace(/^\S*\s/, '')}`;
  const left = room - head.length;
  const tail = after.length <= left ? after : `${after.slice(0, left).replace(/\s\S*$/, '')}…`;
  return head + replacement + tail;
}
