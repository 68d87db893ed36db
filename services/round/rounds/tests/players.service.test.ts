import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { RoundAnswer } from '../round-answer.ts';
import {
  acceptCards,
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
  type Golfer,
} from '../../tests/test-service.ts';

const { service, golfer: owner } = await useTestService();

const roundOf = (answer: { body: unknown }) => answer.body as RoundAnswer;

describe('POST /rounds with several players', () => {
  it('seats owner, members and guests in order, each with their own card', async () => {
    const member = await makeGolfer(service);
    const { teeId, players, path } = await startRound(owner, {
      name: 'Ann',
      holes: 'front9',
      gender: 'women',
      markerId: member.userId,
      context: 'practice',
    });
    expect(players[0]).toMatchObject({ name: 'Ann', gender: 'women', userId: owner.userId });
    expect(players[0]!.card.map(({ hole }) => hole)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const shown = roundOf(await member.get(path).expect(200));
    expect(shown).toMatchObject({ markerId: member.userId, context: 'practice' });
    const four = await startRound(owner, {
      players: [
        { userId: member.userId, teeId },
        { name: 'Bob', teeId, gender: 'men', handicapIndex: 12.3 },
        { name: 'Cid', teeId },
      ],
    });
    expect(four.players.map((player) => [player.userId, player.invitedId, player.name])).toEqual([
      [owner.userId, null, null],
      [null, member.userId, null],
      [null, null, 'Bob'],
      [null, null, 'Cid'],
    ]);
    expect(four.players[2]).toMatchObject({ handicapIndex: 12.3 });
    expect(four.players[2]!.playingHandicap).toEqual(expect.any(Number));
    const [started] = await readEvents(service, four.id);
    expect(JSON.stringify(started)).not.toContain('Bob');
    expect(started!.data['players']).toHaveLength(4);
    expect(roundOf(await member.get(`/api/v1/rounds/${four.id}`).expect(200))).toEqual(
      roundOf(await owner.get(`/api/v1/rounds/${four.id}`).expect(200)),
    );
  });

  it.each([
    ['players.0.name', {}],
    ['players.0.teeId', { name: 'Bob', teeId: 'purple' }],
    ['players.0.handicapIndex', { name: 'Bob', handicapIndex: 12.34 }],
    ['players.0.handicapIndex', { name: 'Bob', handicapIndex: 54.1 }],
    ['players.0.handicapIndex', { userId: uuidv7(), handicapIndex: 4 }],
    ['players.0.name', { name: '  ' }],
    ['players.0.strokes', { name: 'Bob', strokes: 1 }],
  ])('refuses a player, naming %s: %j', async (field, wrong) => {
    const { courseId, teeId } = await startRound(owner);
    const players = [{ teeId, ...wrong }];
    const body = { courseId, teeId, holes: '18', players };
    const answer = await owner.post('/api/v1/rounds', body).expect(422);
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ field }] });
  });

  it('refuses the owner a second time, and a fifth player', async () => {
    const { courseId, teeId } = await startRound(owner);
    const start = (players: object[]) =>
      owner.post('/api/v1/rounds', { courseId, teeId, holes: '18', players }).expect(422);
    const twice = await start([{ userId: owner.userId, teeId }]);
    expect(twice.body).toMatchObject({ errors: [{ field: 'players.0.userId' }] });
    const five = await start(['B', 'C', 'D', 'E'].map((name) => ({ name, teeId })));
    expect(five.body).toMatchObject({ errors: [{ field: 'players' }] });
  });
});

it('plays off the index in effect on the date of play, and keeps it whatever follows', async () => {
  const golfer = await makeGolfer(service);
  const play = async (playedOn: string, strokes: number) => {
    const { path, players } = await startRound(golfer, { playedOn, gender: 'men' });
    await golfer.put(`${path}/players/${players[0]!.id}/total`, { strokes }).expect(200);
    await golfer.post(`${path}/finish`).expect(200);
  };
  for (const day of ['01', '02', '03']) await play(`2026-04-${day}`, 90);
  const before = await startRound(golfer, { playedOn: '2026-04-03', gender: 'men' });
  const after = await startRound(golfer, { playedOn: '2026-04-04', gender: 'men' });
  expect(before.players[0]).toMatchObject({ handicapIndex: null, playingHandicap: null });
  const { handicapIndex, playingHandicap } = after.players[0]!;
  expect([handicapIndex, playingHandicap]).toEqual([expect.any(Number), expect.any(Number)]);
  await play('2026-04-03', 75);
  const shown = roundOf(await golfer.get(after.path).expect(200));
  expect(shown.players[0]).toMatchObject({ handicapIndex, playingHandicap });
});

