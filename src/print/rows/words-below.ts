import type { Block } from '../blocks/block.ts';

/** Characters of the longest words in italics that are taken for what a picture shows. */
const LONGEST_WORDS = 300;

/** Whether a block is a short paragraph all in italics right below a picture: its author meant a caption. */
export function isWordsOf(picture: Block, words: Block): boolean {
  if ((picture.kind !== 'picture' && picture.kind !== 'photos') || words.kind !== 'text') return false;
  if (!/paragraph$|^(?:item|quote)$/.test(words.role) || words.marker || picture.spansColumns || words.spansColumns)
    return false;
  const { nesting } = words;
  const isBeside = nesting.lists === picture.nesting.lists && nesting.quotes.length === picture.nesting.quotes.length;
  const seen = words.spans.filter(({ text }) => text.trim() !== '');
  const length = seen.reduce((sum, { text }) => sum + text.length, 0);
  return isBeside && length > 0 && length <= LONGEST_WORDS && seen.every(({ style }) => style.italic);
}
