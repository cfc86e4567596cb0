import type { Element, Root } from 'hast';
import { eachRunningText } from '../markdown/running-text.ts';
import { hasClass } from '../markdown/vocabulary.ts';
import { addOffsets, noOffsets, type Offsets } from '../sequence/offsets.ts';

/** Text that runs on in one language, as both editions show it, and where its characters stand. */
export interface Prose {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly kind: 'title' | 'standfirst' | 'heading' | 'paragraph' | 'other';
  /** Whether it runs on from the text before: a passage in another language parts them. */
  readonly follows: boolean;
  /** Where each UTF-16 unit stands in the bulletin's file; undefined where only the front matter's key is known. */
  readonly offsets?: Offsets;
}

/** The prose of a body, in the order of the text. */
export function proseOf(body: Root, lang: string): readonly Prose[] {
  const found: Prose[] = [];
  let last: Element | undefined;
  eachRunningText(body, lang, ({ pieces, lang: own, block }) => {
    const offsets = noOffsets();
    for (const { node, text } of pieces) addOffsets(offsets, node?.data?.offsets ?? noOffsets(), 0, text.length);
    const text = pieces.map((piece) => piece.text).join('');
    const follows = block !== undefined && block === last;
    last = block;
    found.push({ text, lang: own, kind: kindOf(block), follows, offsets });
  });
  return found;
}

function kindOf(block: Element | undefined): Prose['kind'] {
  if (!block) return 'other';
  if (hasClass(block, 'kicker')) return 'heading';
  if (hasClass(block, 'standfirst')) return 'standfirst';
  if (hasClass(block, 'by-line')) return 'other';
  if (block.tagName === 'p') return 'paragraph';
  return /^h[1-6]$/.test(block.tagName) ? 'heading' : 'other';
}
