import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { itemAt } from '../sequence/item-at.ts';
import { LETTER } from '../typography/characters.ts';
import { type TextPieces, textPieces } from './text-pieces.ts';

/**
 * Reads `^[the words of a note]`, as other tools write a note in its place: the words become a note of their own,
 * which is called there. In place. What begins so and has no end is reported.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each note without an end
 */
export function readInlineNotes(tree: Root, source: string, report: Report): void {
  if (!source.includes('^[')) return;
  const pieces = textPieces(source);
  const notes: FootnoteDefinition[] = [];
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some((child) => child.type === 'text' && child.value.includes('^[')))
      return;
    const parent = node as { children: PhrasingContent[] };
    const { children } = parent;
    const found = notesIn(children, pieces, report);
    if (found.length === 0) return;
    let from: Place = { index: 0, at: 0 };
    parent.children = [];
    for (const { open, close } of found) {
      const { call, note } = madeOf({ open, close }, children, pieces);
      parent.children.push(...between(children, from, { ...open, at: open.at - 1 }, pieces), call);
      notes.push(note);
      from = { ...close, at: close.at + 1 };
    }
    parent.children.push(...between(children, from, { index: children.length, at: 0 }, pieces));
  });
  tree.children.push(...notes);
}

/** A character of a text among the children of a node. */
interface Place {
  readonly index: number;
  readonly at: number;
}

/** The brackets of a note. */
interface Brackets {
  readonly open: Place;
  readonly close: Place;
}

/** The notes of a paragraph, none within another. */
function notesIn(children: readonly PhrasingContent[], pieces: TextPieces, report: Report): readonly Brackets[] {
  const open: (Place & { readonly isNote: boolean })[] = [];
  const found: Brackets[] = [];
  let openNotes = 0;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text') continue;
    for (const { index: at, 0: bracket } of node.value.matchAll(/[[\]]/g)) {
      if (!pieces.isTyped(node, at)) continue;
      if (bracket === '[') {
        const isNote = node.value[at - 1] === '^' && pieces.isTyped(node, at - 1);
        open.push({ index, at, isNote });
        if (isNote) openNotes++;
        continue;
      }
      const opening = open.pop();
      if (!opening?.isNote) continue;
      openNotes--;
      if (openNotes > 0) continue;
      const inside = between(children, { ...opening, at: opening.at + 1 }, { index, at }, pieces);
      if (isWords(inside, node.value[at + 1])) found.push({ open: opening, close: { index, at } });
    }
  }
  for (const { index, at, isNote } of open) {
    const node = children[index];
    if (isNote && node?.type === 'text' && BEGINS_WORDS.test(node.value.slice(at + 1, at + 100)))
      report('warning', 'note.inline-unclosed', {}, pieces.offsetOf(node, at - 1));
  }
  return found;
}

function madeOf(
  { open, close }: Brackets,
  children: readonly PhrasingContent[],
  pieces: TextPieces,
): { readonly call: FootnoteReference; readonly note: FootnoteDefinition } {
  const start = between(children, { ...open, at: open.at - 1 }, { ...open, at: open.at + 1 }, pieces)[0]?.position;
  const end = between(children, close, { ...close, at: close.at + 1 }, pieces)[0]?.position;
  const position = start && end && { start: start.start, end: end.end };
  // No author's note is called so: a name holds no bracket.
  const identifier = `[${position?.start.offset}`;
  const words = trimmed(between(children, { ...open, at: open.at + 1 }, close, pieces));
  return {
    call: { type: 'footnoteReference', identifier, position },
    note: {
      type: 'footnoteDefinition',
      identifier,
      children: [{ type: 'paragraph', children: words, position }],
      position,
    },
  };
}

/** Nodes and pieces of nodes from one place to another, which is not among them. */
function between(
  children: readonly PhrasingContent[],
  from: Place,
  to: Place,
  pieces: TextPieces,
): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let index = from.index; index <= to.index && index < children.length; index++) {
    const node = itemAt(children, index);
    if (node.type !== 'text') {
      if (index < to.index) nodes.push(node);
      continue;
    }
    const part: Text | undefined = pieces.part(
      node,
      index === from.index ? from.at : 0,
      index === to.index ? to.at : node.value.length,
    );
    if (part) nodes.push(part);
  }
  return nodes;
}

const BEGINS_WORDS = new RegExp(`^[${LETTER}«“"][${LETTER}’']*[ \\u00A0][${LETTER}]`);
/** Patterns of programs begin so too: « ^[a-z]+ ». One word is a note where it begins or ends a sentence. */
const ONE_WORD = new RegExp(`^(?:[A-ZÀ-ÖØ-Þ][${LETTER}]{2,}[.!?…]?|[${LETTER}]{2,}[.!?…])$`);
const WORDS = new RegExp(`[${LETTER}]{2}`);

function isWords(content: readonly PhrasingContent[], follows: string | undefined): boolean {
  if (follows !== undefined && /[*+?{$]/.test(follows)) return false;
  const [first] = content;
  if (content.length > 1 || first?.type !== 'text') return content.length > 0;
  const words = first.value.trim();
  return /\s/.test(words) ? WORDS.test(words) : ONE_WORD.test(words) || /^(?:https?:\/\/|www\.)\S+$/.test(words);
}

/** Without spaces at both ends. */
function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === content.length - 1 ? start.trimEnd() : start };
  });
}
