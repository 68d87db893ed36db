import { describe, expect, it } from 'vitest';
import { averageOf, shareOf } from '../domain/figures.ts';
import type { CardPlayer, HoleScore, RoundEvent, RoundFact } from '../domain/round-event.ts';
import { EMPTY_SCORE, resultOf } from '../domain/player-round.ts';
import { reckonBoard } from '../reckoning/reckon-board.ts';
import { reckonFigures, reckonHoles } from '../reckoning/reckon-figures.ts';
import { reckonCounted } from '../reckoning/reckon-members.ts';
import { reckonOpenAgain, reckonRounds } from '../reckoning/reckon-rounds.ts';
import { cardHoles } from './test-events.ts';

const [ANNA, BEN] = ['anna', 'ben'];

describe('reckonRounds', () => {
  const counted = (...facts: RoundFact[]) => reckonRounds(log(facts));

  it('counts a round only when it is started, real and finished', () => {
    const [started, ...rest] = round('r1', {});
    expect(counted(started!, ...rest.slice(0, -1))).toEqual([]);
    expect(counted(...rest)).toEqual([]);
    expect(counted(...round('r1', { real: false }))).toEqual([]);
    expect(counted(started!, ...rest)).toHaveLength(1);
  });

  it('lets the highest version of the state decide', () => {
    const facts = round('r1', {});
    const reopened = { kind: 'reopened', roundId: 'r1', version: 21 } as const;
    expect(counted(reopened, ...facts)).toEqual([]);
    expect(reckonOpenAgain(log([reopened, ...facts]), ANNA)).toEqual(['r1']);
    expect(
      counted(...facts, reopened, { ...reopened, kind: 'finished', version: 22 }),
    ).toHaveLength(1);
    expect(counted(...facts, reopened, { ...reopened, kind: 'abandoned', version: 22 })).toEqual(
      [],
    );
  });

  it('forgets who has left and takes who has joined', () => {
    const facts = round('r1', {});
    const left = { kind: 'left', roundId: 'r1', version: 19, playerId: 'p' } as const;
    const guest = player({ playerId: 'guest', userId: null });
    const joined = { kind: 'joined', roundId: 'r1', version: 18, player: guest } as const;
    expect(counted(...facts, joined).map(({ userId }) => userId)).toEqual([ANNA, null]);
    expect(counted(left, ...facts, joined).map(({ playerId }) => playerId)).toEqual(['guest']);
  });
});

describe('resultOf', () => {
  const resultWith = (options: RoundOptions, ...facts: RoundFact[]) =>
    resultOf(reckonRounds(log([...round('r1', options), ...facts]))[0]!);

  it('adds up a complete round, net and Stableford by the playing handicap', () => {
    expect(resultWith({ strokes: 5, handicap: 18 })).toEqual({
      strokes: 90,
      toPar: 18,
      net: 72,
      points: 36,
    });
  });

  it('has points but no strokes with a ball picked up', () => {
    const pickedUp = score('r1', 9, { strokes: null, pickedUp: true }, 2);
    expect(resultWith({ strokes: 5, handicap: 18 }, pickedUp)).toEqual({
      strokes: null,
      toPar: null,
      net: null,
      points: 34,
    });
  });

  it('has neither with a hole removed', () => {
    const removed = score('r1', 9, { strokes: null }, 2);
    expect(resultWith({ handicap: 18 }, removed)).toMatchObject({ strokes: null, points: null });
  });

  it('takes a total where no hole is scored, without points', () => {
    const total = {
      kind: 'totalled',
      roundId: 'r1',
      version: 1,
      playerId: 'p',
      strokes: 95,
    } as const;
    expect(resultWith({ strokes: null, handicap: 20 }, total)).toEqual({
      strokes: 95,
      toPar: 23,
      net: 75,
      points: null,
    });
    expect(
      resultWith({ strokes: null }, total, score('r1', 1, { strokes: 4 }, 1)).strokes,
    ).toBeNull();
  });
});

