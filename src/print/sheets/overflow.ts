import type { Item } from '../display-list.ts';
import { plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { type Composition, linesOf, planSheets } from '../planning/plan-sheets.ts';
import type { Row } from '../rows/row.ts';
import { drawn, wordsOf } from '../rows/row-parts.ts';
import { families, type PrintTheme } from '../theme.ts';

/** What a number has too much. */
export interface Overflow {
  /** The rows that the sides have room for, and those that come after. */
  readonly kept: readonly Row[];
  readonly over: readonly Row[];
  readonly lines: number;
  /** About how many words those lines are. */
  readonly words: number;
}

/** Parts the rows where the sides asked for are full. */
export function overflowOf(composition: Composition, pages: number): Overflow {
  const { rows } = composition;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (planSheets({ ...composition, rows: rows.slice(0, middle) }).sides.length <= pages) low = middle;
    else high = middle - 1;
  }
  const over = rows.slice(low);
  const lines = linesOf(over.filter(({ isSpace }) => !isSpace));
  return { kept: rows.slice(0, low), over, lines, words: wordsOf(over).length };
}

/** From a column's left edge to the rule beside what is too much. */
const RULE_OFFSET = 6;

/**
 * What is too much as a composition of its own, without a coupon, to stand
 * behind the sides asked for: each side says what it is, each line is ruled.
 */
export function overflowSheets(
  composition: Composition,
  over: readonly Row[],
  label: string,
  width: number,
  setting: SettingContext,
): Composition {
  const head = overflowHead(label, width, composition.theme, setting);
  return {
    ...composition,
    rows: over.map((row) =>
      row.isSpace ? row : { ...row, parts: [drawn(ruleBeside(row, composition)), ...row.parts] },
    ),
    head,
    foot: { items: [], height: 0 },
    aside: undefined,
    runningHead: () => head,
  };
}

function ruleBeside({ lines }: Row, { theme, body }: Composition): Item {
  return {
    kind: 'rule',
    tag: 'artefact',
    x1: -RULE_OFFSET,
    y1: 0,
    x2: -RULE_OFFSET,
    y2: lines * body.leading,
    thickness: 2,
    colour: theme.colours.accentLetters,
  };
}

function overflowHead(label: string, width: number, { colours, headline }: PrintTheme, setting: SettingContext) {
  const size = headline.size / 2;
  const text = { family: families.heading, size, leading: size * 1.2, colour: colours.accentLetters, width };
  const { items, lineCount } = setText(plainSpans(label, 0), text, setting);
  const height = lineCount * text.leading + size;
  return { items: moved(items, 0, size).map((item) => ({ ...item, tag: 'artefact' }) as Item), height };
}
