import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeCrew } from './crew.ts';
import { execute } from './executors.ts';
import { readScenario } from './scenario.ts';
import type { LoadedVu } from './script.ts';

/** VUs that only take their time. */
async function executed(
  written: object,
  vus: number,
  { most = vus, takesMs = 0, endAfterMs = 60_000 } = {},
) {
  const seen = { iterations: 0, dropped: 0, busy: 0, most: 0, lateMs: [] as number[] };
  const newVu = () => ({ id: 1 }) as LoadedVu;
  const crew = makeCrew(
    Array.from({ length: vus }, newVu),
    most,
    async () => newVu(),
    () => undefined,
  );
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), endAfterMs);
  const left = await execute(readScenario('it', written), {
    crew,
    ended: ended.signal,
    onDropped: () => seen.dropped++,
    iterate: async (_, lateMs) => {
      seen.most = Math.max(seen.most, ++seen.busy);
      seen.lateMs.push(lateMs);
      await sleep(takesMs);
      seen.busy--;
      seen.iterations++;
    },
  });
  clearTimeout(timer);
  await Promise.all(left);
  return seen;
}

describe('shared-iterations', () => {
  it('runs as many as asked for, on as many VUs as asked for', async () => {
    const written = { executor: 'shared-iterations', vus: 3, iterations: 10 };
    expect(await executed(written, 3, { takesMs: 5 })).toMatchObject({ iterations: 10, most: 3 });
  });

  it('begins none after its longest time', async () => {
    const written = { executor: 'shared-iterations', vus: 1, iterations: 100, maxDuration: '50ms' };
    expect((await executed(written, 1, { takesMs: 40 })).iterations).toBeLessThanOrEqual(2);
  });
});

describe('constant-vus', () => {
  it('keeps its VUs busy to the end of its time', async () => {
    const written = { executor: 'constant-vus', vus: 4, duration: '200ms' };
    const { iterations, most } = await executed(written, 4, { takesMs: 10 });
    expect(most).toBe(4);
    expect(iterations).toBeGreaterThanOrEqual(4);
  });
});

describe('ramping-vus', () => {
  it('goes up to its target and down again', async () => {
    const stages = [
      { duration: '200ms', target: 6 },
      { duration: '1s', target: 6 },
      { duration: '100ms', target: 0 },
    ];
    const written = { executor: 'ramping-vus', startVUs: 0, stages };
    expect(await executed(written, 6, { takesMs: 5 })).toMatchObject({ most: 6, busy: 0 });
  });
});

describe('constant-arrival-rate', () => {
  const written = {
    executor: 'constant-arrival-rate',
    rate: 100,
    duration: '500ms',
    preAllocatedVUs: 2,
  };

  it('begins each when it is due, or drops it: never later because others take long', async () => {
    const { iterations, dropped, most } = await executed(written, 2, { takesMs: 100 });
    expect(iterations + dropped).toBe(50);
    expect(dropped).toBeGreaterThan(0);
    expect(most).toBe(2);
  });

  it('takes more VUs up to the most there may be', async () => {
    const { most } = await executed({ ...written, maxVUs: 20 }, 2, {
      most: 20,
      takesMs: 100,
    });
    expect(most).toBeGreaterThan(2);
  });

  it('tells an iteration how late it begins when this process was held up', async () => {
    const holdUp = setTimeout(() => {
      for (const until = performance.now() + 120; performance.now() < until;);
    }, 100);
    const { lateMs } = await executed({ ...written, rate: 20 }, 20);
    clearTimeout(holdUp);
    expect(Math.max(...lateMs)).toBeGreaterThan(40);
    expect(lateMs).toHaveLength(10);
  });
});

describe('every executor', () => {
  it.each([
    { executor: 'constant-vus', vus: 1, duration: '1m' },
    { executor: 'shared-iterations', vus: 1, iterations: 1e9 },
    { executor: 'ramping-vus', stages: [{ duration: '1m', target: 1 }] },
    { executor: 'constant-arrival-rate', rate: 100, duration: '1m', preAllocatedVUs: 1 },
    {
      executor: 'ramping-arrival-rate',
      startRate: 9,
      stages: [{ duration: '1m', target: 9 }],
      preAllocatedVUs: 1,
    },
  ])('$executor ends when the run does', async (written) => {
    const startedAt = performance.now();
    await executed(written, 1, { takesMs: 1, endAfterMs: 100 });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
