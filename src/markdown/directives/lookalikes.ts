import type { Root } from 'mdast';
import type { Report } from '../../problems/report.ts';
import { findInText } from '../literal.ts';

/**
 * Reports lines that look like directives and are text: `::: encadre` with a space, and the line of colons that was
 * to end it.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each such beginning
 */
export function reportLookalikes(tree: Root, source: string, report: Report): void {
  let open = 0;
  findInText(tree, source, /(?<=^|\n)(?::{3,}[ \t]*(?=\n|$)|(:{3}|::(?=[^\s:])))/g, ([, opening], offset) => {
    const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
    if (!/^[ \t>]*$/.test(before)) return;
    // The beginning was reported; its end need not be reported too.
    if (opening !== undefined || open === 0) report('warning', 'directive.not-understood', {}, offset);
    open = Math.max(0, open + (opening === ':::' ? 1 : -1));
  });
}
