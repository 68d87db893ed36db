import { expect, it } from 'vitest';
import { judgeTrial } from './try-out-views.ts';

const line = (entry: object) => JSON.stringify({ level: 'info', service: 'analytics', ...entry });
const ended = (entry: object) =>
  [line({ msg: 'refill begins' }), line({ msg: 'trial ended', ...entry }), ''].join('\n');

it('promotes what makes the same keys', () => {
  const log = ended({ outcome: 'same', events: 900, keys: 40, differing: 0, names: [] });
  expect(judgeTrial(log)).toEqual({
    ...{ verdict: 'promote', reason: 'it made the same 40 keys of 900 events' },
  });
});

it('aborts what makes others, and names them', () => {
  const names = ['best:1', 'stats:1'];
  const log = ended({ outcome: 'differs', events: 900, keys: 40, differing: 2, names });
  expect(judgeTrial(log)).toEqual({
    ...{ verdict: 'abort', reason: '2 of 40 keys differ: best:1, stats:1' },
  });
});

it('leaves what has nothing to be compared with', () => {
  expect(judgeTrial(ended({ outcome: 'nothing_to_compare' }))?.verdict).toBe('pause');
});

it('aborts one that failed, and says why', () => {
  const told = ended({ outcome: 'failed', err: { message: 'round is away' } });
  expect(judgeTrial(told)).toEqual({ verdict: 'abort', reason: 'it failed: round is away' });
});

it('decides nothing before it is over', () => {
  expect(judgeTrial(line({ msg: 'refill begins' }))).toBeUndefined();
});
