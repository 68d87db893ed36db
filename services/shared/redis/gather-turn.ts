import { setImmediate as nextTurn } from 'node:timers/promises';

/** What is asked for in one turn of the event loop is done together; `work` gives the results in the same order. */
export function gatherTurn<T, R>(work: (items: T[]) => Promise<R[]>): (item: T) => Promise<R> {
  let gathered: T[] = [];
  let done: Promise<R[]> | undefined;
  return async (item) => {
    const at = gathered.push(item) - 1;
    done ??= nextTurn().then(() => {
      const taken = gathered;
      [gathered, done] = [[], undefined];
      return work(taken);
    });
    return (await done)[at]!;
  };
}
