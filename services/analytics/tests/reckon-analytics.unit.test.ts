import { describe, expect, it } from 'vitest';
import { averageOf } from '../domain/analytics.ts';
import { reckonAnalytics } from '../domain/reckon-analytics.ts';
import type { RoundEvent, RoundFact } from '../domain/round-event.ts';
import { parsOf } from './test-events.ts';

const [ANNA, BEN] = ['anna', 'ben'];

describe('reckonAnalytics', () => {
  it('counts a round only when it is started and finished', () => {
    const [started, ...rest] = round('r1', {});
    expect(reckonAnalytics(log(started!, ...rest.slice(0, -1)), ANNA).rounds).toBe(0);
    expect(reckonAnalytics(log(...rest), ANNA).rounds).toBe(0);
    expect(reckonAnalytics(log(started!, ...rest), ANNA).rounds).toBe(1);
    expect(reckonAnalytics(log(started!, ...rest), BEN).rounds).toBe(0);
  });

  it('leaves a round with a picked-up hole out of average and best, not out of the trend', () => {
    const pickUp = score('r1', 9, null, 2);
    const figures = reckonAnalytics(log(...round('r1', { strokes: 4 }), pickUp), ANNA);
    expect(figures).toMatchObject({ rounds: 1, averageScore: null, bestByCourse: [] });
    expect(figures.trend).toMatchObject([{ roundId: 'r1', strokes: null, toPar: null }]);
  });

  it('takes a corrected hole, also after the finish', () => {
    const events = log(...round('r1', { strokes: 5 }), score('r1', 1, 3, 2));
    expect(reckonAnalytics(events, ANNA)).toMatchObject({ averageScore: 88 });
  });

  it('decides equal best rounds by date, then by id', () => {
    const events = log(
      ...round('r3', { playedOn: '2026-05-02' }),
      ...round('r2', { playedOn: '2026-05-02' }),
      ...round('r1', { playedOn: '2026-05-03' }),
    );
    const { bestByCourse, trend } = reckonAnalytics(events, ANNA);
    expect(bestByCourse.map(({ roundId }) => roundId)).toEqual(['r2']);
    expect(trend.map(({ roundId }) => roundId)).toEqual(['r1', 'r3', 'r2']);
  });

  it('is as of the event with the highest position', () => {
    const events = log(...round('r1', {}));
    expect(reckonAnalytics(events.toReversed(), ANNA).asOf).toBe(events.at(-1)!.time);
    expect(reckonAnalytics([], ANNA).asOf).toBeNull();
  });
});

describe('averageOf', () => {
  it('rounds halves up to one decimal', () => {
    expect(averageOf(0, 0)).toBeNull();
    expect(averageOf(341, 4)).toBe(85.3);
    expect(averageOf(1701, 20)).toBe(85.1);
    expect(averageOf(253, 3)).toBe(84.3);
  });
});

function round(roundId: string, options: { strokes?: number; playedOn?: string }): RoundFact[] {
  const { strokes = 4, playedOn = '2026-05-02' } = options;
  const pars = parsOf('18');
  const players = [{ playerId: 'p', userId: ANNA }];
  return [
    {
      kind: 'started',
      roundId,
      version: 1,
      card: { courseId: 'c', holes: '18', playedOn, pars, players },
    },
    ...pars.map(({ hole }) => score(roundId, hole, strokes, 1)),
    { kind: 'finished', roundId, version: 20 },
  ];
}

function score(roundId: string, hole: number, strokes: number | null, version: number): RoundFact {
  return { kind: 'scored', roundId, playerId: 'p', hole, version, strokes };
}

function log(...facts: RoundFact[]): RoundEvent[] {
  return facts.map((fact, index) => ({
    position: String(index + 1),
    time: new Date(1_777_000_000_000 + index * 1000).toISOString(),
    fact,
  }));
}
