import { describe, expect, it } from 'vitest';
import { decideRefill } from '../refill/decide-refill.ts';
import type { ViewsState } from '../views/views.ts';

const whole: ViewsState = {
  generation: '1',
  epoch: 'a',
  run: 'r1',
  currentRun: 'r1',
  slowest: '25000',
  next: '',
  untidy: false,
  shared: false,
  read: '24000',
};

describe('decideRefill', () => {
  it.each([
    ['whole views of this log', whole, { kind: 'none' }],
    ['no views', { ...whole, epoch: '', run: '' }, { kind: 'rebuild' }],
    ['another log', { ...whole, epoch: 'b' }, { kind: 'rebuild' }],
    ['a refill that was broken off', { ...whole, next: '2', untidy: true }, { kind: 'tidy' }],
    ['another log and another Redis', { ...whole, epoch: 'b', run: 'r0' }, { kind: 'rebuild' }],
    ['another Redis', { ...whole, run: 'r0' }, { kind: 'catch_up', after: '15000' }],
    ['another format beside it', { ...whole, shared: true }, { kind: 'catch_up', after: '14000' }],
    [
      'another Redis, early in the log',
      { ...whole, run: 'r0', slowest: '30', read: '0' },
      { kind: 'catch_up', after: '0' },
    ],
    [
      'another Redis, and a partition that is behind what a refill has read',
      { ...whole, run: 'r0', slowest: '30' },
      { kind: 'catch_up', after: '14000' },
    ],
  ])('%s', (_name, state, plan) => {
    expect(decideRefill(state, 'a')).toEqual(plan);
  });
});
