import { beforeEach, describe, expect, it } from 'vitest';
import { rebuildHandicaps } from '../handicaps/rebuild-handicaps.ts';
import { EXAMPLE_TYPED } from '../own-courses/routes/own-course-examples.ts';
import { erase, everything, makePair, NAME, play, read, type Named } from './erase-steps.ts';
import {
  acceptCards,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
  type Golfer,
} from './test-service.ts';

const { service } = await useTestService();
let golfer: Named;
let friend: Named;
beforeEach(async () => {
  ({ golfer, friend } = await makePair(service));
});

describe('what a deleted user leaves beside cards: records, stored answers, own courses', () => {
  it('removes their handicap record and every stored answer that holds their name', async () => {
    const round = await play(golfer, friend);
    const finish = golfer.post(`${round.path}/finish`).set('idempotency-key', 'finish-it');
    await finish.expect(200);
    const theirs = await play(friend, golfer);
    const marker = friend.post(`${theirs.path}/finish`).set('idempotency-key', 'finish-theirs');
    await marker.expect(200);
    await golfer.put('/api/v1/handicaps/me/brought-index', { index: 12.3 }).expect(200);
    await erase(service, golfer);
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
    expect(await everything(service)).not.toContain(NAME);
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
    expect(await everything(service)).toContain(NAME);
    await erase(service, golfer);
    expect(await everything(service)).not.toContain(NAME);
  });

  it('stays: neither the round of a friend nor a rebuild brings a record back', async () => {
    const round = await play(friend, golfer);
    await friend.put(`${round.path}/players/${round.players[1]!.id}/holes/2`, { strokes: 5 });
    await friend.post(`${round.path}/finish`).expect(200);
    await erase(service, golfer);
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
    await erase(service, golfer);
    const [text, events] = [await everything(service), await readEvents(service, alone.id)];
    expect(names.map((name) => text.includes(name))).toEqual([false, false, true]);
    expect(JSON.stringify(events)).not.toContain('Links');
    expect((await read(friend, shared.path)).courseName).toBe('Friendly Links');
    await friend.get(`${path}/${ids[2]}`).expect(200);
    expect((await golfer.post(path, EXAMPLE_TYPED)).status).toBe(403);
  });
});
