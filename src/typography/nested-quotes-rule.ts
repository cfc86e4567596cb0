import { SPACE } from './characters.ts';
import type { Edit, RuleDocumentation, TypographyRule } from './rule.ts';
import { type IsUntouched, untouchedIn } from './untouched.ts';
import type { Pair, UsualMarks } from './usual-marks.ts';

/**
 * Gives a quotation that stands in another with the same marks those of the other level:
 * « a “b” c » for « a « b » c ». Where a quotation is not closed, nobody can know which of them
 * stands in which: the whole text is left as typed.
 */
export function nestedQuotesRule(row: RuleDocumentation, { outer, inner }: UsualMarks): TypographyRule {
  // A mark that is an apostrophe too does not say where a quotation ends.
  const told = [outer, inner].filter((pair) => !pair.some((mark) => mark.trim() === '’'));
  const marks = told.map(([open, close]): Pair => [open.trim(), close.trim()]);
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      const open = outer[0].trim();
      if (text.indexOf(open) === text.lastIndexOf(open)) return [];
      const isUntouched = untouchedIn(text);
      return nestedIn(text, marks, isUntouched)
        .flatMap((one) => markEdits(text, one, one.wanted === 0 ? outer : inner, isUntouched))
        .sort((a, b) => a.start - b.start);
    },
  };
}

/** A quotation, by its marks. */
interface Quotation {
  readonly open: number;
  readonly close: number;
  /** Of its marks: 0 for outer ones, 1 for inner ones. */
  readonly level: number;
  /** The level that it should have. */
  readonly wanted: number;
}

/** The quotations that have the marks of the one around them; none where one is not closed, or closed by other marks. */
function nestedIn(text: string, marks: readonly Pair[], isUntouched: IsUntouched): readonly Quotation[] {
  const signs = new Set(marks.flat());
  const nested: Quotation[] = [];
  const opened: Omit<Quotation, 'close'>[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (!signs.has(sign) || isUntouched(at, at + 1)) continue;
    const level = marks.findIndex(([open]) => open === sign);
    const last = opened.at(-1);
    if (level >= 0) {
      // Where the inner marks cannot be told, what stands in a quotation has them at any depth.
      const isNested = marks.length === 1 ? last !== undefined : last?.wanted === level;
      opened.push({ open: at, level, wanted: isNested ? 1 - level : level });
      continue;
    }
    if (!last || marks[last.level]?.[1] !== sign) return [];
    opened.pop();
    if (last.wanted !== last.level) nested.push({ ...last, close: at });
  }
  return opened.length > 0 ? [] : nested;
}

/** Marks in the place of those that are there, with the spaces inside. */
function markEdits(
  text: string,
  { open, close }: Quotation,
  [opening, closing]: Pair,
  isUntouched: IsUntouched,
): Edit[] {
  const isSpace = (at: number) => SPACES.test(text.charAt(at)) && !isUntouched(at, at + 1);
  let after = open + 1;
  while (after < close && isSpace(after)) after++;
  let before = close;
  while (before > after && isSpace(before - 1)) before--;
  return [
    { start: open, end: after, text: opening },
    { start: before, end: close + 1, text: closing },
  ];
}

const SPACES = new RegExp(SPACE);
