import type { Root } from 'hast';
import type { Noted } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import type { IssueDate } from '../publication/publication.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import { expandAbbreviations } from './abbreviations.ts';
import { holdsChart } from './charts/chart-figure.ts';
import { giveDirections } from './directions.ts';
import { makeFigures } from './figures.ts';
import { normaliseHeadings } from './headings.ts';
import { inStretches, type KnownStretches } from './known-stretches.ts';
import { parseBody } from './processor.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import { sanitise } from './sanitise.ts';
import { traceToSource } from './source-offsets.ts';
import { typography } from './typography.ts';

/** What the Markdown of a body is understood by. */
export interface BodySetting {
  readonly lang: string;
  /** The publication's, where the files of charts are. */
  readonly folder: string;
  readonly date: IssueDate;
  readonly switches: RuleSwitches | undefined;
  /** Whether the first use of an abbreviation is followed by what it stands for. */
  readonly expand: boolean;
}

/**
 * The body of a number: Markdown to hast, made safe, traced to the source, set
 * right by its language's typography; then what concerns all of it, headings
 * and directions.
 */
export async function composeBody(
  markdown: string,
  setting: BodySetting,
  report: Report,
  known?: KnownStretches,
): Promise<Root> {
  const composeStretch = async (stretch: string): Promise<Noted<Root>> => {
    const told = reporterOf({ file: '', source: stretch });
    return { value: await composePart(stretch, setting, told.report), problems: told.problems };
  };
  const key = JSON.stringify(setting);
  const body =
    (known && (await inStretches(markdown, key, composeStretch, known))) ??
    (await composePart(markdown, setting, report));
  normaliseHeadings(body);
  giveDirections(body);
  if (holdsChart(body)) {
    const { drawCharts } = await import('./charts/draw-charts.ts');
    drawCharts(body, setting.lang, report);
  }
  return body;
}

async function composePart(
  markdown: string,
  { lang, folder, date, switches, expand }: BodySetting,
  report: Report,
): Promise<Root> {
  const part = await sanitise(await parseBody(markdown, lang, date, report), markdown, report);
  makeFigures(part, markdown, report);
  if (holdsChart(part)) {
    const { fillCharts } = await import('./charts/fill-charts.ts');
    fillCharts(part, folder, lang, report);
  }
  writeQuotationMarks(part, lang);
  traceToSource(part, markdown);
  if (expand) expandAbbreviations(part, markdown);
  typography(part, lang, switches);
  return part;
}
