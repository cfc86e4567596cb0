import type { Emphasis, Parents, PhrasingContent, Root, Strong, Text } from 'mdast';
import { sourceSpan } from './source-span.ts';

/**
 * Makes text again, with its asterisks, of what Markdown takes for emphasis among letters and figures; in place. Those
 * of `n*2*m` and of `3*a et 4*b` multiply: without them one would read n2m and « 3a et 4b ». (Asterisks between two
 * figures are text already: `figure-marks.ts`.)
 *
 * @param tree the Markdown tree; its nodes know their places
 * @param source the text into which these point
 */
export function writeFigureMarks(tree: Root, source: string): void {
  if (MAY_BE_TEXT.test(source)) writeIn(tree, source, 0);
}

/** Cheaper than to look through a tree. */
const MAY_BE_TEXT = /\d\*|\*\d|[^\s*]\*{1,2}[^\s*]|_[/.,:-]_/;

/** Nothing that is nested deeper is shown: `nesting.ts` refuses it. */
const DEEPEST = 500;

function writeIn(parent: Parents, source: string, depth: number): void {
  if (depth > DEEPEST) return;
  const children = parent.children as PhrasingContent[];
  let changed = false;
  const written = children.flatMap((child): PhrasingContent[] => {
    if ('children' in child) writeIn(child, source, depth + 1);
    if ((child.type !== 'emphasis' && child.type !== 'strong') || !isText(child, source)) return [child];
    changed = true;
    return withMarks(child, source);
  });
  if (changed) parent.children = joined(written) as typeof parent.children;
}

/** Whether marks stand for themselves: they multiply, hide letters, or are the blanks of a form. */
function isText(node: Emphasis | Strong, source: string): boolean {
  return multiplies(node, source) || hidesLetters(node, source) || isBlank(node, source);
}

/** `m**de … f**k`, `étudiant*es et salarié*es`: marks within two words. */
function hidesLetters(node: Emphasis | Strong, source: string): boolean {
  const { start, end } = sourceSpan(node);
  if (source[start] !== '*') return false;
  const length = markLength(node);
  const typed = source.slice(start + length, end - length);
  const around = [source[start - 1], typed[0], typed.at(-1), source[end]];
  return /\s/.test(typed) && around.every((character) => character !== undefined && WORD.test(character));
}

/** `__/__/____`: what is set off has neither letters nor figures. */
function isBlank(node: Emphasis | Strong, source: string): boolean {
  const { start, end } = sourceSpan(node);
  return source[start] === '_' && /^[_\s/.,:-]*$/.test(source.slice(start, end));
}

/** Whether both marks stand among letters and figures, a figure next to one of them. `in*croy*able` is emphasis, and so is `le **3**e`. */
function multiplies(node: Emphasis | Strong, source: string): boolean {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || source[start] !== '*') return false;
  const length = markLength(node);
  const opening = [source.charAt(start - 1), source.charAt(start + length)];
  const closing = [source.charAt(end - length - 1), source.charAt(end)];
  const isDigit = (character: string) => /^\d$/.test(character);
  const around = [...opening, ...closing];
  return around.every((character) => WORD.test(character)) && around.some(isDigit);
}

/** A letter of the languages that are set here, or a digit. */
const WORD = /^[\dA-Za-zªº\u00B2\u00B3\u00B9\u00C0-\u024F\u0370-\u1FFF]$/;

function markLength({ type }: Emphasis | Strong): 1 | 2 {
  return type === 'strong' ? 2 : 1;
}

/** What stands in an emphasis, between its marks. */
function withMarks(node: Emphasis | Strong, source: string): PhrasingContent[] {
  const { position } = node;
  const length = markLength(node);
  if (!position) return node.children;
  const { start, end } = position;
  const text = (from: typeof start, to: typeof start): Text => ({
    type: 'text',
    value: source.slice(from.offset, to.offset),
    position: { start: from, end: to },
  });
  return [text(start, moved(start, length)), ...node.children, text(moved(end, -length), end)];
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

function moved<P extends Point>(point: P, by: number): P {
  return { ...point, column: point.column + by, ...(point.offset !== undefined && { offset: point.offset + by }) };
}

/** Neighbouring texts as one: rules about figures see all of `5*3*2`. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const whole: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = whole.at(-1);
    if (node.type !== 'text' || last?.type !== 'text' || !areNeighbours(last, node)) whole.push(node);
    else whole[whole.length - 1] = together(last, node);
  }
  return whole;
}

function areNeighbours(one: Text, other: Text): boolean {
  return one.position !== undefined && one.position.end.offset === other.position?.start.offset;
}

function together(one: Text, other: Text): Text {
  const position = one.position && other.position && { start: one.position.start, end: other.position.end };
  return { type: 'text', value: one.value + other.value, position };
}
