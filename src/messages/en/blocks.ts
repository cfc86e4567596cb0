import type { blocks as french } from '../fr/blocks.ts';

/** What can be wrong in an agenda, a key figure, a signature or a code. */
export const blocks: Readonly<Record<keyof typeof french, string>> = {
  'problem.agenda.no-list': '“{name}” has no list: its content is printed plain',
  'problem.agenda.no-list.hint': 'write each date on a line that begins with a hyphen: - 12 March: meeting',
  'problem.agenda.no-date': '“{text}” does not begin with a date: this line of the agenda is left as it is',
  'problem.agenda.no-date.hint': 'write the date, a colon, then the rest: “Thursday 12 March, 2:30 pm: meeting”',
  'problem.agenda.no-such-day': 'there is no “{text}”: this line of the agenda is left as it is',
  'problem.agenda.no-such-day.hint': 'mend the date',
  'problem.agenda.weekday': '“{text}”: that day is {day}',
  'problem.agenda.weekday.hint': 'mend the day or the date; if another year is meant, write it',
  'problem.figure.no-number': '“{name}” has no number: its content is printed plain',
  'problem.figure.no-number.hint': 'write the number between brackets: :::{name}[62 %]',
  'problem.figure.no-legend': '“{name}” does not say what its number counts',
  'problem.figure.no-legend.hint': 'add a legend: ::{name}[62 %]{legend="of all calls"}',
  'problem.poem.empty': '“{name}” is empty: nothing is printed',
  'problem.poem.empty.hint': 'write the lines of verse below it, then a line “:::”',
  'problem.interview.no-question': '“{name}” has no question',
  'problem.interview.no-question.hint': 'set each question in bold (**And tomorrow?**), or begin it with “Q:”',
  'problem.signature.empty': '“{name}” is empty: nothing is printed',
  'problem.signature.empty.hint': 'write who signs on the line below, then a line “:::”',
  'problem.qr.empty': '“{name}” has no address: there is no code',
  'problem.qr.empty.hint': 'write it between brackets: ::{name}[https://example.org]',
  'problem.qr.no-address': '“{found}” is not an address: it is printed plain, without a code',
  'problem.qr.no-address.hint': 'write a whole address, which begins with https://, http://, mailto: or tel:',
  'problem.qr.too-long':
    'this address is too long for a code that can be read ({length} bytes, {most} at most): it is printed alone',
  'problem.qr.too-long.hint': 'give a shorter address, for instance without what follows the question mark',
};
