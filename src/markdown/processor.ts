import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { IssueDate } from '../publication/publication.ts';
import { noteOptions } from './note-options.ts';
import type { Report } from './report.ts';
import { boxesFirst } from './task-boxes.ts';

/**
 * The body of a number to hast: CommonMark, GFM and directives. Raw HTML is
 * kept as `raw` nodes: what comes of it is `sanitise`'s business. What the
 * author wrote that means nothing is reported, and shown as it stands.
 */
export async function parseBody(markdown: string, lang: string, date: IssueDate, report: Report): Promise<Root> {
  if (!mayNeedMore(markdown)) return parseMarkdown(markdown);
  const { understand, syntax } = await import('./extensions.ts');
  const tree = unified().use(remarkParse).use(syntax).parse(markdown) as MarkdownRoot;
  understand(tree, { lang, date, source: markdown }, report);
  return toHast(tree, lang);
}

/** A standfirst to hast: CommonMark and text directives, raw HTML kept. */
export async function parseInline(markdown: string, report: Report): Promise<Root> {
  if (!TEXT_DIRECTIVE.test(markdown)) return parseMarkdown(markdown);
  const [{ inlineSyntax }, { understandTextDirectives }] = await Promise.all([
    import('./extensions.ts'),
    import('./directives/understand-text.ts'),
  ]);
  const tree = unified().use(remarkParse).use(inlineSyntax).parse(markdown) as MarkdownRoot;
  understandTextDirectives(tree, markdown, report);
  return toHast(tree);
}

/** CommonMark alone to hast, raw HTML kept. */
function parseMarkdown(markdown: string): Root {
  return toHast(unified().use(remarkParse).parse(markdown) as MarkdownRoot);
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
