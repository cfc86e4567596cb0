import { describe, expect, it } from 'vitest';
import { faultsOf, someOf } from './kinds.ts';
import { SCENARIOS } from './scenarios.ts';
import { rehearse, tryFault } from './try-fault.ts';

/** Of each work. All are some thousands: `npm run faults`. */
const TRIED = 24;

/** Another one tries others; the name of the step in a failure tells which fault it was. */
const SEED = Number(process.env.BULLETIN_FAULT_SEED ?? 20);

describe('a disk that refuses a call, goes on refusing it, or is full from there on', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    '%s: leaves old files or new ones, says why, and is made good by the next one',
    { timeout: 300_000 },
    async (_, scenario) => {
      const rehearsed = await rehearse(scenario);
      try {
        const faults = someOf(faultsOf(rehearsed.steps), TRIED, SEED);
        expect(faults.length).toBe(TRIED);
        for (const fault of faults) {
          const { step, wrong } = await tryFault(rehearsed, fault);
          expect({ step, wrong }).toEqual({ step, wrong: [] });
        }
      } finally {
        rehearsed.dispose();
      }
    },
  );
});
