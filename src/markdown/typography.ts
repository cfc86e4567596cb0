import type { Element, Root, RootContent, Text } from 'hast';
import { setRightTraced, type TracedText } from '../typography/set-right.ts';

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
  const text = flow.map((piece) => piece.text).join('');
  const position: { node: Text | undefined; offset: number }[] = [];
  for (const { node, text: own } of flow) {
    for (let i = 0; i < own.length; i++) position.push({ node, offset: node?.data?.offsets?.[i] ?? -1 });
  }
  const input: TracedText = { text, trace: position.map((_, index) => index) };
  const output = setRightTraced(input, lang);
  if (output.text === text) return;

  const values = new Map<Text, { value: string; offsets: number[] }>();
  for (const { node } of flow) if (node) values.set(node, { value: '', offsets: [] });
  for (let i = 0; i < output.text.length; i++) {
    const from = position[output.trace[i] ?? -1];
    const target = from?.node && values.get(from.node);
    if (!from || !target) continue;
    target.value += output.text[i];
    target.offsets.push(from.offset);
  }
  for (const [node, { value, offsets }] of values) {
    node.value = value;
    if (node.data?.offsets) node.data = { ...node.data, offsets };
  }
}
