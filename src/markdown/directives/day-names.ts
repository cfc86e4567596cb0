import { MONTH_NAMES } from '../../publication/month-names.ts';

/* What days of the week and months are called in an agenda: in French, English and German. */

/** As `Date` counts them: from Sunday. In small letters and without a final point. */
export const WEEKDAY_NAMES: readonly string[] = [
  'dimanche|dim|sunday|sun|sonntag|so',
  'lundi|lun|monday|mon|montag|mo',
  'mardi|mar|tuesday|tues|tue|dienstag|di',
  'mercredi|mer|wednesday|wed|mittwoch|mi',
  'jeudi|jeu|thursday|thurs|thu|donnerstag|do',
  'vendredi|ven|friday|fri|freitag|fr',
  'samedi|sam|saturday|sat|samstag|sonnabend|sa',
];

/** What is not written as in French or English. */
const GERMAN_MONTHS = [
  'januar|jänner',
  'februar|feber',
  'märz|mrz',
  '',
  '',
  'juni',
  'juli',
  '',
  '',
  'oktober|okt',
  '',
  'dezember|dez',
];

export const AGENDA_MONTHS: readonly string[] = MONTH_NAMES.map((names, index) => {
  const german = GERMAN_MONTHS[index];
  return german ? `${names}|${german}` : names;
});

/** 0 for a name of Sunday; -1 for what is no day of the week. */
export function weekdayOf(written: string): number {
  return indexOfName(WEEKDAY_NAMES, written);
}

/** 1 to 12 for the name of a month; a number stands for itself. */
export function agendaMonth(written: string): number {
  return /^\d/.test(written) ? Number(written) : indexOfName(AGENDA_MONTHS, written) + 1;
}

function indexOfName(names: readonly string[], written: string): number {
  const bare = written.replace('.', '').toLowerCase();
  return names.findIndex((alternatives) => alternatives.split('|').includes(bare));
}
