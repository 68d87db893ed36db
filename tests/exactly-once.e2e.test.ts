import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newGolfer, type Golfer, type StartedRound } from './golfer.ts';
import { control, query } from './stack.ts';
import { readTopic } from './topic.ts';

const HEALING_MS = 60_000;
const KILLED = ['round', 'round-daprd', 'analytics', 'analytics-daprd'];

/** Writes a hole until it is answered 200; what a client with a bad line does. */
async function insist(golfer: Golfer, round: StartedRound, hole: number, strokes: number) {
  for (;;) {
    const reply = await golfer.score(round, hole, strokes).catch(() => undefined);
    if (reply?.status === 200) return;
    await sleep(100);
  }
}

it('every effect is there once, whatever is killed meanwhile', async () => {
  const golfer = await newGolfer();
  const rounds = await Promise.all(
    (['18', 'front9', 'back9'] as const).map((holes) => golfer.start(holes)),
  );
  const first = { 18: 1, front9: 1, back9: 10 };
  const playing = Promise.all(
    rounds.map(async (round, index) => {
      const holes = (['18', 'front9', 'back9'] as const)[index]!;
      const count = holes === '18' ? 18 : 9;
      for (let pass = 0; pass < 3; pass++) {
        for (let hole = first[holes]; hole < first[holes] + count; hole++) {
          await insist(golfer, round, hole, 3 + pass + (hole % 3));
          await sleep(10);
        }
      }
    }),
  );
  for (const name of KILLED) {
    await sleep(300);
    await control({ do: 'signal', name, signal: 'SIGKILL' });
  }
  await playing;
  for (const round of rounds) {
    await expect
      .poll(() =>
        golfer.finish(round).then(
          (reply) => reply.status,
          () => 0,
        ),
      )
      .toSatisfy((status: number) => [200, 409].includes(status));
  }

  // The log: one version after the other, none missing, none twice.
  const ids = rounds.map((round) => round.id);
  const log = await query<{ eventId: string; roundId: string; version: number }>(
    'round',
    `SELECT event_id AS "eventId", aggregate_id AS "roundId", (data->>'roundVersion')::int AS version
     FROM event WHERE aggregate_id = ANY($1::uuid[]) ORDER BY id`,
    [ids],
  );
  for (const id of ids) {
    const versions = log.filter((event) => event.roundId === id).map((event) => event.version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    // The start, each hole three times, the finish; a repeat whose answer was lost may add to them.
    const count = id === ids[0] ? 18 : 9;
    expect(versions.length).toBeGreaterThanOrEqual(2 + 3 * count);
  }

  // The topic: every event of the log, perhaps repeated, and nothing else of these rounds.
  const logged = new Set(log.map((event) => event.eventId));
  const own = (records: Awaited<ReturnType<typeof readTopic>>) =>
    records.filter((record) => ids.includes(record.key)).map((record) => record.event.id);
  const published = own(
    await readTopic('golf.round', (records) => new Set(own(records)).size >= logged.size),
  );
  expect(new Set(published)).toEqual(logged);

  // The views: what the record says.
  const totals = await query<{ roundId: string; strokes: number }>(
    'round',
    `SELECT p.round_id AS "roundId", sum(s.strokes)::int AS strokes
     FROM round_player p JOIN hole_score s ON s.player_id = p.id
     WHERE p.round_id = ANY($1::uuid[]) GROUP BY p.round_id`,
    [ids],
  );
  const strokesOf = (entries: { roundId: string; strokes: number | null }[]) =>
    new Map(entries.map(({ roundId, strokes }) => [roundId, strokes]));
  await expect
    .poll(async () => strokesOf((await golfer.analytics()).body.trend ?? []), {
      timeout: HEALING_MS,
      interval: 200,
    })
    .toEqual(strokesOf(totals));
  const { body } = await golfer.analytics();
  expect(body.figures.rounds).toBe(3);
});
