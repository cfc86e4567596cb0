import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import type { Report } from '../problems/report.ts';
import { addSyntax } from './add-syntax.ts';

/**
 * Marks of emphasis and brackets in one paragraph, each of which Markdown may compare with all before it: ten times
 * as many as anybody writes, and little enough to be done within a second. What comes after them is text as it stands.
 */
const MOST_MARKS = 5_000;
/** The longest run of backticks that is read as a mark: the parser looks for the end of each length of run. A longer run is text. */
const LONGEST_RUN = 32;

const MARKS = ['!', '*', '[', ']', '_', '~'];
const BACKTICK = 96;

/** A plugin of unified, to be used last. With it the time to read a paragraph grows in proportion to its length, and no faster. */
export function boundedMarks(this: Processor, report: Report): void {
  const counts = new WeakMap<TokenizeContext, number>();
  const bounded: Construct = {
    name: 'boundedMark',
    tokenize(effects, ok, nok) {
      const count = (counts.get(this) ?? 0) + 1;
      counts.set(this, count);
      if (count <= MOST_MARKS) return nok;
      if (count === MOST_MARKS + 1) report('warning', 'text.too-many-marks', { count: MOST_MARKS }, this.now().offset);
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return ok;
      };
    },
  };
  const text = Object.fromEntries(MARKS.map((mark) => [mark.charCodeAt(0), bounded]));
  const extension: Extension = { text: { ...text, [BACKTICK]: LONG_RUN } };
  addSyntax(this, extension);
}

const LONG_RUN: Construct = {
  name: 'longRun',
  // The same condition as for code: not behind another backtick, unless that one is escaped.
  previous(code) {
    return code !== BACKTICK || this.events.at(-1)?.[1].type === 'characterEscape';
  },
  tokenize: tokenizeLongRun,
};

function tokenizeLongRun(effects: Effects, ok: State, nok: State): State {
  let length = 0;
  const inside: State = (code) => {
    if (code === BACKTICK) {
      length++;
      effects.consume(code);
      return inside;
    }
    effects.exit('data');
    return length > LONGEST_RUN ? ok(code) : nok(code);
  };
  return (code) => {
    effects.enter('data');
    return inside(code);
  };
}
