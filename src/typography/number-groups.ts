import { NBSP, SPACE } from './characters.ts';
import { patternRule } from './pattern-rule.ts';
import type { Edit, RuleDocumentation, TypographyRule } from './rule.ts';

/** Behind « + » or « 00 », with the 0 that is left out from abroad in brackets. */
const INTERNATIONAL = `(?<![\\d+])(?:\\+|00${SPACE}?)\\d{1,3}(?:${SPACE}?\\(0\\)${SPACE}?\\d{1,4}(?:${SPACE}\\d{1,4}){1,6}|(?:${SPACE}\\d{1,4}){2,7})(?!\\d)`;

/**
 * Telephone numbers stay together: groups of figures, parted by whole spaces.
 *
 * @param row what the table of the language says of the rule
 * @param national patterns of the numbers of its countries, without those of other countries
 */
export function phoneNumbersRule(row: RuleDocumentation, national: readonly string[]): TypographyRule {
  return patternRule({
    ...row,
    name: 'phone-numbers',
    pattern: [INTERNATIONAL, ...national].join('|'),
    replacement: (number) => number.replace(new RegExp(SPACE, 'g'), NBSP),
    mayMatch: (text) => /[0+]\d|\b0[ \u00A0\u202F]\d/.test(text),
  });
}

/** Countries, each with the length of its accounts in letters and figures (ISO 13616, registry of IBANs). */
const COUNTRIES =
  'AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MA28 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TN24 TR26'.split(
    ' ',
  );

/** The number of an account, in groups of four or without a space. */
const ACCOUNT = `(?<![A-Za-z\\d])[A-Z]{2}\\d\\d(?:(?:${SPACE}[A-Z\\d]{4}){2,7}(?:${SPACE}[A-Z\\d]{1,3})?|[A-Z\\d]{11,27})(?![A-Za-z\\d])`;

/**
 * Numbers of bank accounts (IBAN) stand in groups of four that stay together. One without
 * spaces gets them where its check digits are right: other codes look alike.
 */
export function bankAccountsRule(row: RuleDocumentation): TypographyRule {
  return {
    ...row,
    name: 'bank-accounts',
    edits: (text) => {
      if (!/[A-Z]{2}\d\d[ \n\u00A0\u202FA-Z\d]/.test(text)) return [];
      return Array.from(text.matchAll(new RegExp(ACCOUNT, 'g')), ({ index, 0: typed }) => grouped(typed, index)).flat();
    },
  };
}

function grouped(found: string, start: number): Edit[] {
  const length = Number(COUNTRIES.find((country) => country.startsWith(found.slice(0, 2)))?.slice(2));
  const isSpaced = new RegExp(SPACE).test(found);
  // What comes behind an account may look like one more group of it.
  const account = isSpaced ? found.slice(0, length + Math.ceil(length / 4) - 1) : found;
  const characters = account.replace(new RegExp(SPACE, 'g'), '');
  if (characters.length !== length || !new RegExp(`^(?:$|${SPACE})`).test(found.slice(account.length))) return [];
  if (isSpaced)
    return Array.from(account.matchAll(new RegExp(`(?!${NBSP})${SPACE}`, 'g')), ({ index }) => ({
      start: start + index,
      end: start + index + 1,
      text: NBSP,
    }));
  if (!isChecked(characters)) return [];
  const places = Array.from({ length: Math.ceil(length / 4) - 1 }, (_, i) => start + 4 * (i + 1));
  return places.map((at) => ({ start: at, end: at, text: NBSP }));
}

/** ISO 7064, MOD 97-10: the account with its first four characters at the end, letters as 10 to 35, leaves 1. */
function isChecked(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
