/**
 * What drawing a file may cost, so that a few lines whose copies copy each
 * other (« a billion laughs ») stop at once.
 */
export interface Budget {
  /** Whether there is still something left after so many steps more. */
  spend(steps: number): boolean;
  readonly isSpent: boolean;
}

/** One for each command of a path, more for each element: a map of a country's communes has half as many. */
export const STEPS = 500_000;
/** What it costs to look at an element, beside the commands of its path. */
export const ELEMENT = 4;

export function createBudget(): Budget {
  let left = STEPS;
  return {
    spend(cost) {
      left -= cost;
      return left >= 0;
    },
    get isSpent() {
      return left < 0;
    },
  };
}
