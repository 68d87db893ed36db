import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const SMALL = { executor: 'shared-iterations', vus: 2, iterations: 10 };

describe('options', () => {
  it.each([
    [{ rps: 5, scenarios: { a: SMALL } }, 'the option rps'],
    [{}, 'a script without scenarios'],
    [{ scenarios: { a: { executor: 'per-vu-iterations' } } }, 'the executor per-vu-iterations'],
    [{ scenarios: { a: { ...SMALL, options: {} } } }, 'in the scenario a the option options'],
  ])('%j is refused by name', (given, what) => {
    expect(() => readOptions(given)).toThrow(what);
  });

  it('has rates in iterations a ms', () => {
    const executor = 'ramping-arrival-rate';
    const stages = [{ duration: '1m', target: 120 }];
    const a = { executor, startRate: 60, timeUnit: '1m', stages, preAllocatedVUs: 5 };
    expect(readOptions({ scenarios: { a } }).scenarios[0]).toMatchObject({
      ...{ startRate: 0.001, preAllocatedVus: 5, maxVus: 5, gracefulStopMs: 30_000 },
      stages: [{ durationMs: 60_000, target: 0.002 }],
    });
  });
});
