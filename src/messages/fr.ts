/**
 * Every sentence that a person reads, in French. `sheet.*` is printed on the
 * bulletin, in the bulletin's language; `problem.*` describes a `Problem` and
 * `problem.*.hint` what would be right.
 */
export const fr = {
  'sheet.issue': 'Bulletin n° {number} – {date}',
  'sheet.month.1': 'janvier',
  'sheet.month.2': 'février',
  'sheet.month.3': 'mars',
  'sheet.month.4': 'avril',
  'sheet.month.5': 'mai',
  'sheet.month.6': 'juin',
  'sheet.month.7': 'juillet',
  'sheet.month.8': 'août',
  'sheet.month.9': 'septembre',
  'sheet.month.10': 'octobre',
  'sheet.month.11': 'novembre',
  'sheet.month.12': 'décembre',
  'problem.front-matter.missing': 'le fichier ne commence pas par son en-tête',
  'problem.front-matter.missing.hint':
    'commencez par trois lignes « number: », « date: » et « title: » entre deux lignes « --- »',
} as const;

export type MessageKey = keyof typeof fr;
