import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import type { Report } from '../problems/report.ts';
import type { IssueDate } from '../publication/publication.ts';
import { boundedMarks } from './bounded-marks.ts';
import { chevrons } from './chevrons.ts';
import { writeFigureMarks } from './figure-emphasis.ts';
import { figureMarks } from './figure-marks.ts';
import { boundNesting, isNestedTooDeep } from './nesting.ts';
import { noteOptions } from './note-options.ts';
import { readableNames, reportSpacedAddresses } from './picture-names.ts';
import { parseAroundPlain } from './plain-paragraphs.ts';
import { boxesFirst } from './task-boxes.ts';
import { parseWithComments } from './whole-comments.ts';
import { withoutBlocks } from './without-blocks.ts';

/**
 * The body of a number as hast: CommonMark, GFM and directives. Raw HTML stays in `raw` nodes, for `sanitise`. What
 * the author wrote that means nothing is reported and shown as it stands.
 *
 * @param markdown the body; the front matter before it is blanks
 * @param lang BCP 47, of the number
 * @param date of the number: dates of an agenda may lack their year
 * @param report called for each thing that means nothing
 */
export async function parseBody(markdown: string, lang: string, date: IssueDate, report: Report): Promise<Root> {
  if (isNestedTooDeep(markdown, report)) return { type: 'root', children: [] };
  if (!mayNeedMore(markdown)) return parseMarkdown(markdown, report);
  const { understand, syntax } = await import('./extensions.ts');
  const tree = parsed(markdown, report, syntax);
  boundNesting(tree, report);
  understand(tree, { lang, date, source: markdown }, report);
  return toHast(tree, lang);
}

/**
 * A title or a standfirst to hast: paragraphs of CommonMark and text directives, raw HTML kept. They hold no blocks:
 * what would begin a list, a heading or a quotation in the body is text.
 */
export async function parseInline(markdown: string, report: Report): Promise<Root> {
  if (!TEXT_DIRECTIVE.test(markdown)) {
    const plain = parsed(markdown, report, withoutBlocks);
    boundNesting(plain, report);
    return toHast(plain);
  }
  const [{ inlineSyntax }, { understandTextDirectives }] = await Promise.all([
    import('./extensions.ts'),
    import('./directives/understand-text.ts'),
  ]);
  const tree = parsed(markdown, report, function () {
    inlineSyntax.call(this);
    withoutBlocks.call(this);
  });
  boundNesting(tree, report);
  understandTextDirectives(tree, markdown, report);
  return toHast(tree);
}

/** CommonMark alone to hast, raw HTML kept. */
function parseMarkdown(markdown: string, report: Report): Root {
  const tree = parsed(markdown, report);
  boundNesting(tree, report);
  return toHast(tree);
}

/** The Markdown tree of a text. Where CommonMark would not read what the author meant, the tree has what was meant. */
function parsed(markdown: string, report: Report, more?: Plugin): MarkdownRoot {
  const { text, restore } = readableNames(markdown);
  const parser = unified()
    .use(remarkParse)
    .use(more ?? (() => {}))
    .use(figureMarks)
    .use(boundedMarks, report)
    .use(chevrons, text)
    .freeze();
  const parse = (part: string) => parser.parse(part) as MarkdownRoot;
  const tree = parseWithComments(text, more ? parse : (part) => parseAroundPlain(part, parse), report);
  restore(tree);
  writeFigureMarks(tree, markdown);
  reportSpacedAddresses(tree, markdown, report);
  return tree;
}

/** A text that may hold a text directive. */
const TEXT_DIRECTIVE = /:[\p{L}\p{M}\p{N}_-]+\[/u;

/**
 * Tells cheaply which texts can do without GFM and directives. Most bulletins are
 * plain text, and the extensions take time to load and to run.
 */
function mayNeedMore(markdown: string): boolean {
  return /[|@]|\[\^|::|~~|:-|-:|www\.|https?:|\[[ \txX]\]|\]:/i.test(markdown) || TEXT_DIRECTIVE.test(markdown);
}

function toHast(tree: MarkdownRoot, lang = 'fr'): Root {
  const hast = unified()
    .use(remarkRehype, { allowDangerousHtml: true, ...noteOptions(lang) })
    .runSync(tree) as Root;
  boxesFirst(hast);
  return hast;
}
