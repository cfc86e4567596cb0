import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { overlapping, type Stretch } from '../typography/stretches.ts';
import { sourceSpan } from './source-span.ts';
import type { ReadableLabels } from './spaced-labels.ts';

/** A line that would define a note or the address of a link, were it not for its spaces: French has one before a colon. */
interface SpacedDefinition {
  /** Of its bracket and of what follows its colon, in the text (UTF-16). */
  readonly start: number;
  readonly end: number;
  /** What Markdown reads as its beginning. */
  readonly right: string;
  readonly code: 'note.spaced' | 'link.spaced-definition';
}

/** Any line of this kind. It is tried on the whole text first. */
const LINE = /^[ \t>]{0,20}\[[^[\]\n]{1,300}\][ \t\u00A0\u202F]*:/m;
const NOTE =
  /^([ \t>]{0,20})(\[[ \t\u00A0]?\^[ \t\u00A0]?([^\s[\]^][^[\]\n]{0,300}?)[ \t\u00A0]?\][ \t\u00A0\u202F]*:)/gm;
const ADDRESS =
  /^([ \t>]{0,20})(\[([^[\]^\n][^[\]\n]{0,300})\][ \t\u00A0\u202F]+:)[ \t\u00A0\u202F]*(?:<[^<>\n]+>|(?:https?:\/\/|www\.|mailto:|\.{0,2}\/)\S+)(?:[ \t]+"[^"\n]*")?[ \t]*$/gm;

/**
 * Lets the lines that define notes and addresses have the spaces that French typing puts into them: `[^1] : Le texte.`
 * Each such line is reported as a note.
 *
 * @param labels the Markdown, with the names of notes that hold blanks
 * @param parse parses a text; only what it leaves as text is looked at
 * @param report called for each line that is read so
 * @returns the text with these lines as Markdown reads them, every character in its place
 */
export function readableDefinitions(
  { text, typed }: ReadableLabels,
  parse: (text: string) => Root,
  report: Report,
): string {
  if (!LINE.test(text)) return text;
  const candidates = [...spacedNotes(text), ...spacedAddresses(text)];
  if (candidates.length === 0) return text;
  const isText = textTest(parse(text));
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, right, code } of candidates.sort((a, b) => a.start - b.start)) {
    if (start < at || !isText(start, start + 1)) continue;
    report('note', code, { instead: typed(right) }, start);
    parts.push(text.slice(at, start), right.padEnd(end - start));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

/** Notes that have no definition as Markdown reads it. */
function spacedNotes(text: string): readonly SpacedDefinition[] {
  const defined = new Set(Array.from(text.matchAll(DEFINED_NOTE), ([, label = '']) => label.toLowerCase()));
  const found: SpacedDefinition[] = [];
  for (const { index, 1: indent = '', 2: typed = '', 3: label = '' } of text.matchAll(NOTE)) {
    const right = `[^${label}]:`;
    if (typed === right || defined.has(label.toLowerCase())) continue;
    const start = index + indent.length;
    found.push({ start, end: start + typed.length, right, code: 'note.spaced' });
  }
  return found;
}

const DEFINED_NOTE = /^[ \t>]{0,20}\[\^([^\s[\]^][^[\]\n]{0,300})\]:/gm;

/** Addresses that a link asks for by their name: who writes `[1] : https://…` below a text may want it printed. */
function spacedAddresses(text: string): readonly SpacedDefinition[] {
  const asked = new Set(
    Array.from(text.matchAll(REFERENCE), ([, words = '', label = '']) => (label || words).toLowerCase()),
  );
  const found: SpacedDefinition[] = [];
  for (const { index, 1: indent = '', 2: typed = '', 3: label = '' } of text.matchAll(ADDRESS)) {
    if (!asked.has(label.toLowerCase())) continue;
    const start = index + indent.length;
    found.push({ start, end: start + typed.length, right: `[${label}]:`, code: 'link.spaced-definition' });
  }
  return found;
}

const REFERENCE = /\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,300})\]/g;

/** Tells of a stretch of the text whether a text node of the tree has it. */
function textTest(tree: Root): (start: number, end: number) => boolean {
  const stretches: Stretch[] = [];
  visit(tree, 'text', (text) => {
    const { start, end } = sourceSpan(text);
    stretches.push([start, end]);
  });
  return overlapping(stretches);
}
