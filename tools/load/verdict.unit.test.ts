import { describe, expect, it } from 'vitest';
import type { Summary, SummaryMetric } from './runner/summary.ts';
import { EXIT_CODES, judge, type Evidence } from './verdict.ts';

const gauge = (value: number): SummaryMetric => ({
  type: 'gauge',
  contains: 'time',
  values: { value },
});
const counter = (count: number): SummaryMetric => ({
  ...{ type: 'counter', contains: 'default', values: { count, rate: 0 } },
});
const times = (ok: boolean): SummaryMetric => ({
  ...{ type: 'trend', contains: 'time', values: {}, thresholds: { 'p(95)<9': { ok } } },
});

function judged(metrics: Record<string, SummaryMetric>, evidence: Partial<Evidence> = {}) {
  const summary: Summary = {
    root_group: { name: '', path: '', groups: [], checks: [] },
    options: { summaryTrendStats: [] },
    state: { isStdOutTTY: false, testRunDurationMs: 1000 },
    metrics,
  };
  return judge({
    ...{ code: 0, summary, gatewayAnswers: true, generatorShare: 0.1, othersCores: 0 },
    ...{ seeksLimit: false, isOneMachine: true, ...evidence },
  });
}

describe('a run', () => {
  it('is passed when its thresholds held and the generator had time', () => {
    expect(judged({ score_time: times(true) })).toEqual({ word: 'passed', notes: [] });
  });

  it('names the threshold that was missed', () => {
    expect(judged({ score_time: times(false) }, { code: 99 })).toEqual({
      word: 'threshold missed',
      notes: ['score_time: p(95)<9'],
    });
  });

  it.each([
    [
      'iterations were dropped',
      { dropped_iterations: counter(3) },
      {},
      '3 iterations were dropped',
    ],
    ['its loop was late', { generator_delay: gauge(250) }, {}, 'late by 250 ms'],
    ['its CPU was all used', {}, { generatorShare: 0.97 }, '97 % of its CPU'],
  ])('is void where times are looked at and %s', (_, metrics, evidence, note) => {
    const verdict = judged({ score_time: times(false), ...metrics }, { code: 99, ...evidence });
    expect(verdict).toMatchObject({ word: 'void', notes: [expect.stringContaining(note)] });
  });

  it('is not void where only errors and checks are looked at', () => {
    expect(judged({ generator_delay: gauge(250) })).toMatchObject({ word: 'passed' });
  });

  it('that looks for the limit finds that of machine and generator together', () => {
    const metrics = { score_time: times(false), dropped_iterations: counter(3) };
    const { word, notes } = judged(metrics, { code: 99, seeksLimit: true });
    expect(word).toBe('passed');
    expect(notes).toEqual([
      expect.stringContaining('3 iterations were dropped'),
      'limit of machine and generator together',
      'limit found: score_time: p(95)<9',
    ]);
  });

  it('says that the script is broken, or that nobody answers any more', () => {
    expect(judged({}, { code: 107 }).word).toBe('script broken');
    expect(judged({}, { code: 0, summary: undefined }).word).toBe('script broken');
    expect(judged({}, { code: 99, gatewayAnswers: false }).word).toBe('stack gone');
  });

  it('has an exit code of its own for each word', () => {
    expect(new Set(Object.values(EXIT_CODES)).size).toBe(5);
  });
});
