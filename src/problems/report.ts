import { fileLocator, locator, type TextFile } from './place.ts';
import type { Place, Problem } from './problem.ts';

/**
 * Tells of a problem from within a walk over a text. `at` is where it stands
 * there: a place, or an offset in UTF-16 units; nothing where nobody can say.
 */
export type Report = (
  severity: Problem['severity'],
  code: Problem['code'],
  values: Problem['values'],
  at: Place | number | undefined,
) => void;

/** What a walk over a text tells its problems by, and what it has told so far. */
export interface Reporter {
  readonly report: Report;
  /** Grows with each report: whoever makes the reporter returns it when the walk is over. */
  readonly problems: readonly Problem[];
}

/** Makes a reporter for one text file. Its places are found only when there is something to tell. */
export function reporterOf(text: TextFile): Reporter {
  const problems: Problem[] = [];
  const locate = fileLocator(text);
  let placeOf: ((offset: number) => Place) | undefined;
  const placeAt = (offset: number) => {
    placeOf ??= locator(text.source);
    return placeOf(offset);
  };
  return {
    report(severity, code, values, at) {
      problems.push({ severity, code, values, ...locate(typeof at === 'number' ? placeAt(at) : at) });
    },
    problems,
  };
}
