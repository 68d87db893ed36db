import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRound } from '../read-round.ts';
import { makeScoreWriter } from '../scoring/score-writer.ts';
import { readSummary } from '../read-through-cache.ts';
import {
  makeGolfer,
  startRound,
  startTestService,
  type Golfer,
  type TestService,
} from '../../tests/test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

it('never lets a late fill overwrite a newer value', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  const { cache, pool } = service.context;
  // A reader takes version 1 from the record and is held up; meanwhile the hole is scored.
  const old = await readRound(pool, round.id);
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  await cache.fill(round.id, old!.version, JSON.stringify(old));
  const answer = await golfer.get(`/api/v1/rounds/${round.id}`).expect(200);
  expect(answer.body).toMatchObject({ version: 2, players: [{ scores: [{ strokes: 4 }] }] });
});

it('answers the second read from the cache, the same to the letter', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  const first = await golfer.get(`/api/v1/rounds/${round.id}`);
  const cached = String(await service.context.cache.read(round.id));
  expect(cached.slice(cached.indexOf('\n') + 1)).toBe(first.text);
  const second = await golfer.get(`/api/v1/rounds/${round.id}`);
  expect(second.text).toBe(first.text);
});

it('answers what it took from the record once the cache has it, or an older fill would be read next', async () => {
  const round = await startRound(await makeGolfer(service));
  const { cache, pool, metrics } = service.context;
  const told = Promise.withResolvers<void>();
  const slow = { ...cache, fill: () => told.promise };
  const read = readSummary({ cache: slow, pool, metrics }, round.id);
  expect(await Promise.race([read, sleep(100, 'not yet')])).toBe('not yet');
  told.resolve();
  expect(await read).toMatchObject({ version: 1 });
});

it('whoever is told of a conflict reads what stands instead, should nobody have told the cache', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  await golfer.get(round.path).expect(200);
  await scoreUntold(golfer, round);
  await golfer.put(`${round.holes}/1`, { strokes: 5 }).set('if-match', '"0"').expect(412);
  const read = await golfer.get(round.path).expect(200);
  expect(read.body).toMatchObject({ version: 2, players: [{ scores: [{ strokes: 4 }] }] });
});

it('reads from the record while Redis is away, and repairs the cache when it is back', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  const path = `/api/v1/rounds/${round.id}`;
  await golfer.get(path).expect(200);
  const { redis, cache } = service.context;
  redis.disconnect();
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  const away = await golfer.get(path).expect(200);
  expect(away.body).toMatchObject({ version: 2 });
  await redis.connect();
  await expect.poll(async () => String(await cache.read(round.id))).not.toContain('"version":1,');
  const back = await golfer.get(path).expect(200);
  expect(back.body).toMatchObject({ version: 2 });
});

it('a score that is sent again is in what is read then, should nobody have told of the first time', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  await golfer.get(round.path).expect(200);
  await scoreUntold(golfer, round);
  const again = await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  expect(again.body).toMatchObject({ roundVersion: 2 });
  const read = await golfer.get(round.path).expect(200);
  expect(read.body).toMatchObject({ version: 2, players: [{ scores: [{ strokes: 4 }] }] });
});

/** Four strokes on the first hole, as by a process that was killed behind its COMMIT, while no relay is at work. */
async function scoreUntold(
  { userId }: Golfer,
  round: Awaited<ReturnType<typeof startRound>>,
): Promise<void> {
  const { cache, pool, relay } = service.context;
  await relay.stop();
  await makeScoreWriter(pool).write({
    ...{ roundId: round.id, playerId: round.players[0]!.id, userId, hole: 1 },
    score: {
      ...{ strokes: 4, pickedUp: false, putts: null },
      ...{ fairway: null, penalties: null, sand: null },
    },
    ...{ expectedVersion: undefined, traceparent: undefined },
  });
  expect(String(await cache.read(round.id))).toContain('"version":1,');
}
