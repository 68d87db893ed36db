import type { PoolClient } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../courses/tests/courses-staff.ts';
import { makeGolfer, startRound, useTestService } from '../../tests/test-service.ts';
import { dropOwnCourses } from '../db/drop-own-courses.ts';
import { add, listOf, PATH, startOn } from './own-course-steps.ts';

const { service } = await useTestService();
const { pool } = service.context;

let holder: PoolClient | undefined;
afterEach(() => end('ROLLBACK'));

/** Begins the transaction that the others will have to wait for. */
async function begin(): Promise<PoolClient> {
  holder = await pool.connect();
  await holder.query('BEGIN');
  return holder;
}

async function end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  await holder?.query(how);
  holder?.release();
  holder = undefined;
}

/** Waits until so many wait for it, or for one that waits for it. */
async function waiting(count: number): Promise<void> {
  const { rows } = await holder!.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const read = async () =>
    (await pool.query<{ pid: number }>(WAITING, [rows[0]!.pid])).rows.length - 1;
  await expect.poll(read, { interval: 20 }).toBe(count);
}

const WAITING = `
  WITH RECURSIVE waiting (pid) AS (
    SELECT $1::integer
    UNION SELECT a.pid FROM pg_stat_activity a JOIN waiting w ON w.pid = ANY (pg_blocking_pids(a.pid)))
  SELECT pid FROM waiting`;

const NOT_KNOWN = { code: 'invalid_request', errors: [{ field: 'courseId', code: 'not_known' }] };

describe('a course of one’s own that is deleted in the same instant', () => {
  it('takes no round that is started on it', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer);
    await dropOwnCourses(await begin(), golfer.userId, id);
    const body = { courseId: id, teeId: 'tee', holes: '18', gender: 'men' };
    const starting = golfer.post('/api/v1/rounds', body).then((answer) => answer);
    await waiting(1);
    await end('COMMIT');
    const refused = await starting;
    const later = await golfer.post('/api/v1/rounds', body);
    expect([refused.status, refused.body]).toMatchObject([422, NOT_KNOWN]);
    expect([later.status, later.body]).toMatchObject([422, NOT_KNOWN]);
  });

  it('takes no round that is moved there', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer);
    const { path } = await startRound(golfer, { gender: 'men' });
    await dropOwnCourses(await begin(), golfer.userId, id);
    const moving = golfer.patch(path, { courseId: id, teeId: 'tee' }).then((answer) => answer);
    await waiting(1);
    await end('COMMIT');
    const refused = await moving;
    expect([refused.status, refused.body]).toMatchObject([422, NOT_KNOWN]);
  });

  it('stays for the round that was first', async () => {
    const golfer = await makeGolfer(service);
    const { id } = await add(golfer);
    // The round is written, and its event has to wait.
    await (await begin()).query('LOCK TABLE event IN SHARE MODE');
    const starting = startOn(golfer, id);
    await waiting(1);
    const deleting = golfer.delete(`${PATH}/${id}`).then((answer) => answer);
    await waiting(2);
    await end('COMMIT');
    const round = await starting;
    expect((await deleting).status).toBe(204);
    expect(await listOf(golfer)).toEqual([]);
    await golfer.get(round.path).expect(200);
    expect(problemOf(await golfer.delete(`${PATH}/${id}`))).toEqual([404, 'not_found']);
  });
});
