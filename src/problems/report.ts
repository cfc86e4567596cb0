import { fileLocator, locator, type TextFile } from './place.ts';
import type { Place, Problem } from './problem.ts';

/**
 * Tells of a problem in the middle of a walk over a text. `at` is where it stands
 * in the text: a place, or an offset in UTF-16 units, or undefined if unknown.
 */
export type Report = (
  severity: Problem['severity'],
  code: Problem['code'],
  values: Problem['values'],
  at: Place | number | undefined,
) => void;

/** Takes the problems of a walk over a text. */
export interface Reporter {
  readonly report: Report;
  /** All that was reported so far. Whoever makes the reporter returns them when the walk is over. */
  readonly problems: readonly Problem[];
}

/** Makes a reporter for one text file. The lines of the file are counted only when something is reported. */
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
