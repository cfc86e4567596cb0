import { CAPITAL, LETTER } from '../../typography/characters.ts';

/** What those are who sign: in French, English and German. */
const OFFICE =
  '(?:(?:vice-?|co-?)?pr[ée]sidente?s?|(?:co-?)?secr[ée]taires?|tr[ée]sori(?:er|ère)s?|maires?|directeurs?|directrices?|bureau|comit[ée]|conseil|responsables?|cur[ée]|d[ée]l[ée]gu[ée]e?s?|r[ée]daction|[ée]quipe|chair(?:man|woman|person)?|president|secretary|treasurer|vorstand|vorsitzende[rn]?|pr[äa]sident(?:in)?|kassier(?:in)?)';
/** « Le président, », « Pour le bureau », « La secrétaire de l’APE, » */
const OFFICE_LINE = new RegExp(
  `^(?:(?:pour |für |for )?(?:les? |la |l[’']|the |der |die |das |den )?)?${OFFICE}(?![${LETTER}])[^.:;!?,]{0,30}`,
  'i',
);

const NAME_WORD = `(?:[${CAPITAL}][${LETTER}’'-]*\\.?|[dD]e|du|la|le|von|van|et|&)`;
/** « M. Guilloteau », « Marie-Anne Le Goff » */
const NAME_LINE = new RegExp(`^(?=[${CAPITAL}])${NAME_WORD}(?:[ \\u00A0]${NAME_WORD}){1,4}`);

/** Whether two lines are an office and a name, the one above the other, and nothing else: « Le président, / M. Guilloteau ». */
export function isSigned(line: string, next: string): boolean {
  const isOffice = isWhole(OFFICE_LINE, line) && line.endsWith(',') && isWhole(NAME_LINE, next);
  return isOffice || (isWhole(NAME_LINE, line) && isWhole(OFFICE_LINE, next) && !next.endsWith(','));
}

/** Whether a line is what a pattern matches, and perhaps a comma. */
function isWhole(pattern: RegExp, line: string): boolean {
  const found = pattern.exec(line)?.[0];
  return found !== undefined && /^[ \u00A0]?,?$/.test(line.slice(found.length));
}
