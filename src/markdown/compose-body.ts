import type { Root } from 'hast';
import type { Report } from '../problems/report.ts';
import type { CheckSwitches } from '../publication/check-names.ts';
import type { IssueDate } from '../publication/publication.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import { expandAbbreviations } from './abbreviations.ts';
import { markByLines } from './by-lines.ts';
import { holdsChart } from './charts/chart-figure.ts';
import { cleanText, reportControls } from './clean-text.ts';
import { giveDirections } from './directions.ts';
import { dropEmpty } from './empty-elements.ts';
import { makeFigures } from './figures.ts';
import { endForcedLines } from './forced-ends.ts';
import { understandHeadings } from './heading-attributes.ts';
import { giveHeadingIds } from './heading-ids.ts';
import { normaliseHeadings } from './headings.ts';
import { dropLinkAttributes } from './link-attributes.ts';
import { idsOfPage } from './page-ids.ts';
import { reportFullCells } from './plain-tables.ts';
import { parseBody } from './processor.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { sanitise } from './sanitise.ts';
import { traceToSource } from './source-offsets.ts';
import { keepSpansOutside } from './spans.ts';
import { fillContents } from './stories/contents.ts';
import { reportManyTitles, withoutStoryWords } from './stories/in-letter.ts';
import { giveStoryIds, headByLines } from './stories/story-heads.ts';
import { captionTables } from './table-captions.ts';
import { alignFigures } from './table-figures.ts';
import { setTotalsApart } from './table-totals.ts';
import { typography } from './typography.ts';

/** What must be known to read the Markdown of a body. */
export interface BodySetting {
  readonly lang: string;
  /** The publication's, where the files of charts are. */
  readonly folder: string;
  /** See `NameBase`. Default: ''. */
  readonly within?: string;
  readonly date: IssueDate;
  readonly switches: RuleSwitches | undefined;
  /** What is looked for in the Markdown. */
  readonly checks?: CheckSwitches | undefined;
  /** Whether the first use of an abbreviation is followed by what it stands for. */
  readonly expand: boolean;
  /** Whether its author has said that it is a letter: titles of the first level are then what they are. */
  readonly isLetter?: boolean;
  /** Whether it is a paper of stories. */
  readonly isPaper?: boolean;
  /** Names of the coupon's fields: headings do not take their ids. */
  readonly fields?: readonly string[];
}

/**
 * The body of a number. Markdown becomes hast, is made safe, traced to the source and
 * given its language's typography; then headings and directions are set, which
 * depend on the whole text.
 */
export async function composeBody(markdown: string, setting: BodySetting, report: Report): Promise<Root> {
  reportControls(markdown, report);
  const body = await safeBody(markdown, setting, report);
  if (!setting.isLetter) reportManyTitles(body, report);
  understandHeadings(body, markdown, report);
  withoutStoryWords(body, report);
  return finishBody(body, markdown, setting, report);
}

/** A text to hast that is safe: figures have their captions, and headings still have their braces. */
export async function safeBody(markdown: string, { lang, date, checks }: BodySetting, report: Report): Promise<Root> {
  const body = await sanitise(await parseBody(markdown, { lang, date, checks }, report), markdown, report);
  dropEmpty(body, report);
  makeFigures(body, markdown, report);
  captionTables(body, markdown, lang, report);
  reportFullCells(body, report);
  return body;
}

/** The stages that see the whole text of a number, in place: ids, offsets, typography, levels of headings, directions. */
export async function finishBody(
  body: Root,
  markdown: string,
  { lang, folder, within = '', switches, expand, fields = [] }: BodySetting,
  report: Report,
): Promise<Root> {
  giveHeadingIds(body, markdown, idsOfPage(fields), report);
  giveStoryIds(body);
  dropLinkAttributes(body, markdown, report);
  markByLines(body);
  headByLines(body);
  keepSpansOutside(body, report);
  if (holdsChart(body)) {
    const { fillCharts } = await import('./charts/fill-charts.ts');
    fillCharts(body, { folder, within }, lang, report);
  }
  writeQuotationMarks(body, lang);
  traceToSource(body, markdown);
  cleanText(body, markdown);
  endForcedLines(body, markdown);
  if (expand) expandAbbreviations(body, markdown);
  typography(body, lang, switches);
  setTotalsApart(body, lang);
  alignFigures(body, lang);
  normaliseHeadings(body);
  fillContents(body, report);
  giveDirections(body);
  if (holdsChart(body)) {
    const { drawCharts } = await import('./charts/draw-charts.ts');
    drawCharts(body, lang, report);
  }
  return body;
}
