import type { Problem } from '../problems/problem.ts';
import { type NumberBuild, writePrepared } from './build-number.ts';
import { inOrder } from './in-order.ts';
import { type MakerOptions, type NumbersToBuild, openNumberMaker } from './number-maker.ts';
import type { Workshop } from './workshop.ts';

export interface NumbersBuildOptions extends MakerOptions {
  /** Is called before the first is built, with how many there are. */
  readonly onBegin?: (total: number) => void;
  /** Is called with each number as soon as it is built, and with how many there are. */
  readonly onNumber?: (build: NumberBuild, total: number) => void;
}

/**
 * Builds numbers. They are made one after the other, or many of them in several
 * threads; here they are written, one after the other and in their order either
 * way, and no more than a few wait for that in memory. A number that fails does
 * not stop the others.
 * @param work which numbers, and what they are built with
 * @param options where they are written, and what of them
 * @param tell what is to be said of a number that is built
 * @returns how each went
 */
export async function buildNumbers(
  work: NumbersToBuild,
  options: NumbersBuildOptions,
  tell: (build: NumberBuild) => Promise<readonly Problem[]>,
): Promise<readonly NumberBuild[]> {
  const { workshop, found, tasks } = work;
  const { publication } = workshop;
  const builds: NumberBuild[] = [];
  const writer = tasks.length > 1 ? await openWriter(workshop, options) : undefined;
  const writing = { ...options, ...(writer && { writer }) };
  options.onBegin?.(tasks.length);
  const maker = await openNumberMaker(work, options);
  const endWriting = () => writer?.close();
  // Whoever hears a signal between two numbers ends the process.
  process.once('exit', endWriting);
  try {
    for await (const [{ number }, prepared] of inOrder(tasks, maker.atOnce, maker.prepare)) {
      const built = prepared
        ? await writePrepared(publication, prepared, writing)
        : threadEnded(number, found.files.get(number));
      const build = { ...built, problems: await tell(built) };
      builds.push(build);
      options.onNumber?.(build, tasks.length);
    }
  } finally {
    process.off('exit', endWriting);
    endWriting();
    await maker.close();
  }
  return builds;
}

async function openWriter({ publication }: Workshop, { out, flush }: NumbersBuildOptions) {
  const { numberWriter } = await import('./number-writer.ts');
  return numberWriter(publication, out, flush);
}

function threadEnded(number: number, file: string | undefined): NumberBuild {
  const problem: Problem = {
    severity: 'error',
    code: 'number.thread-ended',
    values: { number },
    ...(file && { file }),
  };
  return { number, written: false, files: [], problems: [problem], milliseconds: {} };
}
