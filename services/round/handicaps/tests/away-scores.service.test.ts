import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { rebuildHandicaps } from '../rebuild-handicaps.ts';
import type { HandicapAnswer } from '../routes/handicap-schemas.ts';
import { EXAMPLE_AWAY } from '../away-body.ts';
import { playRound } from './handicap-rounds.ts';
import { makeGolfer, startRound, useTestService, type Golfer } from '../../tests/test-service.ts';

const { service } = await useTestService();

const PATH = '/api/v1/handicaps/me/away-scores';

async function post(golfer: Golfer, change: object = {}): Promise<string> {
  const answer = await golfer.post(PATH, { ...EXAMPLE_AWAY, ...change }).expect(201);
  return (answer.body as { id: string }).id;
}

const read = async (golfer: Golfer) =>
  (await golfer.get('/api/v1/handicaps/me').expect(200)).body as HandicapAnswer;

const COPIES = `INSERT INTO handicap_score (player_id, user_id, round_id, played_on, holes, pars,
    stroke_indexes, strokes, total, course_rating_tenths, slope, par, started_at, away_course, away_tee)
  SELECT gen_random_uuid(), user_id, round_id, played_on, holes, pars, stroke_indexes, strokes, total,
    course_rating_tenths, slope, par, started_at, away_course, away_tee
  FROM handicap_score, generate_series(1, $2::integer) WHERE player_id = $1`;

/** An 18-hole course of slope 125, rating 72.1: as the rounds of `playRound`. */
const LIKE_HERE = { courseRating: 72.1, slope: 125, par: 72 };

