import { isUtf8 } from 'node:buffer';

/** A text file as programs save it: UTF-8, UTF-16 with its mark, else Windows-1252, which gives every byte a meaning. */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : westernText(bytes);
}

/** Bytes as Windows-1252: Node 20's own decoder takes it for ISO 8859-1. */
export function westernText(bytes: Uint8Array): string {
  return meantLetters(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

/** What Windows-1252 has at 0x80 to 0x9F (Encoding Standard, index-windows-1252); five of them are nothing. */
const LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Controls that nobody types are letters of Windows-1252 in a text that says to be ISO 8859-1. */
export function meantLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (found) => LETTERS[found.charCodeAt(0) - 0x80] ?? found);
}
