import { describe, expect, it } from 'vitest';
import type { Change } from '../../events/correction-events.ts';
import {
  acceptCards,
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
  type Golfer,
} from '../../tests/test-service.ts';
import type { RoundAnswer } from '../round-answer.ts';

const { service, golfer: owner } = await useTestService();
const roundOf = (answer: { body: unknown }) => answer.body as RoundAnswer;

const GUEST = { name: 'Plus Guest', teeId: 'yellow', gender: 'men', handicapIndex: 2.2 };
const start = (body: object = {}) =>
  startRound(owner, { gender: 'men', players: [GUEST], ...body });

const historyOf = async ({ path }: { path: string }) =>
  (await owner.get(`${path}/history`).expect(200)).body as {
    items: { kind: string; version: number; by: string | null; changes: Change[] }[];
  };

const scoresOf = async (golfer: Golfer) =>
  ((await golfer.get('/api/v1/handicaps/me').expect(200)).body as { scores: number }).scores;

/** The same round as if it had been started right; ids, names of those who wrote it and versions apart. */
const figuresOf = ({ players }: RoundAnswer) =>
  players.map(({ id: _id, userId: _user, scores, ...player }) => ({
    ...player,
    scores: scores.map(({ version: _version, ...score }) => score),
  }));

describe('a player', () => {
  it('who was put down wrong is put right; scores stay, and all follows as if it had been so', async () => {
    const round = await start();
    const guest = `${round.path}/players/${round.players[1]!.id}`;
    for (const hole of [1, 2, 3]) {
      await owner.put(`${guest}/holes/${hole}`, { strokes: 5, putts: 2 }).expect(200);
    }
    const right = { handicapIndex: -2.2, teeId: 'white', gender: 'men' };
    const corrected = roundOf(await owner.patch(guest, right).expect(200));
    const other = await start({ players: [{ ...GUEST, ...right }] });
    for (const hole of [1, 2, 3]) {
      const path = `${other.path}/players/${other.players[1]!.id}/holes/${hole}`;
      await owner.put(path, { strokes: 5, putts: 2 }).expect(200);
    }
    const meant = roundOf(await owner.get(other.path).expect(200));
    expect(figuresOf(corrected)).toEqual(figuresOf(meant));
    expect(corrected.players[1]).toMatchObject({ handicapIndex: -2.2, teeId: 'white' });
    expect(corrected.players[1]!.scores).toHaveLength(3);
    const { items } = await historyOf(round);
    expect(items.map(({ kind }) => kind)).toEqual(['PlayerCorrected', 'RoundStarted']);
    expect(items[0]).toMatchObject({ by: owner.userId, version: corrected.version });
    expect(items[0]!.changes.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['teeId', 'yellow', 'white'],
      ['handicapIndex', 2.2, -2.2],
    ]);
    const again = roundOf(await owner.patch(guest, right).expect(200));
    expect(again.version).toBe(corrected.version);
  });

  it('may be the owner, whose tee and gender are put right; no name comes into an event', async () => {
    const round = await start();
    const own = `${round.path}/players/${round.players[0]!.id}`;
    const corrected = roundOf(
      await owner.patch(own, { teeId: 'red', gender: 'women', name: 'Ann Right' }).expect(200),
    );
    expect(corrected.players[0]).toMatchObject({
      ...{ teeId: 'red', gender: 'women', name: 'Ann Right', userId: owner.userId },
    });
    expect(JSON.stringify(await readEvents(service, round.id))).not.toContain('Right');
  });

  it.each([
    ['handicapIndex', 0, { handicapIndex: 4 }],
    ['handicapIndex', 1, { handicapIndex: 4.25 }],
    ['teeId', 1, { teeId: 'purple' }],
    ['strokes', 1, { strokes: 4 }],
    ['body', 1, {}],
  ])('is not put right with a wrong %s', async (field, place, wrong) => {
    const round = await start();
    const path = `${round.path}/players/${round.players[place]!.id}`;
    const answer = await owner.patch(path, wrong).expect(422);
    expect((answer.body as { errors: { field: string }[] }).errors[0]!.field).toBe(field);
  });

  it('who has yet to accept stays invited', async () => {
    const member = await makeGolfer(service);
    const players = [{ userId: member.userId, teeId: 'yellow', gender: 'men' }];
    const round = await start({ players });
    const seat = `${round.path}/players/${round.players[1]!.id}`;
    const corrected = roundOf(await owner.patch(seat, { teeId: 'white' }).expect(200));
    expect(corrected.players[1]).toMatchObject({
      ...{ userId: null, invitedId: member.userId, teeId: 'white' },
    });
  });
});

