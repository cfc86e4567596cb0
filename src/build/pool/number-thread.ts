import { workerData } from 'node:worker_threads';
import { prepareNumber } from '../build-number.ts';
import { openLook } from '../look.ts';
import { createNumberMemory } from '../number-memory.ts';
import { openWorkshop } from '../workshop.ts';
import type { NumberTask, ThreadSetup } from './number-task.ts';
import { gather, type PackedNumber, packNumber } from './packed-number.ts';

/**
 * What runs in a thread of the pool: the function that the pool calls with each
 * task. It makes and paints a number, and hands it over to be written. What all
 * numbers are made with is opened at the first.
 */
export function numberThread(): (task: NumberTask) => Promise<PackedNumber> {
  const { publication, editions, found, out, common: sources, options } = workerData as ThreadSetup;
  const open = async () => {
    const recording = { common: sources, look: openLook(publication.folder, found, out) };
    // What is wrong with a theme has been said where the numbers are written.
    const { value: workshop } = await openWorkshop(publication, editions);
    const common = gather(workshop.web?.files ?? []);
    return { workshop, common, how: { recording, memory: await createNumberMemory(workshop.print) } };
  };
  let opened: ReturnType<typeof open> | undefined;
  const make = async ({ number, ...own }: NumberTask) => {
    opened ??= open();
    const { workshop, common, how } = await opened;
    return packNumber(await prepareNumber(workshop, number, { ...options, ...own, ...how }, found), common);
  };
  // One after the other: the next has come while one is made.
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const made = last.then(() => make(task));
    last = made.catch(() => undefined);
    return made;
  };
}
