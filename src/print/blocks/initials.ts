import { firstMatch } from '../../sequence/first-match.ts';
import { PLAIN_STYLE, spanPart } from '../paragraphs/text-style.ts';
import { addNode } from '../structure-tree.ts';
import type { Block, TextBlock } from './block.ts';

/** The letter that a text begins with, its marks, and an opening mark before it. */
const OPENING = /^[«“‘"'(]?[\u00A0\u202F ]?\p{L}\p{M}*/u;
/** What stands on the first line with the letter: the rest of its word, or the next word where the letter is one by itself. */
const REST_OF_WORD = /^\s*[^\s]*/;

/**
 * Blocks whose first paragraph begins with a large letter. The others stay as they are, and so do all
 * where the text begins with something else, or from right to left.
 *
 * @param blocks of a story, from top to bottom
 */
export function withInitial(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === 'text' && block.role === 'first-paragraph');
  const block = blocks[at];
  if (block?.kind !== 'text' || block.direction === 'rtl') return blocks;
  const changed = begun(block);
  return changed ? blocks.with(at, { ...block, ...changed }) : blocks;
}

/** The first letter of a paragraph apart from the rest. For who listens, the letter and the rest of its word are one. */
function begun({ spans }: TextBlock): Pick<TextBlock, 'initial' | 'spans'> | undefined {
  const [first, ...others] = spans;
  const letter = first ? OPENING.exec(first.text)?.[0] : undefined;
  if (!first || letter === undefined || first.note !== undefined || first.href !== undefined) return undefined;
  const rest = spanPart(first, letter.length, first.text.length);
  const word = firstMatch(REST_OF_WORD, rest.text);
  const goesOnElsewhere = word.length === rest.text.length && others.length > 0;
  const { tag } = first;
  if (tag === 'artefact' || word === '' || goesOnElsewhere)
    return { initial: { ...spanPart(first, 0, letter.length), style: PLAIN_STYLE }, spans: [rest, ...others] };
  // The whole word stands where the lines are: a program that copies them finds it there.
  const silent = addNode(tag, 'Span', { actualText: '' });
  // The space behind a word is set with it.
  const space = rest.text.startsWith(' ', word.length) ? ' ' : '';
  const whole = addNode(tag, 'Span', { actualText: letter + word + space });
  return {
    initial: { ...spanPart(first, 0, letter.length), style: PLAIN_STYLE, tag: silent },
    spans: [
      { ...spanPart(rest, 0, word.length), tag: whole },
      spanPart(rest, word.length, rest.text.length),
      ...others,
    ],
  };
}
