import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import type { Report } from '../problems/report.ts';
import type { IssueDate } from '../publication/publication.ts';
import { boundedMarks } from './bounded-marks.ts';
import { chevrons } from './chevrons.ts';
import { boundNesting, isNestedTooDeep } from './nesting.ts';
import { noteOptions } from './note-options.ts';
import { readableNames, reportSpacedAddresses } from './picture-names.ts';
import { parseAroundPlain } from './plain-paragraphs.ts';
import { boxesFirst } from './task-boxes.ts';
import { parseWithComments } from './whole-comments.ts';

/**
 * The body of a number to hast: CommonMark, GFM and directives. Raw HTML is
 * kept as `raw` nodes: what comes of it is `sanitise`'s business. What the
 * author wrote that means nothing is reported, and shown as it stands.
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

/** A standfirst to hast: CommonMark and text directives, raw HTML kept. */
export async function parseInline(markdown: string, report: Report): Promise<Root> {
  if (!TEXT_DIRECTIVE.test(markdown)) return parseMarkdown(markdown, report);
  const [{ inlineSyntax }, { understandTextDirectives }] = await Promise.all([
    import('./extensions.ts'),
    import('./directives/understand-text.ts'),
  ]);
  const tree = parsed(markdown, report, inlineSyntax);
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

/** The tree of a text, with what its author meant where CommonMark would read something else. */
function parsed(markdown: string, report: Report, more?: Plugin): MarkdownRoot {
  const { text, restore } = readableNames(markdown);
  const parser = unified()
    .use(remarkParse)
    .use(more ?? (() => {}))
    .use(boundedMarks, report)
    .use(chevrons, text)
    .freeze();
  const parse = (part: string) => parser.parse(part) as MarkdownRoot;
  const tree = parseWithComments(text, more ? parse : (part) => parseAroundPlain(part, parse), report);
  restore(tree);
  reportSpacedAddresses(tree, markdown, report);
  return tree;
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
