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

const PICKED_UP = { strokes: null, pickedUp: true, putts: 0, sand: true, penalties: 1 };

/** A round of bogeys by a scratch player, two putts on each green; a hole can be picked up out of sand. */
function roundOf(userId: string, courseId: string, pickedUpHole?: number) {
  const events = wholeRound(makeEventFactory(), userId, { courseId, strokes: 5 });
  const players = events[0]!.data['players'] as { playingHandicap: number | null }[];
  players[0]!.playingHandicap = 0;
  for (const { data } of events) {
    if (data['hole'] === pickedUpHole) Object.assign(data, { ...PICKED_UP });
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

it('and counts for each figure that it says something of', async () => {
  const [anna, courseId] = [randomUUID(), randomUUID()];
  await service.deliver(roundOf(anna, courseId, 5));
  const answer = await service.get(anna, '/api/v1/analytics/me');
  const { figures, bestByCourse, form } = answer.body as {
    figures: Record<string, unknown>;
    bestByCourse: unknown[];
    form: unknown;
  };
  expect({ bestByCourse, form }).toEqual({ bestByCourse: [], form: { value: null, n: 0 } });
  expect(figures).toMatchObject({
    rounds: 1,
    eighteen: { strokes: { n: 0 }, toPar: { n: 0 }, net: { n: 0 }, points: { value: 17, n: 1 } },
    distribution: { bogey: 17, pickedUp: 1, n: 18 },
    putts: {
      perHole: { value: 2, n: 17 },
      perEighteen: { value: null, n: 0 },
      threePutts: { count: 0, n: 17 },
    },
    sandSaves: { percent: 0, count: 0, n: 1 },
    penalties: { count: 1, perHole: { value: 1, n: 1 } },
  });
});
