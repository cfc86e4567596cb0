/** Where the line of an offset begins, whichever signs end lines. */
export function ownLineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  // A text as a rule has no carriage return: one is looked for in the line alone, not back to the beginning.
  return start + text.slice(start, at).lastIndexOf('\r') + 1;
}

/** Where the line of an offset ends, before the sign that ends it. */
export function ownLineEnd(text: string, at: number): number {
  const rest = text.slice(at);
  const end = rest.search(/[\r\n]/);
  return at + (end < 0 ? rest.length : end);
}
