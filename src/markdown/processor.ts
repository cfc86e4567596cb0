import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, type Processor, unified } from 'unified';
import type { Report } from '../problems/report.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import type { IssueDate } from '../publication/publication.ts';
import { boundedMarks } from './bounded-marks.ts';
import { chevrons } from './chevrons.ts';
import { readDefinitionLists } from './definition-lists.ts';
import { writeFigureMarks } from './figure-emphasis.ts';
import { figureMarks } from './figure-marks.ts';
import { withPlainSpaces } from './fixed-spaces.ts';
import { readMeantEmphasis } from './meant-emphasis.ts';
import { reportMisread } from './misread/report-misread.ts';
import { boundNesting, isNestedTooDeep } from './nesting.ts';
import { noteOptions } from './note-options.ts';
import { readableNames, reportSpacedAddresses, restoreIn } from './picture-names.ts';
import { parseAroundPlain } from './plain-paragraphs.ts';
import { punctuatedEmphasis } from './punctuated-emphasis.ts';
import { readableDefinitions } from './spaced-definitions.ts';
import { readableLabels } from './spaced-labels.ts';
import { boxesFirst } from './task-boxes.ts';
import { sayAddressesOnce } from './twice-addresses.ts';
import { parseWithComments } from './whole-comments.ts';
import { withoutBlocks } from './without-blocks.ts';

/** What must be known of a number to read its Markdown. */
export interface NumberRead {
  /** BCP 47. */
  readonly lang: string;
  /** Dates of an agenda may lack their year. */
  readonly date: IssueDate;
  /** What is not looked for. Default: all is. */
  readonly checks?: CheckSwitches | undefined;
}

/**
 * The body of a number as hast: CommonMark, GFM and directives. Raw HTML stays in `raw` nodes, for `sanitise`. What
 * the author wrote that means nothing is reported and shown as it stands.
 *
 * @param markdown the body; the front matter before it is blanks
 * @param number what must be known of the number to read it
 * @param report called for each thing that means nothing
 */
export async function parseBody(markdown: string, number: NumberRead, report: Report): Promise<Root> {
  if (isNestedTooDeep(markdown, report)) return { type: 'root', children: [] };
  const { lang, date, checks } = number;
  if (!mayNeedMore(markdown)) return parseMarkdown(markdown, checks, report);
  const { understand, syntax } = await import('./extensions.ts');
  const tree = parsed(markdown, { checks, syntax }, report);
  boundNesting(tree, report);
  understand(tree, { lang, date, source: markdown }, report);
  return toHast(tree, lang);
}

/**
 * A title or a standfirst to hast: paragraphs of CommonMark and text directives, raw HTML kept. They hold no blocks:
 * what would begin a list, a heading or a quotation in the body is text.
 */
export async function parseInline(markdown: string, checks: CheckSwitches | undefined, report: Report): Promise<Root> {
  if (!mayHoldTextDirective(markdown)) {
    const plain = parsed(markdown, { checks, syntax: withoutBlocks, isInline: true }, report);
    boundNesting(plain, report);
    return toHast(plain);
  }
  const [{ inlineSyntax }, { understandTextDirectives }] = await Promise.all([
    import('./extensions.ts'),
    import('./directives/understand-text.ts'),
  ]);
  const syntax = function (this: Processor) {
    inlineSyntax.call(this);
    withoutBlocks.call(this);
  };
  const tree = parsed(markdown, { checks, syntax, isInline: true }, report);
  boundNesting(tree, report);
  understandTextDirectives(tree, markdown, report);
  return toHast(tree);
}

/** CommonMark alone to hast, raw HTML kept. */
function parseMarkdown(markdown: string, checks: CheckSwitches | undefined, report: Report): Root {
  const tree = parsed(markdown, { checks }, report);
  boundNesting(tree, report);
  return toHast(tree);
}

/** How a text is read: the checks that are switched off, and what it may hold beyond CommonMark. */
interface Reading {
  readonly checks: CheckSwitches | undefined;
  readonly syntax?: Plugin;
  /** A title or a standfirst: no line of it begins anything. */
  readonly isInline?: boolean;
}

/** A text that is parsed to look for something is told of when it is parsed for good. */
const SILENT: Report = () => {};

/** The Markdown tree of a text. Where CommonMark would not read what the author meant, the tree has what was meant. */
function parsed(markdown: string, { checks, syntax: more, isInline = false }: Reading, report: Report): MarkdownRoot {
  const names = readableNames(markdown);
  const labels = readableLabels(names.text);
  const parserOf = (tell: Report) => {
    const parser = unified()
      .use(remarkParse)
      .use(more ?? (() => {}))
      .use(punctuatedEmphasis)
      .use(figureMarks)
      .use(boundedMarks, tell)
      .use(chevrons, labels.text)
      .freeze();
    const parse = (part: string) => parser.parse(part) as MarkdownRoot;
    return more ? parse : (part: string) => parseAroundPlain(part, parse);
  };
  const quietly = (text: string) => parseWithComments(text, parserOf(SILENT), SILENT);
  const spaced = isInline ? labels.text : withPlainSpaces(labels.text, quietly, checks, report);
  const readable = readableDefinitions({ ...labels, text: spaced }, quietly, report);
  const tree = parseWithComments(readable, parserOf(report), report);
  if (labels.text !== names.text) restoreIn(tree, labels.typed);
  names.restore(tree);
  writeFigureMarks(tree, markdown);
  reportSpacedAddresses(tree, markdown, report);
  readMeantEmphasis(tree, markdown, checks, report);
  if (!isInline) readDefinitionLists(tree, markdown);
  sayAddressesOnce(tree, markdown);
  reportMisread(tree, markdown, { checks, isInline }, report);
  return tree;
}

const TEXT_DIRECTIVE = /:[\p{L}\p{M}\p{N}_-]+\[/u;

/** Most texts have no bracket: the pattern of all letters, which takes milliseconds to compile, is not asked of them. */
function mayHoldTextDirective(markdown: string): boolean {
  return markdown.includes('[') && TEXT_DIRECTIVE.test(markdown);
}

/**
 * Tells cheaply which texts can do without GFM and directives. Most bulletins are
 * plain text, and the extensions take time to load and to run.
 */
function mayNeedMore(markdown: string): boolean {
  return (
    /[|@]|\[[ \u00A0]?\^|\^\[|\[!|::|~~|:-|-:|www\.|https?:|\[[ \txX]\]|\]:/i.test(markdown) ||
    mayHoldTextDirective(markdown)
  );
}

function toHast(tree: MarkdownRoot, lang = 'fr'): Root {
  const hast = unified()
    .use(remarkRehype, { allowDangerousHtml: true, ...noteOptions(lang) })
    .runSync(tree) as Root;
  boxesFirst(hast);
  return hast;
}
