import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationMs } from './duration.ts';
import { holds, readThreshold } from './threshold.ts';

const OPERATORS: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '===': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};

const figure = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);

describe('a threshold', () => {
  it('holds as its operator says, with spaces or without', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...Object.keys(OPERATORS)), figure, figure, fc.constantFrom('', ' ')],
        (operator, limit, value, space) => {
          const read = readThreshold(`p(99.9)${space}${operator}${space}${limit}`, 'trend');
          expect(read.of).toBe('p(99.9)');
          expect(holds(read, value)).toBe(OPERATORS[operator]!(value, limit));
        },
      ),
    );
  });

  it('misses nothing where there was no sample, as in k6', () => {
    expect(holds(readThreshold('rate<0.01', 'rate'), undefined)).toBe(true);
  });

  it.each([
    ['p(95)<500', 'rate'],
    ['rate<1', 'trend'],
    ['count<1', 'gauge'],
    ['p95<500', 'trend'],
    ['p(95)<500ms', 'trend'],
    ['avg<1 && max<2', 'trend'],
  ])('%s is none of a %s', (text, type) => {
    expect(() => readThreshold(text, type)).toThrow(`${text} is no threshold of a ${type}`);
  });
});

describe('a duration', () => {
  it.each([
    ['1h30m', 5_400_000],
    ['1m30s', 90_000],
    ['500ms', 500],
    ['1.5s', 1500],
    [250, 250],
  ])('%s is %d ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', '5', '5 s', '-1s', '1w'])('%j is none', (text) => {
    expect(() => durationMs(text)).toThrow('is no duration');
  });
});
