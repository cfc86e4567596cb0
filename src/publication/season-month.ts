import { foldLetters } from '../problems/nearest.ts';

/** Seasons and quarters in French and English, without accents, and the month that each begins with. */
const BEGINNINGS: readonly (readonly [names: string, month: string])[] = [
  ['printemps|spring|(?:2e|2eme|deuxieme|second|2nd) (?:trimestre|quarter)|[tq]2', '04'],
  ['ete|summer|(?:3e|3eme|troisieme|third|3rd) (?:trimestre|quarter)|[tq]3|rentree', '07'],
  ['automne|autumn|fall|(?:4e|4eme|quatrieme|fourth|4th) (?:trimestre|quarter)|[tq]4', '10'],
  ['hiver|winter|(?:1er|premier|first|1st) (?:trimestre|quarter)|[tq]1', '01'],
];

/** A month for a season or a quarter of a year, as one would write it: « Hiver 2026 » → `2026-01`; undefined for anything else. */
export function seasonMonth(text: string): string | undefined {
  const [, name = '', year] = /^(.{2,25}?)[\s,]+(\d{4})(?:[-/–]\d{2,4})?$/u.exec(foldLetters(text.trim())) ?? [];
  const month = BEGINNINGS.find(([names]) => new RegExp(`^(?:${names})$`).test(name))?.[1];
  return year === undefined || month === undefined ? undefined : `${year}-${month}`;
}
