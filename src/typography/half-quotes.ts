import type { Edit } from './rule.ts';
import type { IsUntouched } from './untouched.ts';
import type { Pair } from './usual-marks.ts';

/** What a straight quote may be where it stands. */
export interface StraightQuotes {
  readonly mayOpen: (index: number) => boolean;
  readonly mayClose: (index: number) => boolean;
  readonly isUntouched: IsUntouched;
}

/**
 * The straight quotes that close what a mark has opened, or open what one closes: « „Ja", sagte sie », where a
 * keyboard or another program has set one half alone. A quotation that has both its marks is left alone.
 *
 * @param text the text
 * @param pairs the double marks of the language, the inner ones first
 * @param straight what its straight quotes may be
 * @returns an edit of one character for each, from left to right
 */
export function halfQuotes(text: string, pairs: readonly Pair[], straight: StraightQuotes): readonly Edit[] {
  const edits = new Map<number, Edit>();
  for (const [open, close] of pairs) {
    const marks: Pair = [open.trim(), close.trim()];
    if (!marks.some((mark) => text.includes(mark))) continue;
    for (const { at, isClosing } of halvesIn(text, marks, straight))
      if (!edits.has(at)) edits.set(at, { start: at, end: at + 1, text: isClosing ? close : open });
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** A straight quote that stands for a mark. */
interface Half {
  readonly at: number;
  readonly isClosing: boolean;
}

/** What is open: a straight quote, or a mark, and then the straight quote that may close it. */
interface Opened {
  readonly straight?: number;
  closing?: number;
}

/** What stands before no end of a quotation: the figure of « 5" », what opens, what announces. */
const BEFORE_NO_END = /[\d\s([{:"'’«“„‚–—]/;

function halvesIn(text: string, [open, close]: Pair, straight: StraightQuotes): readonly Half[] {
  const halves: Half[] = [];
  const opened: Opened[] = [];
  let marksOpen = 0;
  /** A mark that only a straight quote can have closed is closed, now that something else begins. */
  const endHalf = () => {
    const at = opened.at(-1)?.closing;
    if (at === undefined) return;
    halves.push({ at, isClosing: true });
    opened.pop();
    marksOpen--;
  };
  const closeMark = () => {
    if (marksOpen === 0) {
      const at = opened.pop()?.straight;
      if (at !== undefined) halves.push({ at, isClosing: false });
      return;
    }
    while (opened.pop()?.straight !== undefined);
    marksOpen--;
  };
  const readStraight = (at: number) => {
    const last = opened.at(-1);
    const mayClose = straight.mayClose(at);
    if (last?.straight !== undefined && mayClose) opened.pop();
    else if (straight.mayOpen(at)) {
      endHalf();
      opened.push({ straight: at });
    } else if (last && mayClose && !BEFORE_NO_END.test(text.charAt(at - 1))) last.closing ??= at;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === open) {
      endHalf();
      opened.push({});
      marksOpen++;
    } else if (sign === close) closeMark();
    else if (sign === '"' && !straight.isUntouched(at, at + 1)) readStraight(at);
  }
  endHalf();
  return halves;
}
