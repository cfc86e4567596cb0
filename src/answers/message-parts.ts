import { isUtf8 } from 'node:buffer';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodedText, meantLetters, westernText } from './decode-text.ts';
import { htmlLines } from './html-lines.ts';
import { mailboxMessages } from './mailbox.ts';
import { pdfFault } from './pdf-ends.ts';
import { type FormFailure, type PdfForm, readPdfForm } from './pdf-form.ts';

/** What may have the answers to a coupon in a message. */
export type MessagePart = TextPart | FormPart;

/** What somebody has written: the text of a message, or of a file that is attached. */
export interface TextPart {
  readonly kind: 'text';
  /** The file's name, or who has sent the message inside the message; none of the message itself. */
  readonly name?: string;
  /** The same in several forms: what is shown of HTML, and plain text, whose lines may be broken. */
  readonly texts: readonly string[];
}

/** A PDF that is attached. */
export interface FormPart {
  readonly kind: 'form';
  readonly name: string;
  readonly form: PdfForm | FormFailure | 'truncated';
}

/** Why a message cannot be read. */
export type MessageFailure = 'message-encrypted' | 'too-heavy';

/** Messages in messages, parts in parts: honest ones have two or three. */
const MOST_DEPTH = 12;
/** A coupon has a few hundred characters; a message may quote all that was written before. */
const MOST_LETTERS = 1_000_000;

/**
 * Takes a message apart (RFC 5322, MIME), or several that a mail program keeps in one file. Nothing that it names
 * is fetched, and of what is attached PDF, texts and messages are looked at. A hostile file can make this take
 * any time and memory: see `form-reader.ts`, which bounds both.
 */
export async function readMessageParts(bytes: Uint8Array): Promise<readonly MessagePart[] | MessageFailure> {
  const found: Found = { parts: [], isEncrypted: false };
  try {
    const messages = mailboxMessages(bytes);
    for (const message of messages) await take(message, found, { isInside: messages.length > 1, depth: 0 });
  } catch {
    // Too deep, too many headers, too much text: what bounds the parser throws.
    return 'too-heavy';
  }
  return found.parts.length === 0 && found.isEncrypted ? 'message-encrypted' : found.parts;
}

interface Found {
  readonly parts: MessagePart[];
  isEncrypted: boolean;
}

/** Where a message stands. */
interface Standing {
  /** Whether it is one of several. */
  readonly isInside: boolean;
  readonly depth: number;
}

async function take(bytes: Uint8Array, found: Found, { isInside, depth }: Standing): Promise<void> {
  if (depth > MOST_DEPTH) throw new RangeError('messages in messages');
  const message = await parse(bytes);
  const texts = textsOf(message);
  if (texts.length > 0) found.parts.push({ kind: 'text', texts, ...(isInside && { name: senderOf(message) }) });
  for (const attachment of message.attachments) await takeAttached(attachment, found, depth);
}

async function parse(bytes: Uint8Array): Promise<Email> {
  const limits = { forceRfc822Attachments: true, maxNestingDepth: MOST_DEPTH };
  const message = await PostalMime.parse(bytes, limits);
  if (!`${message.text}${message.html}${message.subject}`.includes('\ufffd') || isUtf8(bytes)) return message;
  // Letters beyond ASCII in a message that does not say what they are: old programs in the West wrote Windows-1252.
  const meant = await PostalMime.parse(westernText(bytes), limits);
  return { ...meant, attachments: message.attachments };
}

/** Who has sent a message: the subjects of those that the page's form makes are all the same. */
function senderOf({ from, subject }: Email): string {
  return meantLetters(from?.name || from?.address || subject || '');
}

function textsOf({ text, html }: Email): readonly string[] {
  const texts = [html === undefined ? '' : htmlLines(bounded(html)), bounded(text ?? '')];
  return texts.map(meantLetters).filter((one) => one.trim() !== '');
}

function bounded(text: string): string {
  if (text.length > MOST_LETTERS) throw new RangeError('too much text');
  return text;
}

async function takeAttached({ mimeType, filename, content }: Attachment, found: Found, depth: number): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const name = meantLetters(filename ?? '');
  if (/^(?:application\/(?:x-)?pkcs7-mime|application\/pgp-encrypted)$/.test(mimeType)) found.isEncrypted = true;
  else if (mimeType === 'message/rfc822' || /\.eml$/i.test(name))
    await take(bytes, found, { isInside: true, depth: depth + 1 });
  else if (mimeType === 'application/pdf' || /\.pdf$/i.test(name))
    found.parts.push({ kind: 'form', name, form: pdfFault(bytes) ?? (await readPdfForm(bytes)) });
  else if (/\.txt$/i.test(name)) found.parts.push({ kind: 'text', name, texts: [bounded(decodedText(bytes))] });
}
