import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { reportCalls } from '../markdown/calls-elsewhere.ts';
import { cleanText } from '../markdown/clean-text.ts';
import { giveDirections } from '../markdown/directions.ts';
import { dropEmpty } from '../markdown/empty-elements.ts';
import { endLinesIn } from '../markdown/forced-ends.ts';
import { parseInline } from '../markdown/processor.ts';
import { writeQuotationMarks } from '../markdown/quotation-marks.ts';
import { sanitise } from '../markdown/sanitise.ts';
import { typography } from '../markdown/typography.ts';
import { toolLanguage, translator } from '../messages/translate.ts';
import type { Noted } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import type { Bulletin, FrontMatter, IssueDate, Publication } from '../publication/publication.ts';
import { applyTypography } from '../typography/apply-typography.ts';
import { LINE_SEPARATOR } from '../typography/forced-ends.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import type { Article } from './article.ts';

/** What stands above a number's text, and in what lists it: set right, from the front matter alone. */
export interface Heading extends Pick<Article, 'lang' | 'title' | 'titleLines' | 'standfirst'> {
  /** « Bulletin n° 3 – mars 2012 » */
  readonly issue: string;
}

export async function composeHeading(publication: Publication, bulletin: Bulletin): Promise<Noted<Heading>> {
  const { frontMatter, places } = bulletin;
  const { report, problems } = reporterOf(bulletin);
  // The standfirst's offsets are those of a YAML value: the key's place is as near as one can point.
  const reportAtKey: Report = (severity, code, values) => report(severity, code, values, places.standfirst);
  const lang = frontMatter.lang ?? publication.lang;
  const switches = publication.typography;
  const standfirst =
    frontMatter.standfirst === undefined
      ? undefined
      : await inline(frontMatter.standfirst, lang, publication, reportAtKey);
  reportCalls(frontMatter.title, (severity, code, values) => report(severity, code, values, places.title));
  reportCalls(frontMatter.standfirst ?? '', reportAtKey);
  const heading: Heading = {
    lang,
    ...titleOf(frontMatter, lang, switches),
    issue: applyTypography(issueLine(frontMatter.number, frontMatter.date, lang), lang, switches),
    ...(standfirst && { standfirst }),
  };
  return { value: heading, problems };
}

/** The title in its lines. Typography sees all of it: a quotation may go on from line to line. */
function titleOf(
  { title, titleLines }: FrontMatter,
  lang: string,
  switches: RuleSwitches | undefined,
): Pick<Heading, 'title' | 'titleLines'> {
  if (!titleLines) return { title: applyTypography(title, lang, switches) };
  const lines = applyTypography(titleLines.join(LINE_SEPARATOR), lang, switches).split(LINE_SEPARATOR);
  return { title: lines.join(' '), titleLines: lines };
}

/** « Bulletin n° 3 – mars 2012 » */
function issueLine(number: number, date: IssueDate, lang: string): string {
  const say = translator(toolLanguage(lang));
  const month = say(`sheet.month.${date.month}` as Parameters<typeof say>[0]);
  const day = date.day === undefined ? '' : `${date.day === 1 && toolLanguage(lang) === 'fr' ? '1er' : date.day} `;
  return say('sheet.issue', { number, date: `${day}${month} ${date.year}` });
}

/** A standfirst is inline Markdown: its paragraphs, if it has several, run on as one. */
async function inline(
  markdown: string,
  lang: string,
  { typography: switches, check }: Publication,
  report: Report,
): Promise<Root> {
  const tree = await sanitise(await parseInline(markdown, check, report), markdown, report);
  const children = tree.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
  const root: Root = { type: 'root', children };
  dropPictures(root, report);
  dropEmpty(root, report);
  cleanText(root);
  endLinesIn(root);
  writeQuotationMarks(root, lang);
  typography(root, lang, switches);
  giveDirections(root);
  return root;
}

/** A standfirst has no room for pictures. */
function dropPictures(tree: Root, report: Report): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'img' || !parent || index === undefined) return undefined;
    report('warning', 'image.in-standfirst', { file: String(properties.src ?? '') }, undefined);
    parent.children.splice(index, 1);
    return index;
  });
}