describe('reckonFigures', () => {
  it('counts each hole for what it shows', () => {
    const facts = [
      ...round('r1', { strokes: 4 }),
      score('r1', 1, { strokes: 3, putts: 1, fairway: 'hit', penalties: 0 }, 2),
      score('r1', 2, { strokes: 4, putts: 1, fairway: 'left', sand: true }, 2),
      score('r1', 3, { strokes: 6, putts: 3, fairway: 'none', penalties: 2 }, 2),
      score('r1', 4, { strokes: null, pickedUp: true, putts: 2 }, 2),
    ];
    const figures = reckonFigures(reckonRounds(log(facts)));
    expect(figures).toMatchObject({
      rounds: 1,
      distribution: { birdie: 1, par: 15, doubleBogey: 1, pickedUp: 1, n: 18 },
      fairways: { hit: { count: 1, n: 2 }, left: 1 },
      greens: { count: 1, n: 3 },
      putts: { perHole: { n: 4, value: 1.75 }, threePutts: { count: 1, n: 4 } },
      scrambling: { count: 1, n: 2 },
      sandSaves: { count: 1, n: 1 },
      penalties: { count: 2, perHole: { value: 1, n: 2 } },
      eighteen: { strokes: { value: null, n: 0 } },
    });
    const [first] = reckonHoles(reckonRounds(log(facts)));
    expect(first).toEqual({ hole: 1, strokes: averageOf(3, 1), toPar: averageOf(-1, 1) });
  });
});

describe('reckonBoard', () => {
  it('ranks by value, then the earlier day, then the user; of equals the earliest round stands', () => {
    const facts = [
      ...round('r1', { strokes: 5, playedOn: '2026-05-04' }),
      ...round('r2', { strokes: 5, playedOn: '2026-05-03' }),
      ...round('r3', { strokes: 5, playedOn: '2026-05-09', userId: BEN }),
    ];
    const rounds = reckonRounds(log(facts));
    const members = new Map([ANNA, BEN].map((user) => [user, reckonCounted(rounds, user)]));
    const board = { scope: 'club', metric: 'gross', period: 'all' } as const;
    expect(reckonBoard(board, members)).toMatchObject([
      { rank: 1, userId: ANNA, roundId: 'r2', value: 18 },
      { rank: 1, userId: BEN, roundId: 'r3', value: 18 },
    ]);
    expect(reckonBoard({ ...board, period: '2026-W18' }, members)).toMatchObject([
      { roundId: 'r2' },
    ]);
    expect(reckonBoard({ ...board, metric: 'net' }, members)).toEqual([]);
  });
});

describe('averageOf and shareOf', () => {
  it('round halves up', () => {
    expect(averageOf(0, 0)).toEqual({ value: null, n: 0 });
    expect(averageOf(1, 8)).toEqual({ value: 0.13, n: 8 });
    expect(averageOf(-1, 8)).toEqual({ value: -0.12, n: 8 });
    expect(averageOf(-1, 1000).value).toBe(0);
    expect(shareOf(1, 3)).toEqual({ percent: 33.3, count: 1, n: 3 });
    expect(shareOf(0, 0).percent).toBeNull();
  });
});

interface RoundOptions {
  strokes?: number | null;
  playedOn?: string;
  handicap?: number | null;
  real?: boolean;
  userId?: string;
}

/** A round of 18 par fours, every hole scored alike (or not at all), finished. */
function round(roundId: string, options: RoundOptions): RoundFact[] {
  const { strokes = 4, playedOn = '2026-05-02', handicap = null, real = true } = options;
  const held = player({ userId: options.userId ?? ANNA, playingHandicap: handicap });
  const holes = strokes === null ? [] : cardHoles('18');
  return [
    {
      kind: 'started',
      roundId,
      version: 1,
      card: { courseId: 'c', holes: '18', playedOn, real },
      players: [held],
    },
    ...holes.map(({ hole }) => score(roundId, hole, { strokes }, 1)),
    { kind: 'finished', roundId, version: 20 },
  ];
}

function player(options: Partial<CardPlayer>): CardPlayer {
  const { playingHandicap = null } = options;
  const received = (playingHandicap ?? 0) / 18;
  const holes = cardHoles('18').map((hole) => ({ ...hole, received }));
  return { playerId: 'p', userId: ANNA, playingHandicap, holes, ...options };
}

function score(
  roundId: string,
  hole: number,
  held: Partial<HoleScore>,
  version: number,
): RoundFact {
  return {
    kind: 'scored',
    roundId,
    playerId: 'p',
    hole,
    version,
    score: { ...EMPTY_SCORE, ...held },
  };
}

function log(facts: RoundFact[]): RoundEvent[] {
  return facts.map((fact, index) => ({
    position: String(index + 1),
    time: new Date(1_777_000_000_000 + index * 1000).toISOString(),
    fact,
  }));
}
