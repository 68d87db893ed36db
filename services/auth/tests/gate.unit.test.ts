import { describe, expect, it } from 'vitest';
import { makeGate } from '../passwords/gate.ts';

/** Work that ends when it is told to. */
function makeWork() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let started = false;
  const run = () => {
    started = true;
    return promise;
  };
  return { run, finish: resolve, hasStarted: () => started };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('makeGate', () => {
  it('runs so many at once, lets so many wait in order, and refuses the rest at once', async () => {
    const waiting: number[] = [];
    const gate = makeGate({ atOnce: 2, waiting: 2, observeWaiting: (n) => waiting.push(n) });
    const works = [makeWork(), makeWork(), makeWork(), makeWork()];
    const passes = works.map((work) => gate.pass(work.run));
    const fifth = makeWork();
    await expect(gate.pass(fifth.run)).rejects.toMatchObject({ code: 'busy', status: 503 });
    const started = () => works.map((work) => work.hasStarted());
    expect(started()).toEqual([true, true, false, false]);
    works[1]!.finish();
    await settle();
    expect(started()).toEqual([true, true, true, false]);
    for (const work of works) work.finish();
    await Promise.all(passes);
    expect(fifth.hasStarted()).toBe(false);
    expect(waiting.at(-1)).toBe(0);
    expect(Math.max(...waiting)).toBe(2);
  });

  it('frees the place of work that failed', async () => {
    const gate = makeGate({ atOnce: 1, waiting: 0, observeWaiting: () => undefined });
    await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.pass(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
