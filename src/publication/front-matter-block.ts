import type { ProblemCode } from '../problems/problem.ts';
import { firstMatch } from '../sequence/first-match.ts';
import { isKeyAnywhere } from './author-names.ts';

/** Offsets of the YAML between the two lines « --- », and where the Markdown begins. */
export interface FrontMatterBlock {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  /** Lines that were read as « --- » and are not quite that. */
  readonly almost: readonly Fence[];
}

/** A line that stands where a line « --- » belongs. */
export interface Fence {
  readonly offset: number;
  readonly written: string;
}

/** A source with its front matter blanked out: offsets, lines and columns stay those of the file. */
export function withoutFrontMatter(source: string, bodyStart: number): string {
  return source.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + source.slice(bodyStart);
}

/** Why a file has no front matter. */
export interface FrontMatterMistake {
  readonly code: ProblemCode;
  /** Where that is to be seen. */
  readonly offset: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is a fence to all programs; a no-break space behind it cannot be seen. */
const PLAIN_FENCE = /^(?:---|\.\.\.)[ \t\u00A0\u202F]*$/;
/** Dashes of any kind: word processors join hyphens, and keyboards have several. */
const DASHES = /^[-\u2010-\u2015\u2212][-\u2010-\u2015\u2212 \t\u00A0\u202F]*$/;
/** What other programs and other habits put around a front matter. */
const OTHER_FENCE = /^(?:\*{3,}|\+{3,}|_{3,}|={3,}|~{3,}|;{3,}|`{3,}[a-z]*)[ \t\u00A0\u202F]*$/;

/** Finds the front matter, or says why there is none. */
export function frontMatterBlock(source: string): FrontMatterBlock | FrontMatterMistake {
  const first = lineAt(source, firstMatch(/^(?:[ \t]*(?:\r\n|\n|\r))*/, source).length);
  const isPlain = PLAIN_FENCE.test(first.text) && first.text.startsWith('-');
  const isFence = isDashes(first.text) || OTHER_FENCE.test(first.text);
  // Prose may begin with a dash too, and with empty lines: a key follows a front matter's.
  if (!isPlain || first.offset > 0) {
    if (!isFence || !beginsWithKey(source, first.next)) return { ...missing(source, first), values: {} };
  }
  const block = untilFence(source, first);
  if (isPlain) return block ?? { code: 'front-matter.unclosed', offset: first.offset, values: {} };
  if (!block) return { code: 'front-matter.missing', offset: 0, values: {} };
  if (!isDashes(first.text) || 'code' in block) return fenceMistake(first);
  return { ...block, almost: [fenceOf(first), ...block.almost] };
}

/** A file may begin with its keys, and lack the lines around them. */
function missing(source: string, first: Line): Pick<FrontMatterMistake, 'code' | 'offset'> {
  const hasKeys = beginsWithKey(source, first.offset) && beginsWithKey(source, first.next);
  return hasKeys
    ? { code: 'front-matter.unfenced', offset: first.offset }
    : { code: 'front-matter.missing', offset: 0 };
}

/** What stands between the first line and the next that closes it; undefined where none does. */
function untilFence(source: string, first: Line): FrontMatterBlock | FrontMatterMistake | undefined {
  for (let at = first.next; at < source.length; ) {
    const line = lineAt(source, at);
    const found = { start: first.next, end: at, bodyStart: line.next };
    if (PLAIN_FENCE.test(line.text)) return { ...found, almost: [] };
    // No line of YAML that stands at the margin is made of dashes, or of such marks.
    if (isDashes(line.text)) return { ...found, almost: [fenceOf(line)] };
    if (OTHER_FENCE.test(line.text)) return fenceMistake(line);
    at = line.next;
  }
  return undefined;
}

function fenceOf({ offset, text }: Line): Fence {
  return { offset, written: text.trim() };
}

interface Line {
  readonly offset: number;
  /** Without its end. */
  readonly text: string;
  /** Where the next one begins. */
  readonly next: number;
}

function lineAt(source: string, offset: number): Line {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = offset;
  const found = end.exec(source);
  const stop = found?.index ?? source.length;
  return { offset, text: source.slice(offset, stop), next: stop + (found?.[0].length ?? 0) };
}

/** A hyphen alone, or two of them, may stand for something else. */
function isDashes(text: string): boolean {
  if (!DASHES.test(text)) return false;
  const marks = text.replace(/[ \t\u00A0\u202F]/g, '');
  return marks.length > 2 || /[\u2012-\u2015]/.test(marks);
}

/** Whether the first words behind a line are a key. */
function beginsWithKey(source: string, from: number): boolean {
  const [, key = ''] = /^\s*([^\s:=]{1,40})[ \t\u00A0\u202F]*[:=]/.exec(source.slice(from, from + 200)) ?? [];
  return isKeyAnywhere(key);
}

function fenceMistake({ offset, text }: Line): FrontMatterMistake {
  const written = text.trim();
  return { code: written.startsWith('+') ? 'front-matter.toml' : 'front-matter.fence', offset, values: { written } };
}