describe('a round', () => {
  it('of a wrong day is put right, with the index of that day', async () => {
    const golfer = await makeGolfer(service);
    const play = async (playedOn: string) => {
      const round = await startRound(golfer, { playedOn, gender: 'men' });
      await golfer.put(`${round.path}/players/${round.players[0]!.id}/total`, { strokes: 90 });
      await golfer.post(`${round.path}/finish`).expect(200);
    };
    for (const day of ['01', '02', '03']) await play(`2026-04-${day}`);
    const round = await startRound(golfer, { playedOn: '2026-04-01', gender: 'men' });
    expect(round.players[0]!.handicapIndex).toBeNull();
    const moved = roundOf(await golfer.patch(round.path, { playedOn: '2026-04-20' }).expect(200));
    expect(moved.playedOn).toBe('2026-04-20');
    expect(moved.players[0]!.playingHandicap).toEqual(expect.any(Number));
    await golfer.put(`${round.path}/players/${round.players[0]!.id}/total`, { strokes: 80 });
    await golfer.post(`${round.path}/finish`).expect(200);
    expect(await scoresOf(golfer)).toBe(4);
    const list = await golfer.get('/api/v1/rounds?limit=1').expect(200);
    expect(list.body).toMatchObject({ items: [{ id: round.id, playedOn: '2026-04-20' }] });
  });

  it('on a wrong course is put right, and its cards with it', async () => {
    const courses = (await owner.get('/api/v1/courses').expect(200)).body as {
      items: { id: string; name: string }[];
    };
    const other = courses.items.find(({ name }) => name.startsWith('Thornbeck'))!;
    const round = await start();
    await owner.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
    const answer = await owner.patch(round.path, { courseId: other.id, teeId: 'yellow' });
    const moved = roundOf(answer);
    const meant = await start({ courseId: other.id, teeId: 'yellow' });
    expect(moved).toMatchObject({ courseId: other.id, courseName: other.name });
    expect(moved.players.map(({ card }) => card)).toEqual(meant.players.map(({ card }) => card));
    expect(moved.players[0]!.scores).toMatchObject([{ hole: 1, strokes: 4 }]);
    expect((await historyOf(round)).items[0]!.changes[0]).toEqual({
      ...{ playerId: null, field: 'courseId', from: round.courseId, to: other.id },
    });
  });

  it.each([
    ['playedOn', { playedOn: '2199-01-01' }],
    ['courseId', { courseId: '0198c0de-0000-7000-8000-00000000dead' }],
    ['teeId', { teeId: 'purple' }],
  ])('is not put right with a wrong %s', async (field, wrong) => {
    const round = await start();
    const answer = await owner.patch(round.path, wrong).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
    expect((await historyOf(round)).items).toHaveLength(1);
  });

  it('that is finished is put right once it is reopened', async () => {
    const round = await start();
    await owner.post(`${round.path}/finish`).expect(200);
    const refused = await owner.patch(round.path, { playedOn: '2026-04-20' }).expect(409);
    expect(codeOf(refused)).toBe('round_finished');
    await owner.post(`${round.path}/reopen`).expect(200);
    await owner.patch(round.path, { playedOn: '2026-04-20' }).expect(200);
  });
});

describe('a round that was a mistake', () => {
  it('is deleted: it counts nowhere and is in no list, and what was scored is kept', async () => {
    const golfer = await makeGolfer(service);
    const round = await startRound(golfer, { gender: 'men' });
    await golfer.put(`${round.path}/players/${round.players[0]!.id}/total`, { strokes: 90 });
    await golfer.post(`${round.path}/finish`).expect(200);
    expect(await scoresOf(golfer)).toBe(1);
    const share = await golfer.post(`${round.path}/share`).expect(201);
    const deleted = roundOf(await golfer.delete(round.path).expect(200));
    await golfer.get((share.body as { path: string }).path).expect(404);
    expect(deleted).toMatchObject({ state: 'deleted', players: [{ total: { strokes: 90 } }] });
    expect(await scoresOf(golfer)).toBe(0);
    expect((await golfer.get('/api/v1/rounds').expect(200)).body).toMatchObject({ items: [] });
    const file = await golfer.get('/api/v1/rounds/export').expect(200);
    expect(file.body).toMatchObject({ rounds: [] });
    await golfer.get(round.path).expect(200);
    for (const action of ['finish', 'abandon', 'reopen', 'share']) {
      const refused = await golfer.post(`${round.path}/${action}`).expect(409);
      expect(codeOf(refused)).toBe('round_deleted');
    }
    const again = roundOf(await golfer.delete(round.path).expect(200));
    expect(again.version).toBe(deleted.version);
  });

  it('stays when another member has accepted a card of it', async () => {
    const member = await makeGolfer(service);
    const round = await start({ players: [{ userId: member.userId, teeId: 'yellow' }] });
    await acceptCards(member, round);
    await owner.post(`${round.path}/finish`).expect(200);
    expect(codeOf(await owner.delete(round.path).expect(409))).toBe('others_played');
    await member.delete(`${round.path}/players/${round.players[1]!.id}`).expect(200);
    await owner.delete(round.path).expect(200);
  });
});
