import type { Item } from '../display-list.ts';
import { plainSpans, setText } from '../lettering/set-text.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { type Composition, linesOf, planSheets } from '../planning/plan-sheets.ts';
import type { Row } from '../rows/row.ts';
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
  return { kept: rows.slice(0, low), over, lines, words: wordsIn(over) };
}

/** Words of rows; one that is divided between two lines may count twice. */
export function wordsIn(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + textOf(row).split(/\s+/).filter(Boolean).length, 0);
}

/** What rows say, artefacts left out. */
export function textOf({ place }: Row): string {
  return place(0, 0)
    .map((item) => (item.kind === 'glyphs' && item.tag !== 'artefact' ? item.texts.join('') : ''))
    .join('')
    .replace(/\u00AD/g, '');
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
      row.isSpace ? row : { ...row, place: (x, y) => [ruleBeside(row, x, y, composition), ...row.place(x, y)] },
    ),
    head,
    foot: { items: [], height: 0 },
    aside: undefined,
    runningHead: () => head,
  };
}

function ruleBeside({ lines }: Row, x: number, y: number, { theme, body }: Composition): Item {
  const at = x - RULE_OFFSET;
  const foot = y + lines * body.leading;
  return {
    kind: 'rule',
    tag: 'artefact',
    x1: at,
    y1: y,
    x2: at,
    y2: foot,
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
