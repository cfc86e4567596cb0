import type { Element, Parents, Root, RootContent, Text } from 'hast';
import { languageOf } from './language-tag.ts';
import { isNoteLink } from './note-links.ts';
import { isInline } from './safe-list.ts';
import { showsAddress } from './shown-addresses.ts';

/** Elements whose characters are not prose. */
export const VERBATIM: ReadonlySet<string> = new Set([
  'code',
  'kbd',
  'samp',
  'var',
  'pre',
  'script',
  'style',
  'math',
  'svg',
]);
/** Stands in the text for something that is not prose: code, an image, an address. */
export const OBJECT = '\uFFFC';

/** Some characters of a running text, and the node that holds them. */
export interface TextPiece {
  readonly text: string;
  readonly node?: Text;
  readonly parent?: Parents;
}

/** Text that goes on in one language across inline elements: a paragraph, or a part of it where an element has another language. */
export interface RunningText {
  readonly pieces: readonly TextPiece[];
  readonly lang: string;
  /** The nearest element that stands on lines of its own; undefined at the root. */
  readonly block: Element | undefined;
}

/** What stands around the node that a walk has come to. */
interface Surroundings {
  readonly lang: string;
  readonly parent: Parents;
  readonly block: Element | undefined;
}

/**
 * Walks through the running texts of a tree.
 *
 * @param tree hast
 * @param lang BCP 47: the language of what has no `lang` of its own
 * @param take called with each text in turn; it may change the nodes of that text
 */
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
      // The number of a note stands right behind a word. Rules must not see it: « 1500² » is no number of five digits.
      if (isNoteLink(node)) return;
      if (VERBATIM.has(node.tagName) || node.tagName === 'img' || showsAddress(node)) {
        if (node.tagName === 'pre') flush(block);
        else pieces.push({ text: OBJECT });
        return;
      }
      if (node.tagName === 'br') {
        // Two line ends, since one in the source is no more than a space.
        pieces.push({ text: '\n\n' });
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
    // Walk over a copy: `take` may part a text into several nodes.
    for (const child of [...node.children]) walk(child, { lang: ownLang, parent: node, block: ownBlock });
    if (breaksFlow) {
      flush(ownBlock);
      flowLang = outerLang;
    }
  };
  walk(tree, { lang, parent: tree, block: undefined });
}
