import { codePointName } from './code-point-name.ts';

/**
 * What could drive a terminal, or make a reader see another order than there is:
 * control characters (C0, DEL, C1), separators of lines and paragraphs, and the
 * marks, embeddings, overrides and isolates of bidirectional text.
 */
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Makes it visible: U+2400 pictures for C0, a replacement character for DEL and C1, the code of others. */
export function harmless(text: string): string {
  return text.replace(HARMFUL, shown);
}

/** The same for a text of several lines, which keeps its line breaks and tabs. */
export function harmlessLines(text: string): string {
  return text.replace(HARMFUL, (found) => (/[\t\r\n]/.test(found) ? found : shown(found)));
}

/** JSON that a terminal may show too: what JSON leaves as it stands is escaped, and reads as before. */
export function harmlessJson(value: unknown): string {
  return JSON.stringify(value).replace(HARMFUL, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function shown(found: string): string {
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code < 0xa0 ? '\ufffd' : `<${codePointName(code)}>`;
}
