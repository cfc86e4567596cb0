import type { Code, Construct, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { addSyntax } from './add-syntax.ts';

const ASTERISK = 42;

/** A plugin of unified: asterisks between two figures are text, wherever others stand. `5*3*2` and `3*4 et 5*6` hold no emphasis. */
export function figureMarks(this: Processor): void {
  const extension = { text: { [ASTERISK]: FIGURE_MARK } };
  addSyntax(this, extension);
}

const FIGURE_MARK: Construct = {
  name: 'figureMark',
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      if (code === ASTERISK) {
        effects.consume(code);
        return inside;
      }
      effects.exit('data');
      return isFigure(code) ? ok(code) : nok(code);
    };
    const follows = isFigure(this.previous);
    return (code) => {
      if (!follows) return nok(code);
      effects.enter('data');
      return inside(code);
    };
  },
};

function isFigure(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
