import { expect, it } from 'vitest';
import { observe } from './observe.ts';
import type { Tracks } from './read-tracks.ts';
import type { Sample } from './sample.ts';

/** After so many requests, of which the first were slow. */
function after(requests: number, { slow = 0, errors = 0 } = {}): Sample {
  const quick = requests - Math.min(requests, slow);
  return {
    ...{ requests, errors },
    within: new Map([
      [0.1, quick],
      [1, quick],
      [Infinity, requests],
    ]),
  };
}

function reader(readings: Partial<Tracks>[]): () => Promise<Tracks> {
  const left = [...readings];
  const none = { stable: new Map(), canary: new Map(), hasDied: false };
  return () => Promise.resolve({ ...none, ...(left.length > 1 ? left.shift() : left[0]) });
}

const tracks = (stable: Sample, canary: Sample) => ({
  stable: new Map([['round-a', stable]]),
  canary: new Map([['round-canary-a', canary]]),
});
const watch = { minimum: 300, minutes: 1, lookMs: 1 };

it('looks until the sample is enough, and times no request of a canary that is cold', async () => {
  const cold = { slow: 100 };
  const read = reader([
    tracks(after(5000), after(0)),
    tracks(after(5200), after(100, cold)),
    tracks(after(5600), after(300, cold)),
    tracks(after(5900), after(450, cold)),
  ]);
  expect(await observe(read, watch)).toMatchObject({
    ...{ verdict: 'promote', stable: { requests: 900 }, canary: { requests: 450 } },
  });
});

it('counts the faults of one that is cold', async () => {
  const read = reader([
    tracks(after(5000), after(0)),
    tracks(after(5100), after(50, { errors: 25 })),
  ]);
  expect(await observe(read, watch)).toMatchObject({ verdict: 'abort', canary: { errors: 25 } });
});

it('aborts one that had to be started again', async () => {
  const read = reader([
    tracks(after(0), after(0)),
    { ...tracks(after(9), after(9)), hasDied: true },
  ]);
  expect((await observe(read, watch)).verdict).toBe('abort');
});

it('counts a pod that came meanwhile, and pauses where too little was asked', async () => {
  const read = reader([
    tracks(after(5000), after(0)),
    { stable: new Map([['round-b', after(7)]]), canary: new Map() },
  ]);
  const judged = await observe(read, { ...watch, minutes: 0 });
  expect(judged).toMatchObject({ verdict: 'pause', stable: { requests: 7 } });
});
