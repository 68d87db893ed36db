import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CloudEvent } from '@golfroundpro/shared/events/cloud-event.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import { eraseUser } from '../erase/erase-user.ts';
import { ROUND_EVENTS } from '../events.ts';
import type { RoundAnswer } from '../rounds/round-answer.ts';
import { makeGolfer, startRound, startTestService, type TestService } from './test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const eventsOf = (roundId: string) =>
  service.dapr.published
    .filter((entry) => entry.key === roundId)
    .map((entry) => entry.event as CloudEvent<{ roundVersion: number }>);

it('publishes every committed event in order, keyed by the round', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  await Promise.all(
    [1, 2, 3, 4].map((hole) => golfer.put(`${round.holes}/${hole}`, { strokes: 4 })),
  );
  await expect.poll(() => eventsOf(round.id).length).toBe(5);
  expect(eventsOf(round.id).map((event) => event.data.roundVersion)).toEqual([1, 2, 3, 4, 5]);
  const [first] = eventsOf(round.id);
  expect(first).toMatchObject({ specversion: '1.0', source: '/round', subject: round.id });
  expect(first!.traceparent).toMatch(/^00-[0-9a-f]{32}-/);
});

it('keeps events while Kafka is away, and scores go on', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  await expect.poll(() => eventsOf(round.id).length).toBe(1);
  service.dapr.fails = true;
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  await golfer.put(`${round.holes}/1`, { strokes: 5 }).expect(200);
  expect(eventsOf(round.id)).toHaveLength(1);
  service.dapr.fails = false;
  await expect.poll(() => eventsOf(round.id).length, { timeout: 5000 }).toBe(3);
  await expect.poll(pending).toBe(0);
});

async function pending(): Promise<number> {
  const { rows } = await service.context.pool.query('SELECT id FROM event_pending');
  return rows.length;
}

it('carries the trace of the request that made the event', async () => {
  const golfer = await makeGolfer(service);
  const round = await startRound(golfer);
  const traceId = 'a'.repeat(32);
  await golfer
    .put(`${round.holes}/1`, { strokes: 4 })
    .set('traceparent', `00-${traceId}-${'b'.repeat(16)}-01`)
    .expect(200);
  await expect.poll(() => eventsOf(round.id).at(-1)?.traceparent).toContain(traceId);
});

it('publishes what its schemas say, whatever happens to a round, and no name', async () => {
  const golfer = await makeGolfer(service);
  const { id, path, holes, teeId } = await startRound(golfer, { name: 'Ann Meadow' });
  await golfer.put(`${holes}/1`, { strokes: 4, putts: 2, fairway: 'left' }).expect(200);
  await golfer.delete(`${holes}/1`).expect(200);
  const guest = { name: 'Bob Guest', teeId, gender: 'men', handicapIndex: -2.1 };
  const joined = (await golfer.post(`${path}/players`, guest).expect(201)).body as RoundAnswer;
  const player = `${path}/players/${joined.players[1]!.id}`;
  await golfer.put(`${player}/total`, { strokes: 90 }).expect(200);
  await golfer.delete(player).expect(200);
  for (const answer of ['accept', 'decline']) {
    const member = await makeGolfer(service);
    const seat = { userId: member.userId, name: 'Ann Member', teeId };
    const { players } = (await golfer.post(`${path}/players`, seat).expect(201))
      .body as RoundAnswer;
    const own = `${path}/players/${players.at(-1)!.id}`;
    await member.post(`${own}/${answer}`).expect(200);
    if (answer === 'accept') await member.delete(own).expect(200);
  }
  await golfer.patch(`${path}/players/${joined.players[0]!.id}`, { gender: 'women' }).expect(200);
  await golfer.patch(path, { playedOn: '2026-05-01' }).expect(200);
  await golfer.put(`${path}/marker`, { userId: golfer.userId }).expect(200);
  await golfer.post(`${path}/finish`).expect(200);
  await golfer.post(`${path}/reopen`).expect(200);
  await golfer.post(`${path}/abandon`).expect(200);
  await golfer.delete(path).expect(200);
  await eraseUser(service.context, golfer.userId);
  await expect.poll(() => eventsOf(id).length).toBe(20);
  const events = eventsOf(id);
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(ROUND_EVENTS.map(({ type }) => type)),
  );
  for (const { type, data } of events) {
    const { data: schema } = ROUND_EVENTS.find((definition) => definition.type === type)!;
    expect(makeChecker(schema)(data), type).toBeUndefined();
  }
  const versions = Array.from(events, (_, index) => index + 1);
  expect(events.map(({ data }) => data.roundVersion)).toEqual(versions);
  expect(JSON.stringify(events)).not.toMatch(/Ann|Bob/);
});
