import type { Element, Root, RootContent, Text } from 'hast';
import { setRightTraced } from '../typography/set-right.ts';
import { isNoteLink } from './note-links.ts';

/** Elements that run on in a line of text; every other element ends a flow. */
const PHRASING = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr br input'.split(
    ' ',
  ),
);
/** Elements whose characters are not prose. */
const VERBATIM = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style', 'math', 'svg']);
/** What stands for something that is not prose (see `Rule.edits`). */
const OBJECT = '\uFFFC';

/** A character of a flow and where it lives. */
interface Piece {
  readonly node: Text | undefined;
  readonly text: string;
}

/**
 * Sets the prose of a tree right, in place, by the rules of its language and of
 * each `lang` attribute. Rules see a whole paragraph at once, so that a space
 * may stand in another element than the punctuation that it belongs to.
 */
export function typography(tree: Root, lang: string): void {
  let flow: Piece[] = [];
  let flowLang = lang;
  const flush = () => {
    if (flow.some((piece) => piece.node)) setFlow(flow, flowLang);
    flow = [];
  };
  const walk = (node: Root | RootContent, nodeLang: string) => {
    if (node.type === 'text') {
      flow.push({ node, text: node.value });
      return;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      // Its number hangs on the word before and says nothing to the rules: « 1500² » is no number of five digits.
      if (isNoteLink(node)) return;
      if (VERBATIM.has(node.tagName) || node.tagName === 'img') {
        if (node.tagName === 'pre') flush();
        else flow.push({ node: undefined, text: OBJECT });
        return;
      }
      if (node.tagName === 'br') {
        flow.push({ node: undefined, text: '\n' });
        return;
      }
    }
    const ownLang = node.type === 'element' ? languageOf(node, nodeLang) : nodeLang;
    const breaksFlow = node.type === 'root' || !PHRASING.has(node.tagName) || ownLang !== nodeLang;
    if (breaksFlow) {
      flush();
      flowLang = ownLang;
    }
    for (const child of node.children) walk(child, ownLang);
    if (breaksFlow) {
      flush();
      flowLang = nodeLang;
    }
  };
  walk(tree, lang);
}

function languageOf(element: Element, inherited: string): string {
  const own = element.properties.lang;
  return typeof own === 'string' && own !== '' ? own : inherited;
}

/** Joins the pieces, applies the rules, and deals the characters out again to the nodes that they came from. */
function setFlow(flow: readonly Piece[], lang: string): void {
  const whole = flow.map((piece) => piece.text).join('');
  const { text, trace } = setRightTraced(whole, lang);
  if (text === whole) return;
  let from = 0;
  let at = 0;
  for (const { node, text: own } of flow) {
    const start = at;
    while (at < text.length && (trace[at] as number) < from + own.length) at++;
    if (node) {
      node.value = text.slice(start, at);
      const known = node.data?.offsets;
      if (known) {
        const offsets: number[] = [];
        for (let i = start; i < at; i++) offsets.push(known[(trace[i] as number) - from] ?? -1);
        node.data = { ...node.data, offsets };
      }
    }
    from += own.length;
  }
}
