import { afterEach, describe, expect, it } from 'vitest';
import type { PoolClient } from 'pg';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { codeOf, startRound, useTestService } from '../../tests/test-service.ts';
import { makeScoreWriter } from '../scoring/score-writer.ts';

const { service, golfer } = await useTestService();
const { pool } = service.context;

let holder: PoolClient | undefined;
const release = async () => {
  await holder?.query('ROLLBACK');
  holder?.release();
  holder = undefined;
};
afterEach(release);

/** Somebody holds the row of a round, and does not let go. */
async function hold(roundId: string): Promise<void> {
  holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM round WHERE id = $1 FOR UPDATE', [roundId]);
}

const waitingForLocks = async () =>
  (
    await pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE application_name = current_setting('application_name') AND wait_event_type = 'Lock'`,
    )
  ).rows[0]!.n;

describe('a round that somebody holds', () => {
  it('is busy, and the scores of all others are written', async () => {
    const held = await startRound(golfer);
    const others = await Promise.all(Array.from({ length: 5 }, () => startRound(golfer)));
    await hold(held.id);
    const put = (holes: string, hole: number) => golfer.put(`${holes}/${hole}`, { strokes: 4 });
    const ofHeld = put(held.holes, 1).then((answer) => answer);
    const written = await Promise.all(
      others.flatMap(({ holes }) => Array.from({ length: 10 }, (_, n) => put(holes, n + 1))),
    );
    expect(new Set(written.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await ofHeld;
    expect([refused.status, codeOf(refused), refused.headers['retry-after']]).toEqual([
      503,
      'busy',
      '1',
    ]);
    expect(await waitingForLocks()).toBe(0);
    expect(codeOf(await put(held.holes, 1))).toBe('busy');
    await release();
    const writes = async () => (await put(held.holes, 1)).status;
    await expect.poll(writes, { timeout: 5000 }).toBe(200);
  });

  it('takes no other change either, and says so', async () => {
    const held = await startRound(golfer);
    await hold(held.id);
    const answer = await golfer.post(`${held.path}/finish`).expect(503);
    expect(codeOf(answer)).toBe('busy');
    expect(await waitingForLocks()).toBe(0);
    await release();
    await golfer.post(`${held.path}/finish`).expect(200);
  });
});

describe('the queue of the writer', () => {
  it('takes 2,000 scores and refuses the next at once', async () => {
    const round = await startRound(golfer);
    const writer = makeScoreWriter(pool);
    const score = { strokes: 4, pickedUp: false, putts: null, fairway: null, penalties: null };
    const command = {
      ...{ roundId: round.id, playerId: round.players[0]!.id, userId: golfer.userId, hole: 1 },
      ...{ score: { ...score, sand: null }, expectedVersion: undefined, traceparent: undefined },
    };
    const all = await Promise.allSettled(Array.from({ length: 2500 }, () => writer.write(command)));
    const refused = all.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(500);
    expect(refused.every(({ reason }) => (reason as AppError).code === 'busy')).toBe(true);
  });
});