describe('a score on a course that the club does not keep', () => {
  it('is in the record as one of here is, under the names that were typed', async () => {
    const [away, here] = [await makeGolfer(service), await makeGolfer(service)];
    for (const [playedOn, strokes] of [
      ['2026-05-01', 90],
      ['2026-05-02', 94],
      ['2026-05-03', 88],
    ] as const) {
      await post(away, { ...LIKE_HERE, playedOn, strokes });
      await playRound(service.context.pool, { userIds: [here.userId], playedOn, total: strokes });
    }
    const [mine, theirs] = [await read(away), await read(here)];
    expect(mine).toMatchObject({ index: theirs.index, scores: 3, holesPosted: 54 });
    const differentials = ({ record }: HandicapAnswer) => record.map((row) => row.differential);
    expect(differentials(mine)).toEqual(differentials(theirs));
    expect(mine.record[0]).toMatchObject({
      ...{ courseId: null, away: { courseName: 'Sandy Lane Links', teeName: 'White' } },
      ...{ grossStrokes: 88, courseRating: 72.1, slope: 125, par: 72, notPlayed: null },
    });
    expect(theirs.record[0]!.away).toBeNull();
    const { players } = await startRound(away, { gender: 'men', playedOn: '2026-06-01' });
    expect(players[0]).toMatchObject({ handicapIndex: mine.index, handicapIndexFrom: 'record' });
  });

  it('takes its place by day among rounds of here, and stays when those are reckoned again', async () => {
    const golfer = await makeGolfer(service);
    const userIds = [golfer.userId];
    await playRound(service.context.pool, { userIds, playedOn: '2026-05-01', total: 90 });
    await playRound(service.context.pool, { userIds, playedOn: '2026-05-05', total: 90 });
    await post(golfer, { playedOn: '2026-05-03' });
    const { record, index } = await read(golfer);
    expect(record.map(({ playedOn }) => playedOn.slice(-2))).toEqual(['05', '03', '01']);
    await rebuildHandicaps(service.context.pool, userIds);
    expect(await read(golfer)).toMatchObject({ record, index });
  });

  it('leaves the rounds of here in the record, however many are posted after them', async () => {
    const golfer = await makeGolfer(service);
    const plain = { userIds: [golfer.userId], playedOn: '2026-04-01', total: 90 };
    await playRound(service.context.pool, plain);
    await playRound(service.context.pool, { ...plain, context: 'practice' });
    for (let posted = 0; posted < 20; posted++) await post(golfer);
    const { scores, notCounted } = await read(golfer);
    expect([scores, notCounted.map(({ reason }) => reason)]).toEqual([21, ['not_real']]);
  });

  it('of a nine waits for an index like any other', async () => {
    const golfer = await makeGolfer(service);
    await post(golfer, { holes: 'front9', courseRating: 35.6, par: 36, strokes: 44 });
    const { holesPosted, record } = await read(golfer);
    expect([holesPosted, record[0]!.differential]).toEqual([9, null]);
  });

  it('is no round: it is in no list and tells nobody', async () => {
    const golfer = await makeGolfer(service);
    const id = await post(golfer);
    await golfer.get(`/api/v1/rounds/${id}`).expect(404);
    const list = await golfer.get('/api/v1/rounds').expect(200);
    expect(list.body).toMatchObject({ items: [] });
    const text = 'SELECT FROM event WHERE aggregate_id = $1 OR data::text LIKE $2';
    const { rowCount } = await service.context.pool.query(text, [id, `%${golfer.userId}%`]);
    expect(rowCount).toBe(0);
  });

  it('is taken out again by its player alone, and a round of here is not', async () => {
    const [golfer, other] = [await makeGolfer(service), await makeGolfer(service)];
    const id = await post(golfer);
    const plain = { userIds: [golfer.userId], playedOn: '2026-05-02', total: 90 };
    const round = await playRound(service.context.pool, plain);
    await other.delete(`${PATH}/${id}`).expect(404);
    for (const wrong of [round, uuidv7()]) await golfer.delete(`${PATH}/${wrong}`).expect(404);
    await golfer.delete(`${PATH}/${id}`).expect(204);
    await golfer.delete(`${PATH}/${id}`).expect(404);
    expect((await read(golfer)).record.map(({ roundId }) => roundId)).toEqual([round]);
  });

  it('is one of 500 at most; with one taken out there is room again', async () => {
    const golfer = await makeGolfer(service);
    const id = await post(golfer);
    await service.context.pool.query(COPIES, [id, 499]);
    const refused = await golfer.post(PATH, EXAMPLE_AWAY).expect(409);
    expect(refused.body).toMatchObject({ code: 'too_many_away_scores' });
    await golfer.delete(`${PATH}/${id}`).expect(204);
    await post(golfer);
  });

  it('does not wait for a record that somebody holds', async () => {
    const golfer = await makeGolfer(service);
    const id = await post(golfer);
    await inTransaction(service.context.pool, async (tx) => {
      await tx.query('SELECT FROM handicap WHERE user_id = $1 FOR UPDATE', [golfer.userId]);
      for (const asked of [golfer.post(PATH, EXAMPLE_AWAY), golfer.delete(`${PATH}/${id}`)]) {
        expect((await asked.expect(503)).body).toMatchObject({ code: 'busy' });
      }
    });
  });

  it('is posted once under one key', async () => {
    const golfer = await makeGolfer(service);
    const send = () => golfer.post(PATH, EXAMPLE_AWAY).set('idempotency-key', 'sandy-lane');
    expect((await send().expect(201)).body).toEqual((await send().expect(201)).body);
    expect((await read(golfer)).scores).toBe(1);
  });

  it.each([
    ['courseName', { courseName: ' ' }],
    ['courseRating', { courseRating: 39.9 }],
    ['courseRating', { courseRating: 71.35 }],
    ['courseRating', { holes: 'front9', par: 36, strokes: 45 }],
    ['slope', { slope: 156 }],
    ['par', { par: 53 }],
    ['strokes', { strokes: 17 }],
    ['playedOn', { playedOn: '2190-01-01' }],
    ['holes', { holes: 'back9' }],
  ])('refuses a %s that cannot be: %j', async (field, change) => {
    const golfer = await makeGolfer(service);
    const refused = await golfer.post(PATH, { ...EXAMPLE_AWAY, ...change }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field }] });
  });

  it.each([
    ['18', 57, 72],
    ['18', 87, 72],
    ['front9', 26, 36],
    ['front9', 46, 36],
  ])('over %s is rated within so much of par: %d for %d', async (holes, courseRating, par) => {
    const golfer = await makeGolfer(service);
    const round = { ...EXAMPLE_AWAY, holes, par, strokes: 80 };
    await golfer.post(PATH, { ...round, courseRating }).expect(201);
    const beyond = courseRating + Math.sign(courseRating - par) / 10;
    const refused = await golfer.post(PATH, { ...round, courseRating: beyond }).expect(422);
    const error = { field: 'courseRating', code: 'rating_implausible' };
    expect(refused.body).toMatchObject({ errors: [error] });
  });
});
