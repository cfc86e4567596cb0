import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf, KINDS } from './kinds.ts';
import { randomOf } from './random.ts';
import type { Trial } from './random-kind.ts';
import { tryCase } from './try-case.ts';

/** Of all kinds together, in each run of the tests; `npm run random` tries as many as are asked for. */
const CASES = 2000;
const SEED = 20;

/** Inputs that once broke something, by kind. */
const FINDS = join(import.meta.dirname, 'finds');

function findsOf(kind: string): readonly string[] {
  const folder = readdirSync(FINDS).find((name) => name === kind);
  return folder === undefined ? [] : readdirSync(join(FINDS, folder)).sort();
}

describe.each([...casesOf(KINDS, CASES)].map(([kind, cases]) => ({ name: kind.name, kind, cases })))(
  'input of the kind $name',
  ({ name, kind, cases }) => {
    let trial: Trial;
    beforeAll(async () => {
      trial = await kind.open();
    });
    afterAll(() => trial.close?.());

    it(`is read, or refused with what is wrong, ${cases} times`, { timeout: 600_000 }, async () => {
      for (let index = 0; index < cases; index++) {
        const broken = await tryCase(trial, trial.make(randomOf(SEED, name, index)), index);
        const again = `npm run random -- --seed ${SEED} --from ${index} --cases 1 ${name}`;
        expect(broken instanceof Error ? broken.stack : broken, again).toBeUndefined();
      }
    });

    it.runIf(findsOf(name).length > 0)('does no harm any more where it once did', { timeout: 120_000 }, async () => {
      for (const find of findsOf(name)) {
        // What is done for some cases only is done for one of these.
        for (const index of [0, 1, 2]) {
          const broken = await tryCase(trial, readFileSync(join(FINDS, name, find)), index);
          expect(broken instanceof Error ? broken.stack : broken, find).toBeUndefined();
        }
      }
    });
  },
);
