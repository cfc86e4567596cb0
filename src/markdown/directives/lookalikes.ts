import type { Root } from 'mdast';
import type { Report } from '../../problems/report.ts';
import { findInText } from '../literal.ts';

/** `::: encadre` with a space is a paragraph to Markdown, and the line that was to end it is text too. */
export function reportLookalikes(tree: Root, source: string, report: Report): void {
  let open = 0;
  findInText(tree, source, /(?<=^|\n)(?::{3,}[ \t]*(?=\n|$)|(:{3}|::(?=[^\s:])))/g, ([, opening], offset) => {
    const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
    if (!/^[ \t>]*$/.test(before)) return;
    // The end of a beginning that was reported goes without saying.
    if (opening !== undefined || open === 0) report('warning', 'directive.not-understood', {}, offset);
    open = Math.max(0, open + (opening === ':::' ? 1 : -1));
  });
}
