import type { Html, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { LETTER } from '../../typography/characters.ts';
import { sourceSpan } from '../source-span.ts';
import { lineInstead } from './instead.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

/** Markdown between the tags of an HTML block, which is printed as it stands. */
export const htmlRules: readonly MisreadRule[] = [
  {
    name: 'marks-in-html',
    example: ['<p>Le **27 juin** à 9 h</p>', '<p>Le <strong>27 juin</strong> à 9 h</p>'],
    counterExample: '<p>Un <b>mot</b>, 2 ** 3 et <code>**a**</code></p>',
    mark: /^[ \t>]*<[a-z/]/im,
    isOfLines: true,
    inTree: marksInHtml,
  },
];

/** What is no text of HTML: comments, tags, and elements whose text is shown as it is typed. */
const NO_TEXT =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style|textarea|svg|math|kbd|samp)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*>/gi;
const STRONG = new RegExp(`(?<![*\\\\\\w])\\*\\*(?=[${LETTER}\\d«“])([^*\\n]{1,300})(?<=\\S)\\*\\*(?![*\\w])`);
const ITEM = new RegExp(`(?<=\\n[ \\t]{0,3})(?:[-*+]|#{1,6}) (?=[${LETTER}«“*])[^\\n]{1,300}`);

function marksInHtml(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return SKIP;
    if (node.type === 'html') found.push(...marksIn(node, source));
    return undefined;
  });
  return found;
}

/** The first mark of a block: what is said of it holds for the others. */
function marksIn(html: Html, source: string): readonly Misreading[] {
  const { start, end } = sourceSpan(html);
  const text = source.slice(start, end).replace(NO_TEXT, (tag) => tag.replace(/[^\n]/g, '\uFFFC'));
  const strong = STRONG.exec(text);
  if (strong) {
    const { index, 0: typed, 1: words = '' } = strong;
    const at = start + index;
    const instead = lineInstead(source, at, at + typed.length, `<strong>${words}</strong>`);
    return [{ code: 'misread.mark-in-html', offset: at, values: { typed, instead } }];
  }
  const item = ITEM.exec(text);
  if (!item) return [];
  const typed = item[0].replaceAll('\uFFFC', '').trim();
  return [{ code: 'misread.block-in-html', offset: start + item.index, values: { typed } }];
}
