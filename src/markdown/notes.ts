import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearest } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { reportCallsInCaptions } from './calls-elsewhere.ts';
import { readInlineNotes } from './inline-notes.ts';
import { findInText } from './literal.ts';
import { replaceAt } from './replace-at.ts';
import { sourceSpan } from './source-span.ts';
import { readSpacedCalls } from './spaced-calls.ts';
import { writtenLabel } from './written-label.ts';

/**
 * Names notes by their numbers, in the order of their calls, so that ids are digits whatever the author named the
 * notes; in place. Calls without a note and notes without a call are reported; such notes are left out.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each such call or note, and for notes of the same name
 */
export function understandNotes(tree: Root, source: string, report: Report): void {
  readSpacedCalls(tree, source, report);
  readInlineNotes(tree, source, report);
  const definitions = firstDefinitions(tree, report);
  const labels = Array.from(definitions.values(), writtenLabel);
  const order = callOrder(tree, definitions);
  const numberOf = ({ identifier }: FootnoteReference | FootnoteDefinition) => order.indexOf(identifier) + 1;
  visit(tree, 'footnoteDefinition', (definition, index, parent) => {
    const { identifier, label, position } = definition;
    const isFirst = definitions.get(identifier) === definition;
    if (isFirst && numberOf(definition) > 0) {
      if (label?.includes(' '))
        report('note', 'note.label-spaces', { label, right: label.replaceAll(' ', '-') }, position?.start.offset);
      return undefined;
    }
    if (isFirst)
      reportUncalled(tree, source, writtenLabel(definition), (code, values) =>
        report('warning', code, values, position?.start.offset),
      );
    return replaceAt(parent, index);
  });
  visit(tree, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      node.identifier = String(numberOf(node));
  });
  reportMissing(tree, source, labels, report);
  reportCallsInCaptions(tree, source, report);
  reportSwallowing(definitions, source, report);
}

/** Where the note is missing, Markdown leaves the call in the text as it was typed. */
const CALL = /\[[ \u00A0]?\^[ \u00A0]?([^[\]\n]{1,300}?)\]/g;
/** A class of characters, as programs write them: `[^a-z]`, `[^\\s]`, `[^/]`. */
const OF_PROGRAM = /^(?:[^-]-[^-])+$|\\|^[^\p{L}\p{N}*†‡]*$/u;
/** The shortest name of which another can be a misspelling. */
const LEAST_NAME = 3;

function reportMissing(tree: Root, source: string, labels: readonly string[], report: Report): void {
  const calls: { readonly label: string; readonly offset: number; readonly isDefinition: boolean }[] = [];
  findInText(tree, source, CALL, ({ 0: typed, 1: label = '', index, input }, offset) => {
    const isDefinition = /^[ \u00A0\u202F]?:\s/.test(input.slice(index + typed.length, index + typed.length + 3));
    if (!OF_PROGRAM.test(label)) calls.push({ label, offset, isDefinition });
  });
  const inside = new Set(calls.filter(({ isDefinition }) => isDefinition).map(({ label }) => label));
  for (const { label, offset, isDefinition } of calls) {
    const near = label.length < LEAST_NAME ? undefined : nearest(label, labels);
    if (isDefinition) report('warning', 'note.inside', { label }, offset);
    else if (inside.has(label)) continue;
    else if (near !== undefined) report('warning', 'note.misspelt', { label, nearest: near }, offset);
    else if (/\S\s+\S+\s+\S/.test(label)) report('warning', 'note.words', { words: label }, offset);
    else report('warning', 'note.missing', { label }, offset);
  }
}

function reportUncalled(
  tree: Root,
  source: string,
  label: string,
  report: (code: 'note.uncalled' | 'note.uncalled-bare', values: { label: string }) => void,
): void {
  let isBare = false;
  findInText(tree, source, /\[([^[\]\n^]{1,100})\]/g, ([, words]) => {
    isBare ||= words === label;
  });
  report(isBare ? 'note.uncalled-bare' : 'note.uncalled', { label });
}

/** A line that ends here, or that is shorter, is not one that its author has parted. */
const BEFORE_WRAP = 60;
/** Who writes a paragraph on one line has longer lines. */
const WHOLE_PARAGRAPH = 100;

/** Lines right below a note belong to it: where it was put into the middle of a text, they were not meant to. */
function reportSwallowing(definitions: Definitions, source: string, report: Report): void {
  for (const definition of definitions.values()) {
    const { start, end } = sourceSpan(definition);
    const [first = '', second = ''] = source.slice(start, end).split('\n', 2);
    if (!/^[^\s>]/.test(second) || !first.startsWith('[^')) continue;
    const [before = ''] = source.slice(0, start).split('\n').slice(-2);
    const isInside = before.trim() !== '' && !before.trimStart().startsWith('[^');
    const isWhole = first.length < BEFORE_WRAP || /[.!?…][»”")]?\s*$/.test(first);
    if (!isWhole || !(isInside || second.length > WHOLE_PARAGRAPH)) continue;
    const words = second.split(/\s+/).slice(0, 4).join(' ');
    report('warning', 'note.swallows', { label: writtenLabel(definition), words }, start + first.length + 1);
  }
}

type Definitions = ReadonlyMap<string, FootnoteDefinition>;

function firstDefinitions(tree: Root, report: Report): Definitions {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (definition) => {
    const { identifier, position } = definition;
    if (definitions.has(identifier))
      report('warning', 'note.duplicate', { label: writtenLabel(definition) }, position?.start.offset);
    else definitions.set(identifier, definition);
  });
  return definitions;
}

/** The notes that are reached from the text, those called by other notes last: as `mdast-util-to-hast` numbers them. */
function callOrder(tree: Root, definitions: Definitions): readonly string[] {
  const order: string[] = [];
  const follow = (from: Nodes) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP;
      if (node.type === 'footnoteReference' && !order.includes(node.identifier)) order.push(node.identifier);
      return undefined;
    });
  follow(tree);
  for (const identifier of order) {
    const definition = definitions.get(identifier);
    if (definition) follow(definition);
  }
  return order;
}
