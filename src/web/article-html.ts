import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { type Translate, toolLanguage, translator } from '../messages/translate.ts';
import { type Locate, withSourcePlaces } from './source-places.ts';

/**
 * A tree as HTML, for a page in its language. The tree itself, which the print edition reads too, stays as it is.
 * With `locate` its elements say where in the bulletin's file they stand.
 */
export function articleHtml(tree: Root, lang: string, locate?: Locate): string {
  const say = translator(toolLanguage(lang));
  const children = tree.children
    .flatMap((child) => adapted(child, say))
    .map((child) => (locate ? withSourcePlaces(child, locate) : child));
  return unified().use(rehypeStringify).stringify({ type: 'root', children });
}

/** What is wider than a phone scrolls by itself, and a keyboard must reach what scrolls (WCAG 2.1.1). */
function adapted<Node extends RootContent | ElementContent>(
  node: Node,
  say: Translate,
): readonly (Node | ElementContent)[] {
  if (node.type === 'text') return keptTogether(node);
  if (node.type !== 'element') return [node];
  if (node.tagName === 'pre') return [{ ...node, properties: { ...node.properties, tabIndex: 0 } }];
  const element: Element = { ...node, children: node.children.flatMap((child) => adapted(child, say)) };
  switch (element.tagName) {
    case 'div':
      // A screen has neither columns nor pages.
      return element.properties.dataBreak === undefined ? [element] : [];
    case 'section':
      return [element.properties.dataFootnotes === undefined ? element : withWebHeading(element)];
    case 'a':
      return [element.properties.dataFootnoteBackref === undefined ? element : webOnly(element)];
    case 'input': {
      const ariaLabel = say(element.properties.checked ? 'web.task.done' : 'web.task.todo');
      return [{ ...element, properties: { ...element.properties, ariaLabel } }];
    }
    case 'th':
      // The corner above a table's first column heads nothing.
      return [element.children.length > 0 ? element : { ...element, tagName: 'td' }];
    case 'img':
      return [{ ...element, properties: { ...element.properties, loading: 'lazy', decoding: 'async' } }];
    case 'table':
      return [
        { type: 'element', tagName: 'div', properties: { className: ['scroll'], tabIndex: 0 }, children: [element] },
      ];
    default:
      return [element];
  }
}

/** On paper notes stand under the text that calls them: they need no heading, and no way back. */
function withWebHeading(notes: Element): Element {
  const children = notes.children.map((child) =>
    child.type === 'element' && child.tagName === 'h2' ? webOnly(child) : child,
  );
  return { ...notes, children };
}

function webOnly(element: Element): Element {
  return { ...element, properties: { ...element.properties, dataWebOnly: '' } };
}

/** « salarié-e-s », « délégué·e·s » : browsers would break them at any mark. */
const INCLUSIVE = /\p{L}{2,}[-·](?:e|ne|le|fe|ve|ère|euse|rice|trice)(?:[-·]?s)?(?![\p{L}-])/gu;

function keptTogether(text: Text): readonly ElementContent[] {
  // Most texts have no mark at all, and looking for letters of all languages is slow.
  if (!/[-·]/.test(text.value)) return [text];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.value.matchAll(INCLUSIVE)) {
    if (match.index > end) parts.push(piece(text, end, match.index));
    const word = piece(text, match.index, match.index + match[0].length);
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['keep'] }, children: [word] });
    end = match.index + match[0].length;
  }
  if (end === 0) return [text];
  if (end < text.value.length) parts.push(piece(text, end, text.value.length));
  return parts;
}

function piece({ value, data }: Text, start: number, end: number): Text {
  const text: Text = { type: 'text', value: value.slice(start, end) };
  return data?.offsets ? { ...text, data: { offsets: data.offsets.slice(start, end) } } : text;
}
