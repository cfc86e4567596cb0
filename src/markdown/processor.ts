import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { IssueDate } from '../publication/publication.ts';
import { boundedMarks } from './bounded-marks.ts';
import { boundNesting, isNestedTooDeep } from './nesting.ts';
import { noteOptions } from './note-options.ts';
import type { Report } from './report.ts';
import { boxesFirst } from './task-boxes.ts';

/**
 * The body of a number to hast: CommonMark, GFM and directives. Raw HTML is
 * kept as `raw` nodes: what comes of it is `sanitise`'s business. What the
 * author wrote that means nothing is reported, and shown as it stands.
 */
export async function parseBody(markdown: string, lang: string, date: IssueDate, report: Report): Promise<Root> {
  if (isNestedTooDeep(markdown, report)) return { type: 'root', children: [] };
  if (!mayNeedMore(markdown)) return parseMarkdown(markdown, report);
  const { understand, syntax } = await import('./extensions.ts');
  const tree = unified().use(remarkParse).use(syntax).use(boundedMarks, report).parse(markdown) as MarkdownRoot;
  boundNesting(tree, report);
  understand(tree, { lang, date, source: markdown }, report);
  return toHast(tree, lang);
}

/** A standfirst to hast: CommonMark and text directives, raw HTML kept. */
export async function parseInline(markdown: string, report: Report): Promise<Root> {
  if (!TEXT_DIRECTIVE.test(markdown)) return parseMarkdown(markdown, report);
  const [{ inlineSyntax }, { understandTextDirectives }] = await Promise.all([
    import('./extensions.ts'),
    import('./directives/understand-text.ts'),
  ]);
  const tree = unified().use(remarkParse).use(inlineSyntax).use(boundedMarks, report).parse(markdown) as MarkdownRoot;
  boundNesting(tree, report);
  understandTextDirectives(tree, markdown, report);
  return toHast(tree);
}

/** CommonMark alone to hast, raw HTML kept. */
function parseMarkdown(markdown: string, report: Report): Root {
  const tree = unified().use(remarkParse).use(boundedMarks, report).parse(markdown) as MarkdownRoot;
  boundNesting(tree, report);
  return toHast(tree);
}

/** What could be a directive inside a line. */
const TEXT_DIRECTIVE = /:[\p{L}\p{M}\p{N}_-]+\[/u;

/**
 * Most bulletins are plain text, and what GFM and directives need takes its
 * time to load and to run: this tells cheaply which texts can do without.
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
