import type { Root } from 'hast';
import type { IssueDate } from '../publication/publication.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';
import { expandAbbreviations } from './abbreviations.ts';
import { giveDirections } from './directions.ts';
import { normaliseHeadings } from './headings.ts';
import { inStretches, type KnownStretches } from './known-stretches.ts';
import { parseBody } from './processor.ts';
import { writeQuotationMarks } from './quotation-marks.ts';
import type { Report } from './report.ts';
import { sanitise } from './sanitise.ts';
import { traceToSource } from './source-offsets.ts';
import { typography } from './typography.ts';

/** What the Markdown of a body is understood by. */
export interface BodySetting {
  readonly lang: string;
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
  const compose = (part: string, reportPart: Report) => composePart(part, setting, reportPart);
  const key = JSON.stringify(setting);
  const body = (known && (await inStretches(markdown, key, compose, known))) ?? (await compose(markdown, report));
  normaliseHeadings(body);
  giveDirections(body);
  return body;
}

async function composePart(
  markdown: string,
  { lang, date, switches, expand }: BodySetting,
  report: Report,
): Promise<Root> {
  const part = await sanitise(await parseBody(markdown, lang, date, report), markdown, report);
  writeQuotationMarks(part, lang);
  traceToSource(part, markdown);
  if (expand) expandAbbreviations(part, markdown);
  typography(part, lang, switches);
  return part;
}
