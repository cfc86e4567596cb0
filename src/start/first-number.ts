import { toolLanguage } from '../messages/translate.ts';
import { type CouponModel, readCouponModel } from '../publication/coupon-models.ts';
import { formatIssueDate } from '../publication/issue-date.ts';
import type { IssueDate } from '../publication/publication.ts';
import type { StartAnswers } from './answers.ts';
import { fillInKeys } from './fill-in-keys.ts';
import { readTemplate } from './read-template.ts';

/** A line between two parts of the template: the first number may end at any of them. */
const PART = /^<!-- part -->\n\n/m;

/** Words of the default theme's largest type that fill a side without a coupon. */
const SIDE_WORDS = 620;

/** The room of a coupon with up to six lines to write on, counted in words; and that of each further line. */
const COUPON_WORDS = 120;
const USUAL_LINES = 6;
const LINE_WORDS = 30;

/**
 * Number 1 of a new publication: it tells how the next one is made, in French
 * or English, and is as long as its side has room for beside the coupon.
 */
export function firstNumber({ lang, coupon }: Pick<StartAnswers, 'lang' | 'coupon'>, date: IssueDate): string {
  const [head = '', ...parts] = readTemplate(toolLanguage(lang), 'number.md').split(PART);
  const model = coupon === undefined ? undefined : readCouponModel(coupon, lang);
  const room = SIDE_WORDS - (model ? couponWords(model) : 0);
  let text = head;
  for (const part of parts) {
    if (wordsOf(text + part) > room) break;
    text += part;
  }
  return `${fillInKeys(text.trimEnd(), { date: formatIssueDate(date) })}\n`;
}

function couponWords({ fields: { rows = [] } }: CouponModel): number {
  const lines = rows.map((row) => Math.max(...row.map(({ lines = 1 }) => lines)));
  const count = lines.reduce((sum, one) => sum + one, 0);
  return COUPON_WORDS + Math.max(0, count - USUAL_LINES) * LINE_WORDS;
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length;
}
