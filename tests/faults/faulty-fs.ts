import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What happens at a step of the disk. The steps of a run are counted from 0. */
export interface Fault {
  /**
   * record: nothing, the steps are only counted. kill: the process dies before the step. error: the step fails once.
   * stuck: so do all that do the same to the same path from then on. full: there is no room from the step on.
   */
  readonly kind: 'record' | 'kill' | 'error' | 'stuck' | 'full';
  readonly at?: number;
  /** An error's code, such as `EIO`. */
  readonly code?: string;
  /** Folders whose steps count. */
  readonly roots: readonly string[];
}

/** What was done under a fault. */
export interface Trace {
  /** A call and a path each: `rename /tmp/a/out/.bulletin-1-abc/new-0`. */
  readonly steps: readonly string[];
  /** Where it failed first. */
  readonly hit?: { readonly call: string; readonly path: string };
}

interface FaultyFs {
  arm(fault: Fault): void;
  disarm(): Trace;
}

/** What a process is started with to have faults: `node --require <this>`, and a fault as JSON in BULLETIN_FAULT. */
export const FAULTY_FS = join(process.cwd(), 'tests/faults/faulty-fs.cjs');

/** Lets a work of this process meet a fault. */
export async function underFault<T>(
  fault: Fault,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly trace: Trace }> {
  const disk = createRequire(import.meta.url)(FAULTY_FS) as FaultyFs;
  disk.arm(fault);
  let trace: Trace = { steps: [] };
  try {
    const done = await work().finally(() => {
      trace = disk.disarm();
    });
    return { done, trace };
  } finally {
    disk.disarm();
  }
}
