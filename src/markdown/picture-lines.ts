import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { offsetAt } from '../sequence/offsets.ts';
import { joinBraces } from './brace-attributes.ts';
import { isPictureAttributes, pictureOf } from './picture-attributes.ts';
import { alignedOffsets } from './source-offsets.ts';
import { sourceSpan } from './source-span.ts';

/*
 * A picture that stands alone on a line of its paragraph, with braces behind it: its author has left out the empty
 * lines around it.
 */

/**
 * Takes pictures that stand alone on lines of their paragraph, with braces behind them, out of it: they stand in a
 * paragraph of their own, between the words before and behind them; in place. In an item no paragraph is made of its
 * words: lines become paragraphs there that hold pictures alone.
 *
 * @param tree the hast of the body
 * @param source the text into which places point
 */
export function partPictureLines(tree: Root, source: string): void {
  visit(tree, 'element', (element, index, parent) => {
    const isItem = element.tagName === 'li' || element.tagName === 'dd';
    // What the author has said of a paragraph in HTML is said of all of it.
    const isParagraph = element.tagName === 'p' && Object.keys(element.properties).length === 0;
    if ((!isParagraph && !isItem) || !parent || index === undefined) return undefined;
    const parts = pictureParts(element, source);
    if (!parts) return undefined;
    const made = parts.flatMap((part): ElementContent[] =>
      isItem && !part.isPictures ? [...part.nodes] : [paragraphOf(part.nodes, element)],
    );
    if (isItem) {
      element.children = made;
      return undefined;
    }
    parent.children.splice(index, 1, ...made);
    return index + made.length;
  });
}

/** Texts of a paragraph or an item, each cut behind the braces of a picture that end their line; others as they are. */
export function cutBehindBraces(children: readonly ElementContent[], source: string): ElementContent[] {
  return children.flatMap((child): ElementContent[] =>
    child.type === 'text' && BRACES_END.test(child.value) ? lines(child, source) : [child],
  );
}

/** Braces, or the end of some in which Markdown has read an emphasis or a link, at the end of a line that is not the last. */
const BRACES_END = /\}[ \t]*\r?\n/;

/** Lines of a paragraph that follow each other: such as hold pictures alone, or others. */
interface PictureLines {
  readonly isPictures: boolean;
  readonly nodes: ElementContent[];
}

/** A paragraph cut before and behind pictures that stand alone on their lines; undefined where there are none. */
function pictureParts(element: Element, source: string): readonly PictureLines[] | undefined {
  if (!element.children.some((child) => pictureOf(child))) return undefined;
  const children = element.children.flatMap((child): ElementContent[] =>
    child.type === 'text' ? lines(child, source) : [child],
  );
  const joined = { ...element, children };
  joinBraces(joined, source);
  const parts: PictureLines[] = [];
  for (const line of linesOf(joined.children)) {
    const isPictures = holdPicturesAlone(line);
    const last = parts.at(-1);
    if (last?.isPictures === isPictures || (last && line.every(isBlankNode))) last.nodes.push(...line);
    else parts.push({ isPictures, nodes: [...line] });
  }
  const isMeant = ({ isPictures, nodes }: PictureLines) => isPictures && nodes.some(isPictureAttributes);
  if (parts.length < 2 || !parts.some(isMeant)) return undefined;
  // Pictures of which nothing is said stay where they are.
  const kept: PictureLines[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (isMeant(part)) kept.push(part);
    else if (last && !last.isPictures) last.nodes.push(...part.nodes);
    else kept.push({ isPictures: false, nodes: [...part.nodes] });
  }
  return kept.map((part) => ({ ...part, nodes: withoutEdges(part.nodes) }));
}

/** The nodes of each line: the end of a line stands at the beginning of the next. */
function linesOf(children: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const found: ElementContent[][] = [[]];
  for (const child of children) {
    if (endsLine(child)) found.push([child]);
    else found.at(-1)?.push(child);
  }
  return found;
}

function endsLine(node: ElementContent): boolean {
  return node.type === 'text' ? /^\r?\n$/.test(node.value) : node.type === 'element' && node.tagName === 'br';
}

function holdPicturesAlone(line: readonly ElementContent[]): boolean {
  return (
    line.some((node) => pictureOf(node)) &&
    line.every((node, index) => {
      const previous = line[index - 1];
      return isBlankNode(node) || pictureOf(node) || (previous && pictureOf(previous) && isPictureAttributes(node));
    })
  );
}

function isBlankNode(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type !== 'text' || node.value.trim() === '';
}

/** Without what is seen of nothing at either end. */
function withoutEdges(nodes: readonly ElementContent[]): ElementContent[] {
  const isSeen = (node: ElementContent) => !isBlankNode(node);
  return nodes.slice(Math.max(0, nodes.findIndex(isSeen)), nodes.findLastIndex(isSeen) + 1);
}

function paragraphOf(nodes: readonly ElementContent[], { position }: Element): Element {
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end];
  const own = start && end ? { start, end } : position;
  return { type: 'element', tagName: 'p', properties: {}, children: [...nodes], ...(own && { position: own }) };
}

/** A text as its lines; the end of each line is a text of its own. */
function lines(text: Text, source: string): Text[] {
  const { value, position } = text;
  const pieces = value.split(/(\r?\n)/).filter((piece) => piece !== '');
  if (pieces.length < 2) return [text];
  const { start, end } = sourceSpan(text);
  const offsets = position && alignedOffsets(value, source, start, end);
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    at += piece.length;
    if (!position || !offsets) return { type: 'text', value: piece };
    const point = (offset: number) => ({ ...position.start, offset });
    const first = point(offsetAt(offsets, from, end));
    return { type: 'text', value: piece, position: { start: first, end: point(offsetAt(offsets, at, end)) } };
  });
}
