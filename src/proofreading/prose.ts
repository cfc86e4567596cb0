import type { Element, Root } from 'hast';
import { eachRunningText } from '../markdown/running-text.ts';
import { hasClass } from '../markdown/vocabulary.ts';

/** Text that runs on in one language, as both editions show it, and where its characters stand. */
export interface Prose {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly kind: 'title' | 'standfirst' | 'heading' | 'paragraph' | 'other';
  /** Whether it runs on from the text before: a passage in another language parts them. */
  readonly follows: boolean;
  /** For each UTF-16 unit, its offset in the bulletin's file; undefined where only the front matter's key is known. */
  readonly offsets?: readonly number[];
}

/** The prose of a body, in the order of the text. */
export function proseOf(body: Root, lang: string): readonly Prose[] {
  const found: Prose[] = [];
  let last: Element | undefined;
  eachRunningText(body, lang, ({ pieces, lang: own, block }) => {
    const offsets = pieces.flatMap(({ node, text }) => node?.data?.offsets ?? Array.from(text, () => -1));
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
