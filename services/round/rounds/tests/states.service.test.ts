import { describe, expect, it } from 'vitest';
import type { RoundAnswer } from '../round-answer.ts';
import {
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
} from '../../tests/test-service.ts';

const { service, golfer: owner } = await useTestService();

const stateOfPlayers = async (id: string) => {
  const { rows } = await service.context.pool.query<{ state: string }>(
    'SELECT state FROM round_player WHERE round_id = $1',
    [id],
  );
  return rows.map(({ state }) => state);
};

describe('abandon', () => {
  it('gives the round up for good, with an event', async () => {
    const round = await startRound(owner);
    const answer = await owner.post(`${round.path}/abandon`).expect(200);
    expect(answer.body).toMatchObject({ state: 'abandoned', version: 2, finishedAt: null });
    expect(await stateOfPlayers(round.id)).toEqual(['abandoned']);
    expect((await readEvents(service, round.id)).at(-1)).toEqual({
      type: 'golf.round.RoundAbandoned.v1',
      data: { roundId: round.id, roundVersion: 2 },
    });
    const late = [
      await owner.put(`${round.holes}/1`, { strokes: 4 }),
      await owner.delete(`${round.holes}/1`),
      await owner.put(`${round.path}/players/${round.players[0]!.id}/total`, { strokes: 90 }),
      await owner.put(`${round.path}/marker`, { userId: owner.userId }),
      await owner.post(`${round.path}/players`, { name: 'Bob', teeId: round.teeId }),
      await owner.post(`${round.path}/finish`),
      await owner.post(`${round.path}/abandon`),
      await owner.post(`${round.path}/reopen`),
    ];
    for (const refused of late) {
      expect([refused.status, codeOf(refused)]).toEqual([409, 'round_abandoned']);
    }
    expect(await readEvents(service, round.id)).toHaveLength(2);
  });

  it('is for the owner, while the round is in progress', async () => {
    const marker = await makeGolfer(service);
    const round = await startRound(owner, { markerId: marker.userId });
    await marker.post(`${round.path}/abandon`).expect(403);
    await owner.post(`${round.path}/finish`).expect(200);
    expect(codeOf(await owner.post(`${round.path}/abandon`).expect(409))).toBe('round_finished');
  });
});

describe('reopen', () => {
  it('opens a finished card for writes, again and again', async () => {
    const round = await startRound(owner);
    await owner.post(`${round.path}/finish`).expect(200);
    expect(await stateOfPlayers(round.id)).toEqual(['finished']);
    const answer = await owner.post(`${round.path}/reopen`).expect(200);
    expect(answer.body).toMatchObject({ state: 'in_progress', version: 3, finishedAt: null });
    await owner.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
    await owner.post(`${round.path}/finish`).expect(200);
    const events = await readEvents(service, round.id);
    expect(events.map(({ type, data }) => [type, data['roundVersion']])).toEqual([
      ['golf.round.RoundStarted.v1', 1],
      ['golf.round.RoundFinished.v1', 2],
      ['golf.round.RoundReopened.v1', 3],
      ['golf.round.HoleScored.v1', 4],
      ['golf.round.RoundFinished.v1', 5],
    ]);
  });

  it('is for the owner, and for a finished round', async () => {
    const marker = await makeGolfer(service);
    const round = await startRound(owner, { markerId: marker.userId });
    const early = await owner.post(`${round.path}/reopen`).expect(409);
    expect(codeOf(early)).toBe('round_in_progress');
    await owner.post(`${round.path}/finish`).expect(200);
    await marker.post(`${round.path}/reopen`).expect(403);
  });
});

describe('races', () => {
  it('takes each score before the finish or refuses it, never one after', async () => {
    const round = await startRound(owner);
    const scores = Array.from({ length: 18 }, (_, index) =>
      owner.put(`${round.holes}/${index + 1}`, { strokes: 4 }),
    );
    const finish = owner.post(`${round.path}/finish`);
    const answers = await Promise.all([...scores.slice(0, 9), finish, ...scores.slice(9)]);
    const taken = answers.filter((answer) => answer.status === 200).length - 1;
    const refused = answers.filter((answer) => answer.status === 409);
    expect(refused.map(codeOf).every((code) => code === 'round_finished')).toBe(true);
    const shown = (await owner.get(round.path).expect(200)).body as RoundAnswer;
    expect(shown.players[0]!.scores).toHaveLength(taken);
    const events = await readEvents(service, round.id);
    expect(events.at(-1)!.type).toBe('golf.round.RoundFinished.v1');
    expect(events.map(({ data }) => data['roundVersion'])).toEqual(
      events.map((_, index) => index + 1),
    );
    expect(shown.version).toBe(events.length);
  });

  it('finishes once of many', async () => {
    const round = await startRound(owner);
    const answers = await Promise.all([1, 2, 3, 4].map(() => owner.post(`${round.path}/finish`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});

describe('derived figures', () => {
  it('follow from card, handicap and scores', async () => {
    const { teeId, path } = await startRound(owner, { holes: 'front9' });
    const guest = { name: 'Bob', teeId, gender: 'men', handicapIndex: 18 };
    const joined = (await owner.post(`${path}/players`, guest).expect(201)).body as RoundAnswer;
    const { id, card, playingHandicap } = joined.players[1]!;
    expect(card.reduce((sum, { received }) => sum + received!, 0)).toBe(playingHandicap);
    for (const { hole, par } of card) {
      const body = { strokes: par + 1, putts: 2 };
      await owner.put(`${path}/players/${id}/holes/${hole}`, body).expect(200);
    }
    const { players } = (await owner.get(path).expect(200)).body as RoundAnswer;
    const par = card.reduce((sum, hole) => sum + hole.par, 0);
    expect(players[1]).toMatchObject({
      strokes: par + 9,
      toPar: 9,
      net: par + 9 - playingHandicap!,
      points: card.reduce((sum, { received }) => sum + Math.max(0, 1 + received!), 0),
      holesPlayed: 9,
    });
    expect(players[1]!.scores[0]).toMatchObject({
      toPar: 1,
      net: card[0]!.par + 1 - card[0]!.received!,
      points: 1 + card[0]!.received!,
      greenInRegulation: false,
    });
  });
});
