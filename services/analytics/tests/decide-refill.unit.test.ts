import { describe, expect, it } from 'vitest';
import { decideRefill } from '../refill/decide-refill.ts';

const whole = {
  generation: '1',
  epoch: 'ready:a',
  run: 'r1',
  currentRun: 'r1',
  position: '25000',
};

describe('decideRefill', () => {
  it.each([
    ['whole views of this log', whole, { kind: 'none' }],
    ['no epoch', { ...whole, epoch: '', run: '', position: '0' }, { kind: 'full' }],
    ['another log', { ...whole, epoch: 'ready:b' }, { kind: 'full' }],
    ['a refill that was broken off', { ...whole, epoch: 'filling:a' }, { kind: 'full' }],
    ['another log and another Redis', { ...whole, epoch: 'ready:b', run: 'r0' }, { kind: 'full' }],
    ['another Redis', { ...whole, run: 'r0' }, { kind: 'catch_up', after: '15000' }],
    [
      'another Redis, early in the log',
      { ...whole, run: 'r0', position: '30' },
      { kind: 'catch_up', after: '0' },
    ],
  ])('%s', (_name, state, plan) => {
    expect(decideRefill(state, 'a')).toEqual(plan);
  });
});
