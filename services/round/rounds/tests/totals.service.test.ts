import { expect, it } from 'vitest';
import {
  codeOf,
  makeGolfer,
  readEvents,
  startRound,
  useTestService,
} from '../../tests/test-service.ts';

const { service, golfer } = await useTestService();

async function startTotal(overrides: object = {}) {
  const round = await startRound(golfer, { holes: 'front9', ...overrides });
  return { ...round, total: `${round.path}/players/${round.players[0]!.id}/total` };
}

it('enters a total instead of holes, with its version and its event', async () => {
  const round = await startTotal();
  const answer = await golfer.put(round.total, { strokes: 44 }).expect(200);
  expect(answer.body).toEqual({ strokes: 44, version: 1, roundVersion: 2 });
  expect(answer.headers['etag']).toBe('"1"');
  const again = await golfer.put(round.total, { strokes: 44 }).expect(200);
  expect(again.body).toEqual(answer.body);
  expect((await readEvents(service, round.id)).slice(1)).toEqual([
    {
      type: 'golf.round.TotalScored.v1',
      data: {
        roundId: round.id,
        roundVersion: 2,
        playerId: round.players[0]!.id,
        userId: golfer.userId,
        strokes: 44,
        totalVersion: 1,
        scoredBy: golfer.userId,
      },
    },
  ]);
  const shown = await golfer.get(round.path).expect(200);
  expect(shown.body).toMatchObject({
    version: 2,
    players: [{ strokes: 44, holesPlayed: 0, total: { strokes: 44, version: 1 } }],
  });
  const list = await golfer.get('/api/v1/rounds?limit=1').expect(200);
  expect(list.body).toMatchObject({ items: [{ strokes: 44, holesPlayed: 0 }] });
});

it('does not stand beside holes, in either order', async () => {
  const round = await startTotal();
  await golfer.put(round.total, { strokes: 44 }).expect(200);
  const hole = await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(409);
  expect(codeOf(hole)).toBe('total_entered');
  await golfer.put(round.total, { strokes: null }).expect(200);
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  expect(codeOf(await golfer.put(round.total, { strokes: 44 }).expect(409))).toBe('holes_scored');
  await golfer.delete(`${round.holes}/1`).expect(200);
  const last = await golfer.put(round.total, { strokes: 45 }).expect(200);
  expect(last.body).toEqual({ strokes: 45, version: 3, roundVersion: 6 });
});

it('takes one of a total and a hole that come at once', async () => {
  const round = await startTotal();
  const answers = await Promise.all([
    golfer.put(`${round.holes}/1`, { strokes: 4 }),
    golfer.put(round.total, { strokes: 44 }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await readEvents(service, round.id)).toHaveLength(2);
});

it('tells both values when If-Match names an old version', async () => {
  const round = await startTotal();
  await golfer.put(round.total, { strokes: 44 }).set('if-match', '"0"').expect(200);
  const conflict = await golfer.put(round.total, { strokes: 45 }).set('if-match', '"0"');
  expect(conflict.status).toBe(412);
  expect(conflict.body).toMatchObject({
    code: 'version_mismatch',
    current: { strokes: 44, version: 1 },
    sent: { strokes: 45 },
  });
});

it.each([
  [{ strokes: 17 }, 'total_implausible'],
  [{ strokes: 136 }, 'total_implausible'],
  [{ strokes: 400 }, 'total_implausible'],
  [{ strokes: 0 }, 'too_small'],
  [{ strokes: 44.5 }, 'wrong_type'],
  [{}, 'missing'],
  [{ strokes: 44, holes: 9 }, 'unknown_field'],
])('refuses %j, saying what is wrong', async (body, wrong) => {
  const round = await startTotal();
  const answer = await golfer.put(round.total, body).expect(422);
  const { errors } = answer.body as { errors: { code: string }[] };
  expect(errors.map(({ code }) => code)).toContain(wrong);
  expect(await readEvents(service, round.id)).toHaveLength(1);
});

it('is for owner, marker and the player', async () => {
  const round = await startTotal();
  const stranger = await makeGolfer(service);
  await stranger.put(round.total, { strokes: 44 }).expect(403);
  await golfer.put(round.total, { strokes: 44 }).set('if-match', 'one').expect(422);
  await golfer.post(`${round.path}/finish`).expect(200);
  const late = await golfer.put(round.total, { strokes: 44 }).expect(409);
  expect(codeOf(late)).toBe('round_finished');
});
