import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  deliver,
  erase,
  event,
  everything,
  GUEST,
  makePair,
  NAME,
  play,
  read,
  type Named,
} from './erase-steps.ts';
import { readEvents, startRound, useTestService } from './test-service.ts';

const { service } = await useTestService();
let golfer: Named;
let friend: Named;
beforeEach(async () => {
  ({ golfer, friend } = await makePair(service));
});

describe('POST /events/users', () => {
  it('takes the names off the cards a deleted user owned, their guests’ too, and leaves the scores', async () => {
    const round = await play(golfer, friend);
    await golfer.post(`${round.path}/finish`).expect(200);
    const before = await read(friend, round.path);
    expect(await erase(service, golfer)).toEqual(['SUCCESS']);
    const after = await read(friend, round.path);
    expect(after.players.map(({ name }) => name)).toEqual([null, 'Fiona Friend', null]);
    expect(after.players.map(({ userId }) => userId)).toEqual([golfer.userId, friend.userId, null]);
    expect(after).toMatchObject({ state: 'finished', version: before.version + 2 });
    expect(after.players.map(({ scores }) => scores)).toEqual(
      before.players.map(({ scores }) => scores),
    );
    expect(await everything(service)).not.toContain(NAME);
    expect(await everything(service)).not.toContain(GUEST);
  });

  it('takes the name off cards of others, where their guests stay', async () => {
    const round = await play(friend, golfer);
    await erase(service, golfer);
    const after = await read(friend, round.path);
    expect(after.state).toBe('in_progress');
    expect(after.players.map(({ name }) => name)).toEqual(['Fiona Friend', null, GUEST]);
  });

  it('also where the user had left the card', async () => {
    const round = await play(friend, golfer);
    await golfer.delete(`${round.path}/players/${round.players[1]!.id}`).expect(200);
    await erase(service, golfer);
    expect(await everything(service)).not.toContain(NAME);
  });

  it('abandons their rounds in progress, with a version and an event for each change', async () => {
    const round = await play(golfer, friend);
    await erase(service, golfer);
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
    await erase(service, golfer);
    await request(service.app).get(path).expect(404);
  });

  it('withdraws the invitations they were sent, and what was said of them', async () => {
    const { path } = await startRound(friend);
    const seat = { userId: golfer.userId, name: NAME, teeId: 'yellow' };
    await friend.post(`${path}/players`, seat).expect(201);
    await friend.put(`/api/v1/partners/${golfer.userId}`, { standing: 'trusted' }).expect(200);
    await erase(service, golfer);
    expect(await everything(service)).not.toContain(NAME);
    const [, player] = (await read(friend, path)).players;
    expect(player).toMatchObject({ userId: null, invitedId: null, name: null });
    expect((await friend.get('/api/v1/partners').expect(200)).body).toEqual({ items: [] });
  });

  it('does it once, however often it is told', async () => {
    const round = await play(golfer, friend);
    await erase(service, golfer);
    const before = await readEvents(service, round.id);
    const told = event('golf.user.UserDeleted.v1', { userId: golfer.userId });
    expect(await deliver(service, told, told)).toEqual(['SUCCESS', 'SUCCESS']);
    expect(await readEvents(service, round.id)).toEqual(before);
  });

  it('puts aside what it cannot use, and goes on', async () => {
    const round = await play(golfer, friend);
    service.dapr.published.length = 0;
    const statuses = await deliver(
      service,
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
