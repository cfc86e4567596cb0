/** The line before each message of a mailbox (RFC 4155): « From », a sender, a date. */
const SEPARATOR = /^From \S[^\n]*\b\d{2}:\d{2}[^\n]*\n/;

/** The messages of a file: one, or all those of a mailbox, in which mail programs keep many (RFC 4155). */
export function mailboxMessages(bytes: Uint8Array): readonly Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!SEPARATOR.test(text.slice(0, 1000))) return [bytes];
  const messages: string[] = [];
  let from = 0;
  for (let at = 0; at >= 0; ) {
    const found = text.indexOf('\nFrom ', at);
    at = found < 0 ? -1 : found + 1;
    if (found >= 0 && !(isAfterBlank(text, found) && SEPARATOR.test(text.slice(at, at + 1000)))) continue;
    messages.push(text.slice(from, found < 0 ? undefined : at).replace(SEPARATOR, ''));
    from = at;
  }
  // A line « From » of a message itself has a mark before it.
  return messages.map((one) => Buffer.from(one.replace(/^>(>*From )/gm, '$1'), 'latin1'));
}

function isAfterBlank(text: string, end: number): boolean {
  return text[end - 1] === '\n' || text.slice(end - 2, end) === '\n\r';
}
