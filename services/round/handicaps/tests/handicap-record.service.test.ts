import type { QueryConfig, QueryResult } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { readOutdated, readStanding } from '../db/handicap-state.ts';
import { readIndexes } from '../read-indexes.ts';
import { rebuildHandicaps } from '../rebuild-handicaps.ts';
import { startReckoning } from '../start-reckoning.ts';
import { updateHandicaps } from '../update-handicaps.ts';
import { changeState, insertRound, playRound } from './handicap-rounds.ts';
import { insertMany } from './insert-many.ts';
import { startTestService, type TestService } from '../../tests/test-service.ts';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const pool = () => service.context.pool;

/** Slope 125, rating 72.1: the differential of a total is 0.904 × (total − 72.1). */
const DATES = ['2026-04-04', '2026-04-11', '2026-04-18'];

async function playThree(userId: string): Promise<void> {
  for (const playedOn of DATES) await playRound(pool(), { userIds: [userId], playedOn, total: 92 });
}

async function indexOf(userId: string): Promise<number | undefined> {
  return (await readIndexes(pool(), [userId], '2099-01-01')).get(userId)?.indexTenths;
}

async function rowsOf(userId: string) {
  const { rows } = await pool().query<Record<string, unknown>>(
    'SELECT * FROM handicap_score WHERE user_id = $1 ORDER BY played_on, round_id',
    [userId],
  );
  return rows;
}

describe('a record', () => {
  it('has an index after 54 holes, in effect from the next day on', async () => {
    const userId = uuidv7();
    await playThree(userId);
    expect(await indexOf(userId)).toBe(160);
    expect((await readIndexes(pool(), [userId], '2026-04-18')).size).toBe(0);
    const played = await readIndexes(pool(), [userId, uuidv7()], '2026-04-19');
    expect([...played]).toEqual([[userId, { indexTenths: 160, from: 'record' }]]);
  });

  it('runs what follows again when a round is back-dated', async () => {
    const [late, early] = [uuidv7(), uuidv7()];
    await playThree(late);
    await playRound(pool(), {
      userIds: [late],
      playedOn: '2026-05-01',
      holes: 'front9',
      total: 44,
    });
    const before = (await rowsOf(late)).at(-1)!;
    await playRound(pool(), { userIds: [late], playedOn: '2026-03-01', total: 80 });
    const after = (await rowsOf(late)).at(-1)!;
    expect([before['index_in_effect_tenths'], after['index_in_effect_tenths']]).toEqual([160, 61]);
    expect(after['differential_tenths']).not.toBe(before['differential_tenths']);

    await playRound(pool(), { userIds: [early], playedOn: '2026-03-01', total: 80 });
    await playThree(early);
    await playRound(pool(), {
      userIds: [early],
      playedOn: '2026-05-01',
      holes: 'front9',
      total: 44,
    });
    expect(await indexOf(late)).toBe(await indexOf(early));
  });

  it('loses a score when its round is opened again, and gets it back', async () => {
    const userId = uuidv7();
    await playThree(userId);
    const round = await playRound(pool(), { userIds: [userId], playedOn: '2026-05-01', total: 85 });
    const withIt = await rowsOf(userId);
    await changeState(pool(), round, 'in_progress');
    expect([(await rowsOf(userId)).length, await indexOf(userId)]).toEqual([3, 160]);
    await changeState(pool(), round, 'finished');
    expect(await rowsOf(userId)).toEqual(withIt);
  });

  it('keeps out what does not count', async () => {
    const userId = uuidv7();
    const plain = { userIds: [userId], playedOn: '2026-05-01' };
    const nine = [4, 5, 3, 4, 4, 4, 3, 5, 4];
    await playRound(pool(), { ...plain, context: 'practice' });
    await playRound(pool(), { ...plain, isRated: false });
    await playRound(pool(), { ...plain, strokes: [...nine, ...nine.map(() => 0)] });
    await playRound(pool(), { ...plain, holes: 'back9', strokes: [...nine.slice(1), 0] });
    expect(await rowsOf(userId)).toEqual([]);
    await playRound(pool(), { ...plain, strokes: [...nine, -1, ...nine.slice(1).map(() => 0)] });
    expect(await rowsOf(userId)).toMatchObject([{ accepted: false, index_after_tenths: null }]);
  });

  it('drops the score of a player who left after the finish', async () => {
    const [ann, bob] = [uuidv7(), uuidv7()];
    const round = await playRound(pool(), { userIds: [ann, bob], playedOn: '2026-05-01' });
    await pool().query(
      'UPDATE round_player SET left_at = now() WHERE round_id = $1 AND user_id = $2',
      [round, bob],
    );
    await changeState(pool(), round, 'finished');
    expect([(await rowsOf(ann)).length, (await rowsOf(bob)).length]).toEqual([1, 0]);
  });

  it('takes players who finish at once, in whatever order they stand on the card', async () => {
    const [ann, bob] = [uuidv7(), uuidv7()];
    const rounds = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        insertRound(pool(), {
          userIds: place % 2 === 0 ? [ann, bob] : [bob, ann],
          playedOn: `2026-06-${10 + place}`,
          total: 80 + place,
        }),
      ),
    );
    await Promise.all(rounds.map((round) => changeState(pool(), round, 'finished')));
    const standing = await rowsOf(ann);
    expect(standing).toHaveLength(12);
    expect(await rowsOf(bob)).toMatchObject(
      standing.map((row) => ({
        differential_tenths: row['differential_tenths'],
        index_after_tenths: row['index_after_tenths'],
      })),
    );
    await rebuildHandicaps(pool(), [ann, bob]);
    expect(await rowsOf(ann)).toEqual(standing);
  });
});

