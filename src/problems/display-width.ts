import { codePointOf } from './code-point-name.ts';

/** Wide and fullwidth characters (UAX #11) and emoji: two columns in a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Marks, joiners and other characters that take no column of their own. */
const WITHOUT_COLUMN = /[\p{M}\p{Cf}]/u;

/** Columns that a character takes in a terminal: 0, 1 or 2. */
export function columnsOf(character: string): number {
  const code = codePointOf(character);
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (WITHOUT_COLUMN.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
