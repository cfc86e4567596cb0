import type { Element, Parents, Root, RootContent, Text } from 'hast';
import { languageOf } from './language-tag.ts';
import { isNoteLink } from './note-links.ts';
import { isInline } from './safe-list.ts';

/** Elements whose characters are not prose. */
const VERBATIM = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style', 'math', 'svg']);
/** What stands for something that is not prose: code, an image. */
const OBJECT = '\uFFFC';

/** Some characters of a flow and where they live. */
export interface TextPiece {
  readonly text: string;
  readonly node?: Text;
  readonly parent?: Parents;
}

/** Text that runs on in one language: a paragraph across its inline elements, or what an element of another language parts it into. */
export interface RunningText {
  readonly pieces: readonly TextPiece[];
  readonly lang: string;
  /** The nearest element that stands on lines of its own; undefined at the root. */
  readonly block: Element | undefined;
}

/** Where a walk has come to. */
interface Surroundings {
  readonly lang: string;
  readonly parent: Parents;
  readonly block: Element | undefined;
}

/** Hands out the prose of a tree flow by flow, each when it is complete; the nodes of one may then be changed. */
export function eachRunningText(tree: Root, lang: string, take: (flow: RunningText) => void): void {
  let pieces: TextPiece[] = [];
  let flowLang = lang;
  const flush = (block: Element | undefined) => {
    if (pieces.some((piece) => piece.node)) take({ pieces, lang: flowLang, block });
    pieces = [];
  };
  const walk = (node: Root | RootContent, { lang: outerLang, parent, block }: Surroundings) => {
    if (node.type === 'text') {
      pieces.push({ node, parent, text: node.value });
      return;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      // Its number hangs on the word before and says nothing to the rules: « 1500² » is no number of five digits.
      if (isNoteLink(node)) return;
      if (VERBATIM.has(node.tagName) || node.tagName === 'img') {
        if (node.tagName === 'pre') flush(block);
        else pieces.push({ text: OBJECT });
        return;
      }
      if (node.tagName === 'br') {
        pieces.push({ text: '\n' });
        return;
      }
    }
    const ownLang = node.type === 'element' ? languageOf(node, outerLang) : outerLang;
    const isBlock = node.type === 'element' && !isInline(node);
    const breaksFlow = node.type === 'root' || isBlock || ownLang !== outerLang;
    const ownBlock = isBlock ? node : block;
    if (breaksFlow) {
      flush(block);
      flowLang = ownLang;
    }
    // A copy: taking a flow may part a text into several nodes.
    for (const child of [...node.children]) walk(child, { lang: ownLang, parent: node, block: ownBlock });
    if (breaksFlow) {
      flush(ownBlock);
      flowLang = outerLang;
    }
  };
  walk(tree, { lang, parent: tree, block: undefined });
}
