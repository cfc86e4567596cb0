/** Works on tasks, on so many at once. */
export interface TaskWorker<Task, Result> {
  readonly atOnce: number;
  /** Whether it is given a task; any where it does not say. */
  readonly takes?: (task: Task) => boolean;
  readonly work: (task: Task) => Promise<Result>;
}

interface WaitingTask<Task, Result> {
  readonly task: Task;
  /** Never fails: whoever waits for the result is told of a failure. */
  readonly begin: (work: (task: Task) => Promise<Result>) => Promise<void>;
}

/**
 * Shares tasks out between workers: each is given the next that it takes as soon as it is free.
 * @param workers the first that is free is asked first; each task is taken by one of them at least
 * @returns has a task done by one of them
 */
export function shareOut<Task, Result>(workers: readonly TaskWorker<Task, Result>[]): (task: Task) => Promise<Result> {
  const waiting: WaitingTask<Task, Result>[] = [];
  const desks = workers.map((worker) => ({ ...worker, busy: 0 }));
  const giveTo = (desk: (typeof desks)[number]) => {
    if (desk.busy === desk.atOnce) return;
    const at = waiting.findIndex(({ task }) => desk.takes?.(task) ?? true);
    const [next] = at < 0 ? [] : waiting.splice(at, 1);
    if (!next) return;
    desk.busy++;
    void next.begin(desk.work).then(() => {
      desk.busy--;
      giveTo(desk);
    });
  };
  return (task) =>
    new Promise((resolve, reject) => {
      waiting.push({ task, begin: (work) => work(task).then(resolve, reject) });
      desks.forEach(giveTo);
    });
}