describe('rebuildHandicaps', () => {
  it('makes of rounds loaded in bulk what finishing them one by one makes', async () => {
    const [played, loaded] = [uuidv7(), uuidv7()];
    for (let place = 0; place < 25; place++) {
      const round = { playedOn: `2026-07-0${1 + (place % 9)}`, total: 75 + ((place * 7) % 22) };
      const id = uuidv7();
      await playRound(pool(), { ...round, id, userIds: [played] });
      await insertRound(pool(), { ...round, userIds: [loaded] });
    }
    expect(await indexOf(loaded)).toBeUndefined();
    await rebuildHandicaps(pool());
    const figures = (rows: Record<string, unknown>[]) =>
      rows.map((row) => [row['total'], row['differential_tenths'], row['index_after_tenths']]);
    expect(figures(await rowsOf(loaded))).toEqual(figures(await rowsOf(played)));
    expect(await indexOf(loaded)).toBe(await indexOf(played));
  });

  it('reckons 2,000 rounds, and finishing one more reads no more than after 100, and writes one', async () => {
    const [short, long] = [uuidv7(), uuidv7()];
    await insertMany(pool(), short, 100);
    await insertMany(pool(), long, 2000);
    await rebuildHandicaps(pool(), [short, long]);
    const [few, many] = [await finishOneMore(short), await finishOneMore(long)];
    const standing = await readStanding(pool(), long);
    expect([standing?.scores, standing?.rows.length]).toEqual([2001, 20]);
    expect(many).toEqual(few);
    expect([many['read-record'], many['write-results']]).toEqual([undefined, 1]);
    const stepped = await rowsOf(long);
    await rebuildHandicaps(pool(), [long]);
    expect(await rowsOf(long)).toEqual(stepped);
    expect({ ...(await readStanding(pool(), long)), version: 0 }).toEqual({
      ...standing,
      version: 0,
    });
  });
});

describe('a record that rules of before were applied to', () => {
  it('is reckoned again at the next start, and only that', async () => {
    const [stale, current] = [uuidv7(), uuidv7()];
    for (const userId of [stale, current]) await playThree(userId);
    const right = await rowsOf(stale);
    const spoilt = `UPDATE handicap_score SET differential_tenths = 1, index_after_tenths = 1
      WHERE user_id = ANY($1)`;
    await pool().query(spoilt, [[stale, current]]);
    await pool().query('UPDATE handicap SET rules = 0 WHERE user_id = $1', [stale]);
    const stop = startReckoning(pool(), service.context.logger);
    await expect.poll(() => indexOf(stale)).toBe(160);
    await stop();
    expect(await rowsOf(stale)).toEqual(right);
    expect([await indexOf(current), await readOutdated(pool())]).toEqual([1, []]);
  });

  it('is folded whole by the next finish', async () => {
    const [stale, right] = [uuidv7(), uuidv7()];
    for (const userId of [stale, right]) await playThree(userId);
    await pool().query('UPDATE handicap SET rules = 0, index_tenths = 1 WHERE user_id = $1', [
      stale,
    ]);
    const plain = { playedOn: '2026-05-01', holes: 'front9' as const, total: 44 };
    for (const userId of [stale, right]) await playRound(pool(), { ...plain, userIds: [userId] });
    expect(await indexOf(stale)).toBe(await indexOf(right));
  });

  it('keeps no other waiting while somebody holds it, and is reckoned when they are done', async () => {
    const [held, other] = [uuidv7(), uuidv7()].sort() as [string, string];
    for (const userId of [held, other]) await playThree(userId);
    await pool().query('UPDATE handicap SET rules = 0 WHERE user_id IN ($1, $2)', [held, other]);
    let stop = () => Promise.resolve();
    await inTransaction(pool(), async (tx) => {
      await tx.query('SELECT FROM handicap WHERE user_id = $1 FOR UPDATE', [held]);
      stop = startReckoning(pool(), service.context.logger, 50);
      await expect.poll(() => readOutdated(pool())).toEqual([held]);
    });
    await expect.poll(() => readOutdated(pool())).toEqual([]);
    await stop();
  });
});

/** Finishes a round on a day after all others; gives the rows that each of its queries read or wrote. */
async function finishOneMore(userId: string): Promise<Record<string, number>> {
  const plain = { userIds: [userId], playedOn: '2026-05-01', total: 99 };
  const round = await insertRound(pool(), plain);
  return inTransaction(pool(), async (tx) => {
    const query = vi.spyOn(tx, 'query');
    await updateHandicaps(tx, round);
    const { calls, results } = query.mock;
    const names = calls.map(([asked]) => (asked as unknown as Partial<QueryConfig>).name ?? 'lock');
    const answers = results.map(({ value }) => value as unknown as Promise<QueryResult>);
    const rows = (await Promise.all(answers)).map(({ rowCount }) => rowCount!);
    query.mockRestore();
    return Object.fromEntries(names.map((name, place) => [name, rows[place]!]));
  });
}
