import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sourceSpan } from '../source-span.ts';
import { isProse } from './line-rules.ts';
import type { Misreading, MisreadRule } from './misread-rule.ts';

/** A line of tildes or backticks, with which a block of code begins and ends. */
export const fenceRules: readonly MisreadRule[] = [
  {
    name: 'code-fences',
    example: ['Le loto est le 5.\n\n~~~~~~~~~~\n\nLe bal est le 12.', '---'],
    counterExample: '```\nnpm install\n```\n\nLe bal est le 12.',
    mark: /`{3}|~{3}/,
    isOfLines: true,
    inTree: drawnFences,
  },
];

const FENCE = /^(?:`{3,}|~{3,})/;

/** Lines that were to be drawn, or that nothing closes: what follows is set as a program. */
function drawnFences(tree: Root, source: string): readonly Misreading[] {
  const found: Misreading[] = [];
  visit(tree, 'code', (code) => {
    const { start, end } = sourceSpan(code);
    const typed = source.slice(start, end);
    const [fence] = FENCE.exec(typed) ?? [];
    if (fence === undefined) return;
    const isOpen = !isClosed(typed, fence);
    if (!isOpen && !areDrawn(code, fence)) return;
    const values = { fence, instead: '---' };
    found.push({ code: isOpen ? 'misread.open-fence' : 'misread.drawn-fences', offset: start, values });
  });
  return found;
}

/** Whether the last line of a block ends it: as many signs of the same kind as began it, or more. */
function isClosed(typed: string, fence: string): boolean {
  const at = typed.lastIndexOf('\n');
  if (at < 0) return false;
  const last = typed.slice(at + 1).replace(/^[ \t>]*/, '');
  const [closing = ''] = FENCE.exec(last) ?? [];
  return closing.length >= fence.length && closing[0] === fence[0] && last.slice(closing.length).trim() === '';
}

/** Two rows of tildes with prose between them: nobody draws lines with backticks. */
function areDrawn({ lang, value }: Code, fence: string): boolean {
  return fence.startsWith('~') && !lang && isProse(value.replace(/\s*\n\s*/g, '\n'));
}
