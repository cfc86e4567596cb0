import { describe, expect, it } from 'vitest';
import { faultsOf, someOf } from './kinds.ts';
import { ALL, SCENARIOS } from './scenarios.ts';
import { rehearse, tryFault } from './try-fault.ts';

/** Reads, each of which was once taken for an answer when it failed alone: by the ends of their steps. */
const ONCE_TAKEN = ['read /bulletins/tract.txt', 'read /bulletins/publication.yaml'];

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

  it('is not remembered when it gave one answer less than it could', { timeout: 300_000 }, async () => {
    const rehearsed = await rehearse(ALL);
    try {
      for (const name of ONCE_TAKEN) {
        const places = rehearsed.steps.flatMap((step, at) => (step === name ? [at] : []));
        expect(places.length).toBeGreaterThan(0);
        for (const at of places) {
          const { step, wrong } = await tryFault(rehearsed, { kind: 'error', at, code: 'EIO' });
          expect({ step, wrong }).toEqual({ step, wrong: [] });
        }
      }
    } finally {
      rehearsed.dispose();
    }
  });
});