describe('join', () => {
  it('adds a player in mid-round with the next version and one event', async () => {
    const round = await startRound(owner);
    await owner.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
    const body = { id: uuidv7(), name: 'Bob', teeId: round.teeId };
    const joined = await owner.post(`${round.path}/players`, body).expect(201);
    expect(roundOf(joined)).toMatchObject({
      version: 3,
      players: [{}, { id: body.id, name: 'Bob' }],
    });
    expect((await readEvents(service, round.id)).at(-1)).toMatchObject({
      type: 'golf.round.PlayerJoined.v1',
      data: { roundVersion: 3, player: { playerId: body.id, userId: null } },
    });
    const again = await owner.post(`${round.path}/players`, body).expect(200);
    expect(roundOf(again).version).toBe(3);
    expect(await readEvents(service, round.id)).toHaveLength(3);
  });

  it('gives the last seat to one of two who ask at once', async () => {
    const { teeId, path, id } = await startRound(owner, {
      players: [],
    });
    for (const name of ['B', 'C']) await owner.post(`${path}/players`, { name, teeId }).expect(201);
    const answers = await Promise.all(
      ['D', 'E'].map((name) => owner.post(`${path}/players`, { name, teeId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(codeOf(answers.find(({ status }) => status === 409)!)).toBe('round_full');
    const seats = await service.context.pool.query<{ seat: number }>(
      'SELECT seat FROM round_player WHERE round_id = $1 ORDER BY seat',
      [id],
    );
    expect(seats.rows.map(({ seat }) => seat)).toEqual([1, 2, 3, 4]);
  });

  it('repeats its answer for the same Idempotency-Key', async () => {
    const { teeId, path, id } = await startRound(owner);
    const send = () =>
      owner.post(`${path}/players`, { name: 'Bob', teeId }).set('idempotency-key', 'join-1');
    const [one, other] = [await send().expect(201), await send().expect(201)];
    expect(other.body).toEqual(one.body);
    expect(await readEvents(service, id)).toHaveLength(2);
  });

  it('refuses a user who plays already, an id in use, and everyone but the owner', async () => {
    const member = await makeGolfer(service);
    const { teeId, path, players, id } = await startRound(owner, { markerId: member.userId });
    const join = (golfer: Golfer, body: object) =>
      golfer.post(`${path}/players`, { teeId, ...body });
    const other = await startRound(owner);
    const answers = [
      await join(owner, { userId: owner.userId }),
      await join(owner, { name: 'Bob', id: other.players[0]!.id }),
      await join(owner, { name: 'Bob', id: players[0]!.id }),
      await join(member, { userId: member.userId }),
      await join(await makeGolfer(service), { name: 'Bob' }),
      await join(owner, { name: 'Bob', teeId: 'purple' }),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [409, 'already_playing'],
      [409, 'id_taken'],
      [409, 'id_taken'],
      [403, 'forbidden'],
      [403, 'forbidden'],
      [422, 'invalid_request'],
    ]);
    expect(await readEvents(service, id)).toHaveLength(1);
  });
});

describe('leave', () => {
  it('takes a player off; their seat is free, their scores count nowhere', async () => {
    const { teeId, path, id, players } = await startRound(owner, {});
    const joined = roundOf(await owner.post(`${path}/players`, { name: 'Bob', teeId }));
    const bob = joined.players[1]!;
    await owner.put(`${path}/players/${bob.id}/holes/1`, { strokes: 4 }).expect(200);
    const left = await owner.delete(`${path}/players/${bob.id}`).expect(200);
    expect(roundOf(left).players.map((player) => player.id)).toEqual([players[0]!.id]);
    expect((await readEvents(service, id)).at(-1)).toEqual({
      type: 'golf.round.PlayerLeft.v1',
      data: { roundId: id, roundVersion: 4, playerId: bob.id, userId: null },
    });
    await owner.put(`${path}/players/${bob.id}/holes/1`, { strokes: 5 }).expect(404);
    await owner.get(`${path}/players/${bob.id}/holes/1/history`).expect(404);
    await owner.delete(`${path}/players/${bob.id}`).expect(404);
    const next = await owner.post(`${path}/players`, { name: 'Cid', teeId }).expect(201);
    expect(roundOf(next).players.map((player) => player.name)).toEqual([null, 'Cid']);
  });

  it('lets a member go by themself, also after the finish, and see it no more', async () => {
    const member = await makeGolfer(service);
    const { teeId, path } = await startRound(owner);
    const joined = roundOf(await owner.post(`${path}/players`, { userId: member.userId, teeId }));
    await acceptCards(member, { path });
    const player = `${path}/players/${joined.players[1]!.id}`;
    await owner.post(`${path}/finish`).expect(200);
    expect(codeOf(await owner.delete(player).expect(409))).toBe('round_finished');
    await member.delete(player).expect(200);
    await member.get(path).expect(403);
    expect((await member.get('/api/v1/rounds').expect(200)).body).toMatchObject({ items: [] });
  });

  it('keeps the owner, and refuses who has no say', async () => {
    const member = await makeGolfer(service);
    const { teeId, path, players } = await startRound(owner);
    await owner.post(`${path}/players`, { userId: member.userId, teeId }).expect(201);
    const ownSeat = `${path}/players/${players[0]!.id}`;
    expect(codeOf(await owner.delete(ownSeat).expect(409))).toBe('owner_stays');
    await member.delete(ownSeat).expect(403);
    await (await makeGolfer(service)).delete(ownSeat).expect(403);
    await owner.delete(`${path}/players/${uuidv7()}`).expect(404);
  });
});

describe('marker', () => {
  it("writes everyone's scores and finishes; a member writes their own only", async () => {
    const [marker, member] = [await makeGolfer(service), await makeGolfer(service)];
    const { teeId, path, holes, id } = await startRound(owner, { holes: 'front9' });
    const joined = roundOf(await owner.post(`${path}/players`, { userId: member.userId, teeId }));
    await acceptCards(member, { path });
    const membersHole = `${path}/players/${joined.players[1]!.id}/holes/1`;
    await marker.put(`${holes}/1`, { strokes: 4 }).expect(403);
    await marker.get(path).expect(403);
    const set = await owner.put(`${path}/marker`, { userId: marker.userId }).expect(200);
    expect(roundOf(set)).toMatchObject({ version: 4, markerId: marker.userId });
    await owner.put(`${path}/marker`, { userId: marker.userId }).expect(200);
    expect(await readEvents(service, id)).toHaveLength(4);
    await marker.get(path).expect(200);
    await marker.put(`${holes}/1`, { strokes: 4 }).expect(200);
    await marker.put(membersHole, { strokes: 5 }).expect(200);
    await member.put(membersHole, { strokes: 6 }).expect(200);
    await member.put(`${holes}/1`, { strokes: 3 }).expect(403);
    const scoredBy = (await readEvents(service, id)).slice(4).map(({ data }) => data['scoredBy']);
    expect(scoredBy).toEqual([marker.userId, marker.userId, member.userId]);
    await member.post(`${path}/finish`).expect(403);
    await marker.post(`${path}/finish`).expect(200);
  });

  it('is named by the owner alone, and can be nobody', async () => {
    const marker = await makeGolfer(service);
    const { path } = await startRound(owner, { markerId: marker.userId });
    await marker.put(`${path}/marker`, { userId: null }).expect(403);
    const none = await owner.put(`${path}/marker`, { userId: null }).expect(200);
    expect(roundOf(none).markerId).toBeNull();
    const wrong = await owner.put(`${path}/marker`, { userId: 'me' }).expect(422);
    expect(wrong.body).toMatchObject({ errors: [{ field: 'userId' }] });
  });
});
