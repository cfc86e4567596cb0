import { describe, expect, it } from 'vitest';
import { someOf } from './kinds.ts';
import { AGAIN, ALL, CLEAN, FIRST, INIT, LIVE, NEW } from './scenarios.ts';
import { killableSteps, rehearse, tryKill } from './try-fault.ts';

const SEED = Number(process.env.BULLETIN_FAULT_SEED ?? 20);

/** Works, and how many kills of each are tried. All of them: `npm run faults`. */
const WORKS = [
  [FIRST, 6],
  [AGAIN, 8],
  [ALL, 8],
  [CLEAN, 6],
  [LIVE, 4],
  [INIT, 4],
  [NEW, 2],
] as const;

describe('a process that is killed', () => {
  it.each(WORKS.map(([scenario, count]) => [scenario.name, scenario, count] as const))(
    'in %s: leaves old files or new ones, and is made good by the next one',
    { timeout: 300_000 },
    async (_, scenario, count) => {
      const rehearsed = await rehearse(scenario);
      try {
        const steps = someOf(await killableSteps(rehearsed), count, SEED);
        expect(steps.length).toBe(count);
        for (const at of steps) {
          const { step, wrong } = await tryKill(rehearsed, at);
          expect({ step, wrong }).toEqual({ step, wrong: [] });
        }
      } finally {
        rehearsed.dispose();
      }
    },
  );
});
