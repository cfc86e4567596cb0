import type { issue as french } from '../fr/issue.ts';

/** What a number says of itself in its front matter: title, label, date; and of its neighbours. */
export const issue: Readonly<Record<keyof typeof french, string>> = {
  'problem.title.image': 'the image “{file}” is in the title: it is not shown',
  'problem.title.image.hint': 'put it in the text: a title is words only',
  'problem.date.season': '{found} is a season or a quarter, and the order of the numbers needs a date',
  'problem.date.season.hint':
    'keep these words for what is printed, and say the month apart: when: {found}, then date: {right}',
  'problem.date.span-order': 'the second date of {found} is before the first',
  'problem.date.span-order.hint': 'write the first one first: date: {right}',
  'problem.date.span-parts': 'there are more than two dates in {found}',
  'problem.date.span-parts.hint': 'write the first and the last: date: {right}',
  'problem.date.span-mixed': 'one of the two dates of {found} is a month, the other a day',
  'problem.date.span-mixed.hint': 'write two months, date: {months}, or two days, date: {days}',
  'problem.issue.same-title': 'number {number} has the same title',
  'problem.issue.same-title.hint': 'if that is not meant, change one of the two: the other is in {file}',
  'problem.issue.date-before': 'this date is before that of number {number}, which is {date}',
  'problem.issue.date-before.hint': 'if that is not meant, correct it here or in {file}',
};
