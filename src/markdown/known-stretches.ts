import type { Root, RootContent } from 'hast';
import type { Noted } from '../problems/problem.ts';

/*
 * Parsing is most of what it takes to follow an edit in a long number. A text
 * of plain blocks falls into stretches that mean the same wherever they stand,
 * so that only those that an edit has changed are parsed anew.
 */

/** What stretches of the last text became. */
export interface KnownStretches {
  last: ReadonlyMap<string, Root>;
  /** Of the last text's blocks: what each is a copy of, which is the same from one text to the next while its stretch is. */
  readonly originals: WeakMap<RootContent, RootContent>;
}

export function createKnownStretches(): KnownStretches {
  return { last: new Map(), originals: new WeakMap() };
}

/**
 * Anything that reaches across a blank line or tells something of another
 * place: fences and HTML, whose end may be anywhere; and what has a document
 * for its field (definitions, notes) or its own syntax beside CommonMark, which
 * has a bracket, a colon, a bar or a tilde in it.
 */
const REACHES_FURTHER = /[<|@]|```|~~|\[\^|\]:|::|:-|-:|:[\p{L}\p{M}\p{N}_-]+\[|www\.|https?:|\[[ \txX]\]/iu;

/**
 * Where a stretch may begin: after a blank line, with what is neither indented
 * nor the mark of a list or quotation. Such a line ends all blocks that are
 * open (CommonMark 0.31, 5 and appendix A, phase 1).
 */
const BEGINNING = /(?<=\n[ \t]*\r?\n)(?=[\p{L}«“"'’(#!])/u;

/**
 * Composes a text by its stretches; undefined where they are not independent,
 * or where something is to be reported, whose count and place are the whole
 * text's. The last text's stretches are forgotten, but for those of this one.
 */
export async function inStretches(
  markdown: string,
  key: string,
  compose: (part: string) => Promise<Noted<Root>>,
  known: KnownStretches,
): Promise<Root | undefined> {
  if (REACHES_FURTHER.test(markdown)) return undefined;
  const used = new Map<string, Root>();
  const children: RootContent[] = [];
  let at: Shift = { lines: 0, offset: 0 };
  for (const stretch of markdown.split(BEGINNING)) {
    const name = `${key}\n${stretch}`;
    const before = used.get(name) ?? known.last.get(name);
    const { value: part, problems } = before ? { value: before, problems: [] } : await compose(stretch);
    if (problems.length > 0) return undefined;
    used.set(name, part);
    if (children.length > 0 && part.children.length > 0) children.push({ type: 'text', value: '\n' });
    for (const child of part.children) {
      const copy = shifted(child, at);
      known.originals.set(copy, child);
      children.push(copy);
    }
    at = { lines: at.lines + (stretch.match(/\r\n|\n|\r/g)?.length ?? 0), offset: at.offset + stretch.length };
  }
  known.last = used;
  return { type: 'root', children };
}

/** How far a stretch stands from the start of its text; it begins a line. */
interface Shift {
  readonly lines: number;
  readonly offset: number;
}

/** A copy of a node, at its place in the whole text. */
function shifted<Node extends RootContent>(node: Node, by: Shift): Node {
  const copy = { ...node };
  if (node.position) {
    const { start, end } = node.position;
    copy.position = { start: movedPoint(start, by), end: movedPoint(end, by) };
  }
  if (copy.type === 'text' && node.type === 'text' && node.data?.offsets)
    copy.data = {
      ...node.data,
      offsets: node.data.offsets.map((offset) => (offset < 0 ? offset : offset + by.offset)),
    };
  if (copy.type === 'element' && node.type === 'element') {
    copy.properties = { ...node.properties };
    copy.children = node.children.map((child) => shifted(child, by));
  }
  return copy;
}

function movedPoint<Point extends { line: number; offset?: number | undefined }>(point: Point, by: Shift): Point {
  return { ...point, line: point.line + by.lines, offset: (point.offset ?? 0) + by.offset };
}
