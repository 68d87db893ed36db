import { describe, expect, it } from 'vitest';
import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { explainIndex } from './explain-index.ts';
import { foldRecord } from './fold-record.ts';
import { NOT_PLAYED, type RecordScore } from './record-score.ts';
import { outlook, tryScore } from './try-score.ts';

let ids = 0;

/** A total on a course where 18 holes give a differential of total − 72.0, nine one of total − 36.0. */
function score(playedOn: string, total: number, holes: RoundHoles = '18'): RecordScore {
  const par = holes === '18' ? 72 : 36;
  const count = holes === '18' ? 18 : 9;
  return {
    playerId: String(ids++).padStart(6, '0'),
    roundId: 'r',
    playedOn,
    startedAt: '',
    holes,
    pars: Array<number>(count).fill(4),
    strokeIndexes: Array.from({ length: count }, (_, place) => place + 1),
    strokes: [],
    total,
    courseRatingTenths: 10 * par,
    slope: 113,
    par,
    pcc: 0,
  };
}

const day = (number: number) =>
  new Date(Date.UTC(2025, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const days = (totals: number[], from = 0) =>
  totals.map((total, place) => score(day(from + place), total));

/** How often a fold reads something of a score. */
function looksAt(scores: RecordScore[]): number {
  let looks = 0;
  const get = (score: RecordScore, name: keyof RecordScore) => {
    looks++;
    return score[name];
  };
  foldRecord(
    scores.map(
      (one) => new Proxy(one, { get: (target, name) => get(target, name as keyof RecordScore) }),
    ),
  );
  return looks;
}

const indexesOf = (scores: RecordScore[]) =>
  foldRecord(scores).rows.map(({ result }) => result.indexAfterTenths);

describe('foldRecord', () => {
  it('looks at every score as often, however long the record is', () => {
    const totals = (count: number) =>
      Array.from({ length: count }, (_, place) => 80 + (place % 20));
    const looks = [100, 1100, 2100].map((count) => looksAt(days(totals(count))));
    expect(looks[2]! - looks[1]!).toBe(looks[1]! - looks[0]!);
  });

  it('has no index before 54 holes', () => {
    expect(indexesOf(days([90, 92, 94]))).toEqual([null, null, 160]);
  });

  it('lets nines wait for 54 holes, then expects their other nine', () => {
    const scores = [
      score(day(0), 90),
      score(day(1), 46, 'front9'),
      score(day(2), 92),
      score(day(3), 45, 'back9'),
    ];
    const { rows } = foldRecord(scores);
    expect(foldRecord(scores.slice(0, 3)).rows[1]!.result.differentialTenths).toBeNull();
    // Provisional: 18.0, 20.0, 20.0, 18.0: the lowest less 1.0 is 17.0, which expects 10.04.
    expect(rows[1]!.result).toMatchObject({ differentialTenths: 200, expectedFromTenths: 170 });
    expect(rows[3]!.result).toMatchObject({ differentialTenths: 190, expectedFromTenths: 170 });
    expect(rows[3]!.result.indexAfterTenths).toBe(170);
  });

  it('revises the index overnight: two scores of a day meet the same index in effect', () => {
    const { rows } = foldRecord([...days([90, 92, 94]), score(day(5), 85), score(day(5), 84)]);
    expect(rows.slice(3).map(({ result }) => result.indexInEffectTenths)).toEqual([160, 160]);
    expect(rows.slice(3).map(({ result }) => result.indexAfterTenths)).toEqual([120, 120]);
  });

  it('takes an exceptional score off all most recent rows, itself too, and adds them up', () => {
    const { rows } = foldRecord([...days([92, 92, 92, 92, 92]), score(day(9), 85)]);
    expect(rows.map(({ result }) => result.reductions)).toEqual([-1, -1, -1, -1, -1, -1]);
    const more = foldRecord([...rows.map((row) => row.score), score(day(10), 76)]).rows;
    expect(more[6]!.result).toMatchObject({ indexInEffectTenths: 145, exceptional: -2 });
    expect(more.map(({ result }) => result.reductions)).toEqual([-3, -3, -3, -3, -3, -3, -2]);
  });

  it('does not accept holes not played before there is an index', () => {
    const holed = { ...score(day(7), 0), total: null, strokes: Array<number>(18).fill(4) };
    holed.strokes[17] = NOT_PLAYED;
    const early = { ...holed, playedOn: day(-1), playerId: 'x' };
    const { rows, state } = foldRecord([early, ...days([90, 92, 94]), holed]);
    expect(rows.map(({ result }) => result.accepted)).toEqual([false, true, true, true, true]);
    expect([state.scores, state.holesPosted]).toEqual([4, 71]);
  });

  it('caps a rise over the low index of the last 365 days, and forgets older ones', () => {
    const good = days(Array<number>(20).fill(82));
    const bad = days(Array<number>(20).fill(102), 100);
    // The first three scores gave 8.0.
    expect(indexesOf([...good, ...bad]).at(-1)).toBe(130);
    const late = days(Array<number>(20).fill(102), 500);
    // The index in effect when the window began was 10.0 up to the score of day 500.
    expect(indexesOf([...good, ...late]).at(-1)).toBe(150);
    const later = score(day(500 + 365 + 1), 102);
    expect(foldRecord([...good, ...late, later]).state.lowIndexTenths).toBe(100);
    expect(foldRecord([...good, ...late, { ...later, playedOn: day(900) }]).state).toMatchObject({
      lowIndexTenths: 150,
    });
  });

  it('has no cap before 20 scores, and never an index above 54.0', () => {
    const scores = [...days(Array<number>(10).fill(80)), ...days(Array<number>(9).fill(140), 50)];
    const { state } = foldRecord(scores);
    expect(state.lowIndexTenths).toBeNull();
    expect(indexesOf(days(Array<number>(3).fill(180)))).toEqual([null, null, 540]);
  });
});

describe('tryScore and outlook', () => {
  const { state } = foldRecord(days(Array.from({ length: 25 }, (_, place) => 84 + (place % 9))));
  const before = structuredClone(state);

  it('leave the record as it is', () => {
    tryScore(state, score(day(40), 70));
    expect(outlook(state, day(40))).toHaveLength(21);
    expect(state).toEqual(before);
  });

  it('say what the fold says once the score is there', () => {
    const next = score(day(40), 74);
    const scores = days(Array.from({ length: 25 }, (_, place) => 84 + (place % 9)));
    expect(tryScore(state, next).state.indexTenths).toBe(
      foldRecord([...scores, next]).state.indexTenths,
    );
  });

  it('have nothing to say of an empty record', () => {
    expect(outlook(foldRecord([]).state, day(0))).toEqual([]);
  });
});

describe('explainIndex', () => {
  it('names the rules in the order of the reckoning', () => {
    const rising = [...days(Array<number>(20).fill(82)), ...days(Array<number>(20).fill(102), 100)];
    const explained = explainIndex(foldRecord(rising).state);
    expect(explained.countedOf).toEqual({ counted: 8, of: 20 });
    expect(explained.cap).toEqual({ kind: 'hard', beforeTenths: 300, afterTenths: 130 });
    const rules = explained.steps.map(({ rule, value }) => [rule, value]);
    expect(rules).toEqual([
      ['5.2b', 8],
      ['5.2b', 30],
      ['5.2b', 30],
      ['5.7', 8],
      ['5.8', 13],
      ['5.2', 13],
    ]);
  });

  it('says how many holes are missing', () => {
    expect(explainIndex(foldRecord(days([90])).state).steps).toMatchObject([
      { rule: '4.5', value: 18 },
    ]);
  });
});
