import type { Element, Root } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { hasData } from '../../markdown/vocabulary.ts';
import { addNode } from '../structure-tree.ts';
import type { Block, Marker, Nesting } from './block.ts';
import { type Content, type Flow, inside, type Position, within } from './position.ts';

/** A note's text hangs beside its number: ems of the note's own size. */
const NOTE_INDENT = 1.4;

/** A note, and its number. */
export interface NumberedNote {
  readonly note: Element;
  readonly number: number;
}

/** The body without its notes, and the list that holds them. */
export function partNotes(body: Root): { readonly text: readonly Content[]; readonly notes: readonly NumberedNote[] } {
  const isNotes = (node: Content) => node.type === 'element' && hasData(node, 'dataFootnotes');
  return { text: body.children.filter((node) => !isNotes(node)), notes: body.children.filter(isNotes).flatMap(items) };
}

/** The items of a list of notes. It may begin with another number than 1, where stories have notes of their own. */
function items(node: Content): NumberedNote[] {
  if (node.type !== 'element') return [];
  if (node.tagName !== 'ol') return node.children.flatMap(items);
  const first = Number(node.properties.start ?? 1);
  return childElements(node).map((note, index) => ({ note, number: first + index }));
}

/**
 * The blocks of each note by its name, which is the id that its calls point to. In the
 * structure, notes come after the text, as they do on the web.
 *
 * @param notes the items of the list that holds the notes
 * @param outer the position of the text
 * @param flow makes blocks of the nodes inside it
 */
export function noteBlocks(notes: readonly NumberedNote[], outer: Position, flow: Flow): Map<string, readonly Block[]> {
  const nesting: Nesting = { ...outer.nesting, indent: NOTE_INDENT };
  return new Map(
    notes.map(({ note, number }) => {
      const position = within(outer, 'Note');
      const label = addNode(position.parent, 'Lbl');
      const marker: Marker = { text: `${number}.`, tag: label, indent: NOTE_INDENT };
      const blocks = flow(withoutBackReferences(note.children), { ...inside(note, position), nesting, marker });
      return [String(note.properties.id), blocks.map(asNote)] as const;
    }),
  );
}

function asNote(block: Block): Block {
  return block.kind === 'text' && block.role === 'paragraph' ? { ...block, role: 'note' } : block;
}

/** Nodes without the arrows that lead from a note back to its call: on paper they lead nowhere. */
function withoutBackReferences<Node extends Content>(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type !== 'element') return [node];
    if (hasData(node, 'dataFootnoteBackref')) return [];
    return [{ ...node, children: withoutBackReferences(node.children) }];
  });
}
