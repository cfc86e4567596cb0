import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import type { Processor } from 'unified';
import type { Report } from '../problems/report.ts';
import { endAddresses } from './addresses.ts';
import { readAlerts } from './directives/alerts.ts';
import type { NumberInHand } from './directives/block-directive.ts';
import { textSyntax } from './directives/text-syntax.ts';
import { understandDirectives } from './directives/understand.ts';
import { understandTextDirectives } from './directives/understand-text.ts';
import { understandNotes } from './notes.ts';
import { widenTables } from './tables.ts';
import { reportUnusedDefinitions } from './unused-definitions.ts';

/**
 * What the body of a number may hold beyond CommonMark. A plugin of unified:
 * the parts of `remark-gfm` and `remark-directive` that read, chosen one by one.
 */
export function syntax(this: Processor): void {
  this.data({
    micromarkExtensions: [
      // « environ ~10 h » is not struck through.
      gfm({ singleTilde: false }),
      { flow: directive().flow ?? {} },
      textSyntax(),
    ],
    fromMarkdownExtensions: [
      // Without the transform that looks for addresses once more: its nodes have no place in the source.
      ...gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
      directiveFromMarkdown({ verbose: true }),
    ],
  });
}

/** What a standfirst may hold beyond CommonMark, which is one line: text directives. A plugin of unified. */
export function inlineSyntax(this: Processor): void {
  this.data({
    micromarkExtensions: [textSyntax()],
    fromMarkdownExtensions: [directiveFromMarkdown({ verbose: true })],
  });
}

/**
 * Makes Markdown nodes of directives, notes and tables, in place, and reports what means nothing or would be lost.
 *
 * @param tree the Markdown tree of the body
 * @param number language, date and source of the number
 * @param report called for each mistake, with its offset in the source
 */
export function understand(tree: Root, number: NumberInHand, report: Report): void {
  const { source } = number;
  readAlerts(tree, number, report);
  understandDirectives(tree, number, report);
  understandTextDirectives(tree, source, report);
  understandNotes(tree, source, report);
  widenTables(tree, report);
  endAddresses(tree, source);
  reportUnusedDefinitions(tree, report);
}
