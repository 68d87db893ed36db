import { expect, it } from 'vitest';
import { makeGolfer, readEvents, startRound, useTestService } from '../../tests/test-service.ts';

const { service, golfer: owner } = await useTestService();

it('tells who wrote what, from what, when; a cleared hole among it', async () => {
  const marker = await makeGolfer(service);
  const round = await startRound(owner, { markerId: marker.userId });
  const hole = `${round.holes}/7`;
  await owner.put(hole, { strokes: 4, putts: 2 }).expect(200);
  await owner.put(`${round.holes}/8`, { strokes: 3 }).expect(200);
  await marker.put(hole, { pickedUp: true }).expect(200);
  const cleared = await owner.delete(hole).set('if-match', '"2"').expect(200);
  expect(cleared.body).toMatchObject({
    strokes: null,
    pickedUp: false,
    version: 3,
    roundVersion: 5,
  });
  const history = await marker.get(`${hole}/history`).expect(200);
  expect(history.body).toMatchObject({
    items: [
      { version: 1, roundVersion: 2, by: owner.userId, from: null, to: { strokes: 4, putts: 2 } },
      {
        version: 2,
        roundVersion: 4,
        by: marker.userId,
        from: { strokes: 4, putts: 2 },
        to: { strokes: null, pickedUp: true },
      },
      { version: 3, roundVersion: 5, by: owner.userId, to: { strokes: null, pickedUp: false } },
    ],
  });
  const { items } = history.body as { items: { at: string }[] };
  expect(items.every(({ at }) => Math.abs(Date.now() - Date.parse(at)) < 60_000)).toBe(true);
});

it('has no row for a hole that nobody wrote, and is not for strangers', async () => {
  const round = await startRound(owner);
  const history = `${round.holes}/1/history`;
  expect((await owner.get(history).expect(200)).body).toEqual({ items: [] });
  await (await makeGolfer(service)).get(history).expect(403);
  await owner.get(`${round.holes}/19/history`).expect(422);
});

it('clears a hole once, and takes the next score with the next version', async () => {
  const round = await startRound(owner);
  const hole = `${round.holes}/1`;
  const none = await owner.delete(hole).expect(200);
  expect(none.body).toMatchObject({ strokes: null, version: 0, roundVersion: 1 });
  await owner.put(hole, { strokes: 4 }).expect(200);
  await owner.delete(hole).set('if-match', '"7"').expect(412);
  await owner.delete(hole).expect(200);
  await owner.delete(hole).expect(200);
  expect((await readEvents(service, round.id)).at(-1)).toMatchObject({
    type: 'golf.round.HoleScored.v1',
    data: { hole: 1, strokes: null, pickedUp: false, holeVersion: 2, roundVersion: 3 },
  });
  const shown = await owner.get(round.path).expect(200);
  expect(shown.body).toMatchObject({
    players: [{ holesPlayed: 0, scores: [{ hole: 1, strokes: null, version: 2 }] }],
  });
  const next = await owner.put(hole, { strokes: 5 }).set('if-match', '"2"').expect(200);
  expect(next.body).toMatchObject({ version: 3, roundVersion: 4 });
});
