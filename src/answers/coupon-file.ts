import { refusalOf } from '../problems/disk-problem.ts';
import type { Outcome, ProblemCode } from '../problems/problem.ts';
import { readPlainFile } from '../publication/plain-file.ts';
import { isPdf, pdfFault } from './pdf-ends.ts';

/** A file that may have a coupon in it. */
export interface CouponFile {
  /** `message`: one as mail programs save it, with its head, or a mailbox; `text`: what was copied out of one. */
  readonly kind: 'form' | 'message' | 'text';
  readonly bytes: Uint8Array;
}

/** A coupon that a program has saved again with its fonts has a megabyte or two; few mailboxes take more than this. */
const MOST_MEGABYTES = 20;
/** Answers that were copied into a text. */
const MOST_MEGABYTES_OF_TEXT = 1;

/** Reads a file that may be a PDF, a message or a text, as far as its size, its name and its two ends tell. */
export function readCouponFile(file: string): Outcome<CouponFile> {
  const refuse = (code: ProblemCode, values = {}): Outcome<CouponFile> => ({
    problems: [{ severity: 'error', code, values, file }],
  });
  try {
    const read = readPlainFile(file, MOST_MEGABYTES * 1e6);
    if (read.kind === 'too-large') return refuse('answers.too-large', { megabytes: MOST_MEGABYTES });
    if (read.kind === 'not-plain') {
      if (read.found !== 'found.file-folder') return refuse('answers.other-kind');
      return refuse('answers.folder');
    }
    const { bytes } = read;
    if (bytes.length === 0) return refuse('answers.empty');
    const kind = kindOf(file, bytes);
    if (kind === undefined) return refuse('answers.other-kind');
    if (kind === 'outlook') return refuse('answers.outlook-message');
    if (kind === 'form' && pdfFault(bytes) !== undefined) return refuse('answers.truncated');
    if (kind === 'text' && bytes.length > MOST_MEGABYTES_OF_TEXT * 1e6)
      return refuse('answers.too-large', { megabytes: MOST_MEGABYTES_OF_TEXT });
    return { value: { kind, bytes }, problems: [] };
  } catch (error) {
    return { problems: [refusalOf(error, file)] };
  }
}

/** How much of a file says what it is. */
const HEAD = 8192;

/** What a file is by what stands in it; a name decides of what could be anything. */
function kindOf(file: string, bytes: Buffer): CouponFile['kind'] | 'outlook' | undefined {
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const isNamed = (ending: RegExp) => ending.test(file);
  if (head.startsWith(OUTLOOK)) return 'outlook';
  if (isNamed(/\.(?:eml|mbox)$/i) || MESSAGE_HEAD.test(head)) return 'message';
  if (isPdf(bytes)) return 'form';
  return isNamed(/\.(?:txt|text)$/i) ? 'text' : undefined;
}

/** Outlook's own files are compound files ([MS-CFB], 2.2), as old Word documents are. */
const OUTLOOK = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** The head of a message that went through the network: fields of which one is nothing that people write (RFC 5322, 2.2). */
const MESSAGE_HEAD =
  /^(?:From [^\n]*\n)?(?:[A-Za-z][A-Za-z-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,80}?(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To):/i;
