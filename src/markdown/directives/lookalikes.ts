import type { Root } from 'mdast';
import type { Report } from '../../problems/report.ts';
import { findInText } from '../literal.ts';
import { REMARKS } from '../misread/other-tools-rules.ts';

/** How other tools name what goes around text: `::: warning`, `::: {.warning}`. */
const OF_OTHERS = /^:{3,}[ \t]*\{?[ \t]*\.?([a-z]+)/i;
/** No name is longer (characters). */
const MOST = 60;

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
    const [, name = ''] = OF_OTHERS.exec(source.slice(offset, offset + MOST)) ?? [];
    if (REMARKS.test(name)) report('warning', 'directive.remark', { name }, offset);
    else if (opening !== undefined || open === 0) report('warning', 'directive.not-understood', {}, offset);
    open = Math.max(0, open + (opening === ':::' ? 1 : -1));
  });
}
