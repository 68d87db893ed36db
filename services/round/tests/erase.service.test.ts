import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildHandicaps } from '../handicaps/rebuild-handicaps.ts';
import { EXAMPLE_TYPED } from '../own-courses/routes/own-course-schemas.ts';
import type { RoundAnswer } from '../rounds/round-answer.ts';
import {
  acceptCards,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
  type Golfer,
} from './test-service.ts';

const { service } = await useTestService();
let golfer: Golfer;
let friend: Golfer;
beforeEach(async () => {
  golfer = await makeGolfer(service);
  friend = await makeGolfer(service);
});

const GUEST = 'Priscilla Guestworthy';
const NAME = 'Gilbert Goneby';

/** A round of the golfer with the friend and a guest, all with names, one hole each scored. */
async function play(owner: Golfer, other: Golfer) {
  const round = await startRound(owner, {
    holes: 'front9',
    name: owner === golfer ? NAME : 'Fiona Friend',
    players: [
      { userId: other.userId, name: owner === golfer ? 'Fiona Friend' : NAME, teeId: 'yellow' },
      { name: GUEST, teeId: 'yellow' },
    ],
  });
  await acceptCards(other, round);
  for (const { id } of round.players) {
    await owner.put(`${round.path}/players/${id}/holes/1`, { strokes: 5 }).expect(200);
  }
  return round;
}

function event(type: string, data: unknown) {
  const now = new Date().toISOString();
  return { specversion: '1.0', id: 'e1', type, source: '/auth', time: now, sequence: '1', data };
}

/** Hands events over as the sidecar does: each record as it lies in Kafka, in base64. */
async function deliver(...events: unknown[]): Promise<string[]> {
  const entries = events.map((value, index) => ({
    entryId: String(index),
    event: Buffer.from(JSON.stringify(value)).toString('base64'),
  }));
  const answer = await request(service.app)
    .post('/events/users')
    .set('dapr-api-token', 'app-token')
    .send({ entries })
    .expect(200);
  return (answer.body as { statuses: { status: string }[] }).statuses.map(({ status }) => status);
}

const erase = ({ userId }: Golfer) => deliver(event('golf.user.UserDeleted.v1', { userId }));

const read = async (who: Golfer, path: string) =>
  (await who.get(path).expect(200)).body as RoundAnswer;

/** Every text of every table of the service. */
async function everything(): Promise<string> {
  const tables = [
    'round',
    'round_player',
    'hole_score',
    'round_share',
    'event',
    'idempotency',
    'handicap',
    'handicap_score',
    'brought_index',
    'course',
    'course_card',
  ];
  const sql = tables.map((table) => `SELECT t::text AS text FROM ${table} t`).join(' UNION ALL ');
  const { rows } = await service.context.pool.query<{ text: string }>(sql);
  return rows.map(({ text }) => text).join('\n');
}

