/**
 * What drawing a file may cost, so that a few lines whose copies copy each
 * other (« a billion laughs ») stop at once.
 */
export interface Budget {
  /** Whether there is still something left after so many steps more. */
  spend(steps: number): boolean;
  readonly isSpent: boolean;
}

/** Elements drawn and points of their paths: a map of a country's communes has half as many. */
const STEPS = 1_000_000;

export function createBudget(steps = STEPS): Budget {
  let left = steps;
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
