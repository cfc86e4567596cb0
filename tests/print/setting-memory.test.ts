import { describe, expect, it } from 'vitest';
import { anyNumber, anyParagraph, numberMemory, setNumber } from '../fixtures/any-number.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

describe('what setting one number leaves for the next', () => {
  it('changes nothing of what is set after it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyNumber, { minLength: 2, maxLength: 3 }), async (numbers) => {
        const memory = numberMemory();
        for (const number of numbers) {
          const remembering = await setNumber(number, { memory });
          const afresh = await setNumber(number);
          expect(remembering.outcome).toEqual(afresh.outcome);
        }
      }),
      { numRuns: 40, interruptAfterTimeLimit: 20_000 },
    ));

  it('changes nothing of a number that is edited word by word', () =>
    fc.assert(
      fc.asyncProperty(anyNumber, anyParagraph(2, 30), async (number, added) => {
        const memory = numberMemory();
        for (const body of [`${added}\n\n${number.body}`, number.body, `${number.body}\n\n${added}`]) {
          const remembering = await setNumber({ ...number, body }, { memory });
          const afresh = await setNumber({ ...number, body });
          expect(remembering.outcome).toEqual(afresh.outcome);
        }
      }),
      { numRuns: 20, interruptAfterTimeLimit: 20_000 },
    ));
});
