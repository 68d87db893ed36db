import { expect, it } from 'vitest';
import { judge } from './judge.ts';
import type { Sample } from './sample.ts';

const BOUNDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, Infinity];

/** So many requests within 25 ms, and those of `slow` within their seconds. */
function sample(requests: number, errors = 0, slow: Record<number, number> = {}): Sample {
  const slowOnes = Object.entries(slow).map(
    ([seconds, count]) => [Number(seconds), count] as const,
  );
  const within = BOUNDS.map((bound) => {
    const later = slowOnes.filter(([seconds]) => seconds > bound);
    return [bound, requests - later.reduce((sum, [, count]) => sum + count, 0)] as const;
  });
  return { requests, errors, within: new Map(within) };
}

it.each<[string, Sample, Sample, string, RegExp]>([
  ['one as good', sample(1000), sample(500), 'promote', /as good/],
  ['one that fails as rarely', sample(1000, 2), sample(500, 1), 'promote', /as good/],
  ['one that fails less', sample(1000, 20), sample(500), 'promote', /as good/],
  ['one that fails each tenth', sample(1000), sample(500, 50), 'abort', /fails more/],
  ['one that fails, before all have come', sample(60), sample(30, 15), 'abort', /fails more/],
  ['one that failed once, of few', sample(60), sample(30, 1), 'pause', /500 requests/],
  ['one that may fail more', sample(1000), sample(500, 3), 'pause', /may fail/],
  ['one as slow', sample(1000, 0, { 1: 20 }), sample(500, 0, { 1: 10 }), 'promote', /as good/],
  ['one that is slow', sample(1000, 0, { 0.05: 20 }), sample(500, 0, { 1: 40 }), 'abort', /slower/],
  ['one that may be slower', sample(1000), sample(500, 0, { 0.25: 4 }), 'pause', /may be slower/],
  ['slower, but within 100 ms', sample(1000), sample(500, 0, { 0.1: 400 }), 'promote', /as good/],
  ['slow beside few', sample(90), sample(500, 0, { 1: 400 }), 'pause', /500 requests/],
  ['nothing', sample(0), sample(0), 'pause', /500 requests/],
  ['nothing beside many', sample(5000), sample(0), 'pause', /500 requests/],
])('%s', (_what, stable, canary, verdict, reason) => {
  const judged = judge({ stable, canary, minimum: 500 });
  expect(judged).toEqual({ verdict, reason: expect.stringMatching(reason) as string });
});
