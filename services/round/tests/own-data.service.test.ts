import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import { EXAMPLE_AWAY } from '../handicaps/away-body.ts';
import { EXAMPLE_TYPED } from '../own-courses/routes/own-course-examples.ts';
import { RoundData } from '../own-data/round-data.ts';
import {
  acceptCards,
  makeGolfer,
  startRound,
  useTestService,
  type Golfer,
} from './test-service.ts';

const PATH = '/internal/own-data';

/** What is told, as far as the tests look into it. */
interface Told {
  rounds: { id: string; state: string }[];
  leftSeats: { roundId: string; scores: object[] }[];
  handicapScores: object[];
  clubWork: object[];
}

const { service, golfer } = await useTestService();
let friend: Golfer;
beforeAll(async () => {
  friend = await makeGolfer(service);
});

const read = async (who: Golfer) => (await who.get(PATH).expect(200)).body as Told;

describe('what round holds of a person', () => {
  it('is all of it, as the contract says and as the API shows it', async () => {
    const round = await played(golfer, friend);
    const mine = await startRound(friend, { holes: 'front9' });
    await friend.put(`${mine.path}/marker`, { userId: golfer.userId }).expect(200);
    await golfer.post('/api/v1/handicaps/me/away-scores', EXAMPLE_AWAY).expect(201);
    await golfer.put('/api/v1/handicaps/me/brought-index', { index: 12.3 }).expect(200);
    await golfer.post('/api/v1/own-courses', EXAMPLE_TYPED).expect(201);
    await golfer.put(`/api/v1/partners/${friend.userId}`, { standing: 'trusted' }).expect(200);
    const share = await golfer.post(`${round.path}/share`).expect(201);
    const told = await read(golfer);
    expect(makeChecker(RoundData)(told)).toBeUndefined();
    expect(told).toMatchObject({
      broughtIndex: { index: 12.3, setBy: 'member' },
      partners: [{ userId: friend.userId, standing: 'trusted' }],
      leftSeats: [],
      ownCourses: [{ name: EXAMPLE_TYPED.name, state: 'published' }],
      shareLinks: [{ roundId: round.id, revokedAt: null }],
      clubWork: [],
      complete: true,
    });
    expect(told.rounds).toEqual(
      await Promise.all(
        [round, mine].map(async ({ path }) => (await golfer.get(path).expect(200)).body as object),
      ),
    );
    expect(told.handicapScores).toContainEqual(
      expect.objectContaining({ roundId: null, awayCourse: EXAMPLE_AWAY.courseName }),
    );
    const { token } = share.body as { token: string };
    expect(JSON.stringify(told)).not.toContain(token);
  });

  it('has a round that waits, a deleted one, and of one that was left only their own seat', async () => {
    const [one, other] = [await makeGolfer(service), await makeGolfer(service)];
    const waiting = await startRound(other, withPlayer(one));
    const left = await played(other, one);
    const seat = left.players.find(({ invitedId }) => invitedId === one.userId)!;
    await one.put(`${left.path}/players/${seat.id}/holes/1`, { strokes: 7 }).expect(200);
    await one.delete(`${left.path}/players/${seat.id}/holes/1`).expect(200);
    await one.delete(`${left.path}/players/${seat.id}`).expect(200);
    const deleted = await startRound(one);
    await one.delete(deleted.path).expect(200);
    const told = await read(one);
    expect(told.rounds.map(({ id, state }) => [id, state])).toEqual([
      [waiting.id, 'in_progress'],
      [deleted.id, 'deleted'],
    ]);
    expect(told.leftSeats).toMatchObject([{ roundId: left.id, scores: [{ strokes: null }] }]);
  });

  it('has the handicap record, with each differential', async () => {
    const one = await makeGolfer(service);
    for (const strokes of [90, 91, 92, 93]) {
      await one.post('/api/v1/handicaps/me/away-scores', { ...EXAMPLE_AWAY, strokes }).expect(201);
    }
    const told = await read(one);
    const api = (await one.get('/api/v1/handicaps/me').expect(200)).body as {
      index: number;
      record: { differential: number }[];
    };
    expect(told).toMatchObject({ handicap: { index: api.index, scores: 4 } });
    expect(differentialsOf(told.handicapScores)).toEqual(differentialsOf(api.record));
  });

  it('has nothing of another person, nor who blocks them', async () => {
    const [one, other] = [await makeGolfer(service), await makeGolfer(service)];
    await played(other, friend);
    await other.put(`/api/v1/partners/${one.userId}`, { standing: 'blocked' }).expect(200);
    await other.post('/api/v1/own-courses', EXAMPLE_TYPED).expect(201);
    const { text } = await one.get(PATH).expect(200);
    expect(text).not.toContain(other.userId);
    expect(text).not.toContain(EXAMPLE_TYPED.name);
    expect(JSON.parse(text)).toMatchObject({ rounds: [], partners: [], complete: true });
  });

  it('comes a page after the other, each round once', async () => {
    const one = await makeGolfer(service);
    const { id } = await startRound(one);
    const { pool } = service.context;
    await pool.query(
      `INSERT INTO round (id, version, state, owner_id, course_id, card_version, holes, played_on)
       SELECT gen_random_uuid(), 1, 'finished', owner_id, course_id, card_version, holes, played_on
       FROM round, generate_series(1, 450) WHERE id = $1`,
      [id],
    );
    const { rounds } = await read(one);
    expect(rounds).toHaveLength(451);
    expect(new Set(rounds.map((round) => round.id)).size).toBe(451);
  });

  it('has what staff did to the club’s courses', async () => {
    const staff = await makeGolfer(service, ['golfer', 'staff']);
    const { courseId } = await startRound(staff);
    const body = { courseId, playedOn: '2020-05-02', pcc: 1 };
    await staff.put('/api/v1/handicaps/pcc', body).expect(200);
    expect((await read(staff)).clubWork).toMatchObject([
      { what: 'playing_conditions', courseId, playedOn: '2020-05-02' },
    ]);
  });

  it('knows every column that says of whom a row is', async () => {
    const told = [
      ...['brought_index.set_by', 'brought_index.user_id', 'course.owner_id'],
      ...['course_draft.updated_by', 'handicap.user_id', 'handicap_score.user_id'],
      ...['partner.user_id', 'playing_conditions.set_by', 'round.marker_id', 'round.owner_id'],
      ...['round_player.invited_id', 'round_player.user_id', 'round_share.created_by'],
    ];
    const left = [
      // Nobody who asks is erased.
      'erased_user.user_id',
      // Said elsewhere in what is told, or by `/history` of the round.
      ...['hole_score.scored_by', 'idempotency.owner_id', 'round_player.invited_by'],
      // What others say of them is of the others.
      'partner.partner_id',
    ];
    expect(await columnsOfPeople(service.context.pool)).toEqual([...told, ...left].sort());
  });

  it('is for nobody without a token', async () => {
    await request(service.app).get(PATH).expect(401);
  });
});

const withPlayer = ({ userId }: Golfer) => ({
  holes: 'front9',
  players: [{ userId, name: 'Bob Golfer', teeId: 'yellow' }],
});

/** A round with a card that was accepted, of one hole. */
async function played(owner: Golfer, other: Golfer) {
  const round = await startRound(owner, withPlayer(other));
  await acceptCards(other, round);
  await owner.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
  return round;
}

function differentialsOf(rows: object[]): number[] {
  return rows.map((row) => (row as { differential: number }).differential).sort();
}
