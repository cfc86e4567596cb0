import { once } from '../memory/once.ts';
import { hasSpacedNumber, LETTER, NBSP, SPACE } from './characters.ts';
import type { Edit, RuleDocumentation, TypographyRule } from './rule.ts';

const SIGN = '[-+−±]?';
const GROUPS = '(?:[\\u00A0\\u202F]\\d{3}(?!\\d)|[.,]\\d+)*';
const UNIT = `(?:${SPACE}?(?:[%‰€$£]|°C?|[A-Za-zµ]{1,3}[²³]?(?![${LETTER}\\d])))?`;
/** A number with what belongs to it, or one letter; within brackets or without. */
const OPERAND = `\\(?(?:${SIGN}\\d+${GROUPS}${UNIT}|[A-Za-z](?![${LETTER}'’.\\d]))\\)?`;
const OPERATOR = '[=<>≤≥≠≈+×÷*/−–x-]';
const SUM = `(?<![${LETTER}\\d.,'’+−-])${OPERAND}(?:${SPACE}${OPERATOR}${SPACE}${OPERAND})+(?![${LETTER}\\d])`;

/** What no list, no score and no range has. */
const CERTAIN = /[=<>≤≥≠≈+×÷*−]|(?<=\d[ \t\n\u00A0\u202F])x/;

/** Single letters that are compared: « a < b ». Of words, such a sign shows the way: « menu > sous-menu ». */
const COMPARED = new RegExp(`(?<![${LETTER}\\d])[A-Za-z]${SPACE}[=<>≤≥≠≈]${SPACE}[A-Za-z](?![${LETTER}\\d])`);

/** In characters: a longer sum may break behind its operators. */
const LONGEST = 24;

/** Numbers stay with the signs between them: « 3 × 4 = 12 »; so do letters that are compared. A hyphen alone may be a score or a range. */
export function sumsRule(row: RuleDocumentation): TypographyRule {
  const pattern = once(() => new RegExp(SUM, 'g'));
  return {
    ...row,
    name: 'sums',
    setsSums: true,
    edits: (text) => {
      if (!COMPARED.test(text) && !(hasSpacedNumber(text) && CERTAIN.test(text))) return [];
      return Array.from(text.matchAll(pattern()), ({ index, 0: sum }) => tied(sum, index)).flat();
    },
  };
}

function tied(sum: string, start: number): Edit[] {
  if (/\d/.test(sum) ? !CERTAIN.test(sum) : !COMPARED.test(sum)) return [];
  const gaps = sum.length > LONGEST ? BEFORE_OPERATOR : BESIDE_OPERATOR;
  return Array.from(sum.matchAll(gaps()), ({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: NBSP,
  }));
}

/** A space that may break, before an operator or behind one. */
const BREAKABLE = '[ \\t\\n\\u2009]';
const BEFORE_OPERATOR = once(() => new RegExp(`${BREAKABLE}(?=${OPERATOR}${SPACE})`, 'g'));
const BESIDE_OPERATOR = once(
  () => new RegExp(`${BREAKABLE}(?=${OPERATOR}${SPACE})|(?<=${SPACE}${OPERATOR})${BREAKABLE}`, 'g'),
);
