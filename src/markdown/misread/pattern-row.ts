import type { ProblemCode } from '../../problems/problem.ts';
import type { LeftText } from './left-text.ts';
import type { MisreadDocumentation, Misreading, TextMisread } from './misread-rule.ts';

/** A stretch of a text that is left, in which a pattern was found. */
export interface Found {
  readonly match: RegExpMatchArray;
  /** As the author typed it. */
  readonly typed: string;
  /** Of its first character, and behind its last, in the source (UTF-16). */
  readonly start: number;
  readonly end: number;
  readonly left: LeftText;
}

/** What is said of a stretch. */
export interface Said extends Partial<Misreading> {
  readonly code: ProblemCode;
  readonly values: Misreading['values'];
}

/** A rule that looks for one pattern. */
export interface MisreadPattern extends MisreadDocumentation {
  /** With flag g. */
  readonly pattern: RegExp;
  /** What to say of a stretch; undefined where it is nothing. */
  readonly say: (found: Found) => Said | undefined;
}

/** Makes a rule of a pattern and of what to say where it is found. */
export function patternRow({ pattern, say, ...documentation }: MisreadPattern): TextMisread {
  return {
    ...documentation,
    inText: (left) =>
      Array.from(left.text.matchAll(pattern)).flatMap((match): Misreading[] => {
        const start = left.offset + match.index;
        const end = start + match[0].length;
        const said = say({ match, typed: left.source.slice(start, end), start, end, left });
        return said ? [{ offset: start, ...said }] : [];
      }),
  };
}
