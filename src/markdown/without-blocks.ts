import type { Processor } from 'unified';

/** Constructs of CommonMark that make other blocks than paragraphs (0.31, chapters 4 and 5), and ours in the place of one. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'headingAtx',
  'htmlBlock',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** A plugin of unified, to be used after others that read: there are paragraphs alone, and what would begin another block is text. */
export function withoutBlocks(this: Processor): void {
  const data = this.data();
  this.data({ ...data, micromarkExtensions: [...(data.micromarkExtensions ?? []), { disable: { null: BLOCKS } }] });
}
