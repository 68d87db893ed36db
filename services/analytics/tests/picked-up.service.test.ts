import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEventFactory, wholeRound } from './test-events.ts';
import { startTestService, type TestService } from './test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
  await service.whenReady();
});
afterAll(() => service.close());

interface Board {
  players: number;
  entries: { userId: string; value: number; roundId: string }[];
}

/** A round of bogeys by a scratch player; a hole can be picked up. */
function roundOf(userId: string, courseId: string, pickedUpHole?: number) {
  const events = wholeRound(makeEventFactory(), userId, { courseId, strokes: 5 });
  const players = events[0]!.data['players'] as { playingHandicap: number | null }[];
  players[0]!.playingHandicap = 0;
  for (const { data } of events) {
    if (data['hole'] === pickedUpHole) Object.assign(data, { strokes: null, pickedUp: true });
  }
  return events;
}

it('a hole that was picked up keeps a card off the boards of strokes, not off that of points', async () => {
  const [anna, ben, courseId] = [randomUUID(), randomUUID(), randomUUID()];
  const pickedUp = roundOf(anna, courseId, 5);
  await service.deliver([...pickedUp, ...roundOf(ben, courseId)]);
  const board = async (metric: string) =>
    (await service.get(anna, `/api/v1/leaderboards/${courseId}.${metric}.all`)).body as Board;
  expect(await board('gross')).toMatchObject({ players: 1, entries: [{ userId: ben }] });
  expect(await board('net')).toMatchObject({ players: 1, entries: [{ userId: ben }] });
  expect(await board('stableford')).toMatchObject({
    players: 2,
    entries: [
      { userId: ben, value: 18 },
      { userId: anna, value: 17, roundId: pickedUp[0]!.subject },
    ],
  });
  const reopened = makeEventFactory(900).reopened(pickedUp[0]!.subject);
  await service.deliver([reopened]);
  expect(await board('stableford')).toMatchObject({ players: 1, entries: [{ userId: ben }] });
});
