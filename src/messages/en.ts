import type { MessageKey } from './fr.ts';

/** Every sentence that a person reads, in English. */
export const en: Readonly<Record<MessageKey, string>> = {
  'sheet.issue': 'Bulletin no. {number} – {date}',
  'sheet.month.1': 'January',
  'sheet.month.2': 'February',
  'sheet.month.3': 'March',
  'sheet.month.4': 'April',
  'sheet.month.5': 'May',
  'sheet.month.6': 'June',
  'sheet.month.7': 'July',
  'sheet.month.8': 'August',
  'sheet.month.9': 'September',
  'sheet.month.10': 'October',
  'sheet.month.11': 'November',
  'sheet.month.12': 'December',
  'problem.front-matter.missing': 'the file does not begin with its front matter',
  'problem.front-matter.missing.hint':
    'begin with lines “number:”, “date:” and “title:” between two lines “---”',
};