describe('POST /events/users', () => {
  it('takes the names off the cards a deleted user owned, their guests’ too, and leaves the scores', async () => {
    const round = await play(golfer, friend);
    await golfer.post(`${round.path}/finish`).expect(200);
    const before = await read(friend, round.path);
    expect(await erase(golfer)).toEqual(['SUCCESS']);
    const after = await read(friend, round.path);
    expect(after.players.map(({ name }) => name)).toEqual([null, 'Fiona Friend', null]);
    expect(after.players.map(({ userId }) => userId)).toEqual([golfer.userId, friend.userId, null]);
    expect(after).toMatchObject({ state: 'finished', version: before.version + 2 });
    expect(after.players.map(({ scores }) => scores)).toEqual(
      before.players.map(({ scores }) => scores),
    );
    expect(await everything()).not.toContain(NAME);
    expect(await everything()).not.toContain(GUEST);
  });

  it('takes the name off cards of others, where their guests stay', async () => {
    const round = await play(friend, golfer);
    await erase(golfer);
    const after = await read(friend, round.path);
    expect(after.state).toBe('in_progress');
    expect(after.players.map(({ name }) => name)).toEqual(['Fiona Friend', null, GUEST]);
  });

  it('also where the user had left the card', async () => {
    const round = await play(friend, golfer);
    await golfer.delete(`${round.path}/players/${round.players[1]!.id}`).expect(200);
    await erase(golfer);
    expect(await everything()).not.toContain(NAME);
  });

  it('abandons their rounds in progress, with a version and an event for each change', async () => {
    const round = await play(golfer, friend);
    await erase(golfer);
    expect(await read(friend, round.path)).toMatchObject({ state: 'abandoned', version: 8 });
    const events = await readEvents(service, round.id);
    expect(events.slice(-3).map(({ type }) => type.split('.')[2])).toEqual([
      'PlayerErased',
      'PlayerErased',
      'RoundAbandoned',
    ]);
    expect(events.map(({ data }) => data['roundVersion'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const erased = [round.players[0]!.id, round.players[2]!.id].sort();
    expect(events.slice(5, 7).map(({ data }) => data['playerId'])).toEqual(erased);
  });

  it('ends their share links', async () => {
    const round = await play(golfer, friend);
    const share = await golfer.post(`${round.path}/share`).expect(201);
    const { path } = share.body as { path: string };
    await request(service.app).get(path).expect(200);
    await erase(golfer);
    await request(service.app).get(path).expect(404);
  });

  it('removes their handicap record and every stored answer that holds their name', async () => {
    const round = await play(golfer, friend);
    const finish = golfer.post(`${round.path}/finish`).set('idempotency-key', 'finish-it');
    await finish.expect(200);
    const theirs = await play(friend, golfer);
    const marker = friend.post(`${theirs.path}/finish`).set('idempotency-key', 'finish-theirs');
    await marker.expect(200);
    await golfer.put('/api/v1/handicaps/me/brought-index', { index: 12.3 }).expect(200);
    await erase(golfer);
    const staff = await makeGolfer(service, ['staff']);
    const late = { userId: golfer.userId, index: 9 };
    await staff.put('/api/v1/handicaps/brought-index', late).expect(200);
    const { pool } = service.context;
    const left = await pool.query(
      `SELECT user_id::text FROM handicap WHERE user_id::text = $1
       UNION ALL SELECT user_id::text FROM handicap_score WHERE user_id::text = $1
       UNION ALL SELECT user_id::text FROM brought_index WHERE user_id::text = $1
       UNION ALL SELECT owner_id FROM idempotency WHERE owner_id = $1`,
      [golfer.userId],
    );
    expect(left.rows).toEqual([]);
    expect(await everything()).not.toContain(NAME);
  });

  it('removes the answers of those who are on the card no longer: who declined, attested, marked, left', async () => {
    const [decliner, leaver, marker] = [
      await makeGolfer(service),
      await makeGolfer(service),
      await makeGolfer(service),
    ];
    const staff = await makeGolfer(service, ['golfer', 'staff']);
    const round = await startRound(golfer, {
      ...{ name: NAME, markerId: marker.userId },
      players: [decliner, leaver, friend].map(({ userId }) => ({ userId, teeId: 'yellow' })),
    });
    const seat = (place: number) => `${round.path}/players/${round.players[place]!.id}`;
    const say = (who: Golfer, path: string) =>
      who.post(path).set('idempotency-key', 'once').expect(200);
    await say(decliner, `${seat(1)}/decline`);
    await say(leaver, `${seat(2)}/accept`);
    await leaver.delete(seat(2)).expect(200);
    await say(staff, `${seat(3)}/attest`);
    await say(marker, `${round.path}/finish`);
    await golfer.post(`${round.path}/reopen`).expect(200);
    await golfer.put(`${round.path}/marker`, { userId: null }).expect(200);
    expect(await everything()).toContain(NAME);
    await erase(golfer);
    expect(await everything()).not.toContain(NAME);
  });

  it('stays: neither the round of a friend nor a rebuild brings a record back', async () => {
    const round = await play(friend, golfer);
    await friend.put(`${round.path}/players/${round.players[1]!.id}/holes/2`, { strokes: 5 });
    await friend.post(`${round.path}/finish`).expect(200);
    await erase(golfer);
    await friend.post(`${round.path}/reopen`).expect(200);
    await friend.post(`${round.path}/finish`).expect(200);
    await rebuildHandicaps(service.context.pool, [golfer.userId, friend.userId]);
    const { rows } = await service.context.pool.query<{ userId: string }>(
      `SELECT user_id::text AS "userId" FROM handicap WHERE user_id IN ($1, $2)
       UNION SELECT user_id::text FROM handicap_score WHERE user_id IN ($1, $2)`,
      [golfer.userId, friend.userId],
    );
    expect(rows).toEqual([{ userId: friend.userId }]);
  });

  it('deletes their own courses: of those with rounds the card stays, and its name for others who played', async () => {
    const path = '/api/v1/own-courses';
    const names = ['Unplayed Links', 'Lonely Links', 'Friendly Links'];
    const ids: string[] = [];
    for (const name of names) {
      const answer = await golfer.post(path, { ...EXAMPLE_TYPED, name }).expect(201);
      ids.push((answer.body as { id: string }).id);
    }
    const common = { teeId: 'tee', gender: 'men' };
    const alone = await startRound(golfer, { ...common, courseId: ids[1] });
    const players = [{ ...common, userId: friend.userId }];
    const shared = await startRound(golfer, { ...common, courseId: ids[2], players });
    await acceptCards(friend, shared);
    await erase(golfer);
    const [text, events] = [await everything(), await readEvents(service, alone.id)];
    expect(names.map((name) => text.includes(name))).toEqual([false, false, true]);
    expect(JSON.stringify(events)).not.toContain('Links');
    expect((await read(friend, shared.path)).courseName).toBe('Friendly Links');
    await friend.get(`${path}/${ids[2]}`).expect(200);
    expect((await golfer.post(path, EXAMPLE_TYPED)).status).toBe(403);
  });

  it('withdraws the invitations they were sent, and what was said of them', async () => {
    const { path } = await startRound(friend);
    const seat = { userId: golfer.userId, name: NAME, teeId: 'yellow' };
    await friend.post(`${path}/players`, seat).expect(201);
    await friend.put(`/api/v1/partners/${golfer.userId}`, { standing: 'trusted' }).expect(200);
    await erase(golfer);
    expect(await everything()).not.toContain(NAME);
    const [, player] = (await read(friend, path)).players;
    expect(player).toMatchObject({ userId: null, invitedId: null, name: null });
    expect((await friend.get('/api/v1/partners').expect(200)).body).toEqual({ items: [] });
  });

  it('does it once, however often it is told', async () => {
    const round = await play(golfer, friend);
    await erase(golfer);
    const before = await readEvents(service, round.id);
    const told = event('golf.user.UserDeleted.v1', { userId: golfer.userId });
    expect(await deliver(told, told)).toEqual(['SUCCESS', 'SUCCESS']);
    expect(await readEvents(service, round.id)).toEqual(before);
  });

  it('puts aside what it cannot use, and goes on', async () => {
    const round = await play(golfer, friend);
    service.dapr.published.length = 0;
    const statuses = await deliver(
      event('golf.user.UserDeleted.v1', { userId: 'nobody' }),
      event('golf.user.UserDeleted.v2', { userId: golfer.userId }),
      event('golf.user.UserRenamed.v1', {}),
      event('golf.user.UserDeleted.v1', { userId: golfer.userId, reason: 'unknown field' }),
    );
    expect(statuses).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS', 'SUCCESS']);
    const letters = service.dapr.published.map(
      (one) => one.event as { type: string; data: object },
    );
    expect(letters.filter(({ type }) => type === 'user.deleted.DeadLetter.v1')).toMatchObject([
      { data: { reason: 'invalid_data', topic: 'user.deleted' } },
      { data: { reason: 'unknown_version' } },
    ]);
    expect((await read(friend, round.path)).players[0]!.name).toBeNull();
  });

  it('is for the sidecar only', async () => {
    await request(service.app).post('/events/users').send({ entries: [] }).expect(401);
  });
});
