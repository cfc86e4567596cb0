import type { Element, ElementContent, Text } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { sourceSpan } from './source-span.ts';

/** An attribute between braces: `name=value`, `name="some values"`, or a name alone. */
export interface BraceAttribute {
  /** As it was typed. */
  readonly written: string;
  /** Empty where what was typed cannot be a name. */
  readonly name: string;
  /** What messages call it: its name, else all that was typed. */
  readonly called: string;
  readonly value: string;
  /** Where it stands in the bulletin's file. */
  readonly offset: number;
}

/** Word processors write other quotation marks than the straight ones. */
const ATTRIBUTE = /([^\s="']+)(?:=(?:"([^"]*)"|'([^']*)'|“([^“”]*)”|«([^«»]*)»|(\S*)))?|\S+/g;

/**
 * The attributes between the last braces of a text.
 *
 * @param text it ends with the braces
 * @param source the text into which its place points
 */
export function braceAttributes(text: Text, source: string): BraceAttribute[] {
  const { value } = text;
  const open = value.lastIndexOf('{');
  const written = value.slice(open + 1, value.lastIndexOf('}'));
  // Whatever the parser has decoded before them, the braces stand in the source as in the text.
  const start = source.lastIndexOf('{', sourceSpan(text).end - 1);
  return [...written.matchAll(ATTRIBUTE)].map(
    ({ 0: attribute, 1: name = '', 2: double, 3: single, 4: curly, 5: guillemets, 6: bare, index }) => ({
      written: attribute,
      name,
      called: name || attribute,
      value: double ?? single ?? curly ?? guillemets?.trim() ?? bare ?? '',
      offset: start + 1 + index,
    }),
  );
}

/**
 * Makes one text of braces in which Markdown has read a link or an emphasis (`{credit="www.exemple.fr"}`), as it was
 * typed; in place. Only braces right behind a picture, or a link around one, are looked at.
 *
 * @param element what holds the picture and the braces
 * @param source the text into which places point
 */
export function joinBraces(element: Element, source: string): void {
  const { children } = element;
  for (const [index, node] of children.entries()) {
    const start = node.position?.start.offset;
    if (!opensBraces(node) || !holdsPicture(children[index - 1]) || start === undefined) continue;
    const closing = children.findIndex((one, at) => at > index && hastText(one).includes('}'));
    const end = children[closing]?.position?.end;
    if (!end || !node.position) continue;
    const value = source.slice(start, end.offset).trimEnd();
    if (/[\n{]/.test(value.trim().slice(1)) || value.indexOf('}') < value.length - 1) continue;
    const position = { start: node.position.start, end };
    element.children = children.toSpliced(index, closing - index + 1, { type: 'text', value, position });
    joinBraces(element, source);
    return;
  }
}

/**
 * Makes one text of braces at the end of a heading in which Markdown has read an emphasis or a link
 * (`# Titre {auteur="la *section*"}`), as it was typed; in place. They begin with an attribute, or else they are words.
 *
 * @param heading what ends with the braces
 * @param source the text into which places point
 */
export function joinEndBraces(heading: Element, source: string): void {
  const { children } = heading;
  const last = children.at(-1);
  const end = last?.position?.end;
  if (last?.type !== 'text' || !/^[^{}]*\}[ \t]*$/.test(last.value) || end?.offset === undefined) return;
  const index = children.findLastIndex((child) => child.type === 'text' && /\{[^{}]*$/.test(child.value));
  const opening = children[index];
  const from = opening?.position?.end.offset;
  if (opening?.type !== 'text' || !opening.position || from === undefined) return;
  const brace = source.lastIndexOf('{', from - 1);
  const value = source.slice(brace, end.offset);
  if (source[brace - 1] === '\\' || !/^\{\s*(?:#|[^\s="'{}]+=)[^{}\n]*\}[ \t]*$/.test(value)) return;
  const before = opening.value.slice(0, opening.value.lastIndexOf('{'));
  const words = before.trimEnd();
  const joined: Text = {
    type: 'text',
    value: before.slice(words.length) + value,
    position: { start: opening.position.start, end },
  };
  heading.children = [...children.slice(0, index), ...(words === '' ? [] : [{ ...opening, value: words }]), joined];
}

function opensBraces(node: ElementContent): node is Text {
  return node.type === 'text' && /^[ \t]*\{[^{}]*$/.test(node.value);
}

function holdsPicture(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element') return false;
  return node.tagName === 'img' || (node.tagName === 'a' && node.children.some(holdsPicture));
}
