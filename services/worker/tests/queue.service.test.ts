import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import type { TestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { JobRefused, type Attempt, type JobHandler } from '../queue/job.ts';
import { createQueueDatabase, jobOf, put, startWorker, type TestWorker } from './start-worker.ts';

let database: TestDatabase;
const workers: TestWorker[] = [];
beforeAll(async () => {
  database = await createQueueDatabase();
});
afterEach(async () => {
  for (const { context } of workers.splice(0)) await context.close();
});
afterAll(() => database.drop());

const start = async (handler: JobHandler, atOnce?: number) => {
  const handlers = { rounds_export: handler };
  const worker = await startWorker({ database, handlers, ...(atOnce ? { atOnce } : {}) });
  workers.push(worker);
  return worker;
};
const nothing: JobHandler = () => Promise.resolve(undefined);
/** Holds each attempt until it is let go, or told to end. */
const held = () => {
  const attempts: (Attempt & { go: () => void })[] = [];
  const handler: JobHandler = (attempt) =>
    new Promise((resolve, reject) => {
      attempts.push({ ...attempt, go: () => resolve(undefined) });
      attempt.signal.addEventListener('abort', () => reject(new Error('told to end')));
    });
  return { attempts, handler };
};

it('makes one job of an event, however often it comes, also at once', async () => {
  const { attempts, handler } = held();
  const { context } = await start(handler);
  const source = `profile.avatar/${randomUUID()}/7`;
  const added = await Promise.all(Array.from({ length: 8 }, () => put(context, { source })));
  expect(added.flat()).toHaveLength(1);
  expect(await put(context, { source })).toEqual([]);
  await expect.poll(() => attempts.length).toBe(1);
  attempts[0]!.go();
  await expect.poll(() => jobOf(context, added.flat()[0]!)).toMatchObject({ state: 'done' });
  expect(attempts).toHaveLength(1);
});

it('does the job of highest priority first, and of equal ones the oldest', async () => {
  const order: string[] = [];
  const { attempts, handler } = held();
  const { context } = await start(async (attempt) => {
    order.push(String(attempt.data['name']));
    return attempt.data['name'] === 'first' ? handler(attempt) : undefined;
  }, 1);
  const named = (name: string, priority: number) => ({ data: { name }, priority });
  await put(context, named('first', 0));
  await expect.poll(() => attempts.length).toBe(1);
  for (const [name, priority] of [
    ['low', -3],
    ['a', 0],
    ['b', 0],
    ['high', 5],
  ] as const) {
    await put(context, named(name, priority));
  }
  attempts[0]!.go();
  await expect.poll(() => order, { timeout: 10_000 }).toEqual(['first', 'high', 'a', 'b', 'low']);
});

it('does no more at once than it is told, and no job in two instances', async () => {
  const seen = new Map<string, number>();
  let now = 0;
  let most = 0;
  const handler: JobHandler = async ({ jobId }) => {
    seen.set(jobId, (seen.get(jobId) ?? 0) + 1);
    most = Math.max(most, ++now);
    await sleep(2);
    now--;
    return undefined;
  };
  const [one, other] = [await start(handler, 2), await start(handler, 2)];
  const ids = await put(one.context, ...Array.from({ length: 200 }, () => ({})));
  other.context.queue.wake(['rounds_export']);
  const open = async () =>
    (await one.context.pool.query(`SELECT FROM job WHERE id = ANY($1) AND state <> 'done'`, [ids]))
      .rowCount;
  await expect.poll(open, { timeout: 20_000 }).toBe(0);
  expect([...seen.values()].every((times) => times === 1)).toBe(true);
  expect(seen.size).toBe(200);
  expect(most).toBeLessThanOrEqual(4);
});

it('tells whoever does it that a job was cancelled, and keeps nothing of it', async () => {
  const { attempts, handler } = held();
  const { context, as, dapr } = await start(handler);
  const userId = randomUUID();
  const [id] = await put(context, { userId });
  await expect.poll(() => attempts.length).toBe(1);
  const owner = await as(userId);
  await (await as(randomUUID())).delete(`/api/v1/jobs/${id}`).expect(404);
  await owner.delete(`/api/v1/jobs/${id}`).expect(204);
  await owner.delete(`/api/v1/jobs/${id}`).expect(204);
  await expect.poll(() => attempts[0]!.signal.aborted, { timeout: 10_000 }).toBe(true);
  expect(await jobOf(context, id!)).toMatchObject({ state: 'cancelled', attempt: 1 });
  expect(JSON.stringify(dapr.published)).not.toContain(id);
});

it('cancels what waits before anybody does it', async () => {
  const { attempts, handler } = held();
  const { context, as } = await start(handler, 1);
  const userId = randomUUID();
  await put(context, {});
  await expect.poll(() => attempts.length).toBe(1);
  const [id] = await put(context, { userId });
  await (await as(userId)).delete(`/api/v1/jobs/${id}`).expect(204);
  const [last] = await put(context, {});
  attempts[0]!.go();
  await expect.poll(() => attempts.length).toBe(2);
  attempts[1]!.go();
  await expect.poll(() => jobOf(context, last!)).toMatchObject({ state: 'done' });
  expect(attempts.map(({ jobId }) => jobId)).not.toContain(id);
});

it('ends a job that fails each time as dead, tells of it, and tries it again when asked', async () => {
  let isMended = false;
  let attempts = 0;
  const { context, as, dapr } = await start(() => {
    attempts++;
    if (!isMended) throw new AppError('upstream_unavailable');
    return Promise.resolve(undefined);
  });
  const userId = randomUUID();
  const [id] = await put(context, { userId });
  await hurry(context, id!, async () => (await jobOf(context, id!))?.state === 'dead');
  expect(attempts).toBe(6);
  expect(await jobOf(context, id!)).toMatchObject({ fault: 'upstream_unavailable', attempt: 6 });
  const failed = { jobId: id, kind: 'rounds_export', userId, fault: 'upstream_unavailable' };
  await expect
    .poll(() => dapr.published.at(-1)?.event)
    .toMatchObject({
      ...{ type: 'golf.worker.JobFailed.v1', data: failed },
    });
  const staff = await as(randomUUID(), ['staff']);
  const told = await staff.get('/api/v1/jobs/queues').expect(200);
  expect(told.body).toMatchObject({
    queues: [
      { queue: 'avatar_sizes', dead: 0 },
      { queue: 'rounds_export', dead: 1 },
    ],
    dead: [{ id }],
  });
  expect(await readMetric(context.metrics.registry, 'queue_dead_jobs')).toBe(1);
  isMended = true;
  await staff.post(`/api/v1/jobs/dead/${id}/retry`).expect(204);
  await expect.poll(() => jobOf(context, id!)).toMatchObject({ state: 'done', fault: null });
  await staff.post(`/api/v1/jobs/dead/${id}/retry`).expect(404);
});

it('does not try again what is refused, and drops it when told', async () => {
  let attempts = 0;
  const { context, as } = await start(() => {
    attempts++;
    throw new JobRefused('too_large');
  });
  const [id] = await put(context, {});
  await expect.poll(() => jobOf(context, id!)).toMatchObject({ state: 'dead', fault: 'too_large' });
  expect(attempts).toBe(1);
  const staff = await as(randomUUID(), ['staff']);
  await staff.delete(`/api/v1/jobs/dead/${id}`).expect(204);
  await staff.delete(`/api/v1/jobs/dead/${id}`).expect(404);
  expect(await jobOf(context, id!)).toBeUndefined();
});

it('drains ten thousand jobs', async () => {
  const { context } = await start(nothing, 4);
  const { pool } = context;
  for (let at = 0; at < 10; at++) await put(context, ...Array.from({ length: 1000 }, () => ({})));
  const waits = async () =>
    (await pool.query(`SELECT FROM job WHERE state IN ('waiting', 'running')`)).rowCount;
  await expect.poll(waits, { timeout: 100_000, interval: 500 }).toBe(0);
  expect(await readMetric(context.metrics.registry, 'queue_waiting_jobs')).toBe(0);
}, 120_000);

/** Lets no time pass between the attempts at a job. */
async function hurry(
  { pool, queue }: TestWorker['context'],
  id: string,
  isOver: () => Promise<boolean>,
): Promise<void> {
  const { rows } = await pool.query<{ schema: string }>('SELECT current_schema() AS schema');
  const table = `${rows[0]!.schema}_queue.job`;
  const now = `UPDATE ${table} SET start_after = now() WHERE id = $1 AND state = 'retry'`;
  const check = async () => {
    await pool.query(now, [id]);
    queue.wake(['rounds_export']);
    return isOver();
  };
  await expect.poll(check, { timeout: 30_000 }).toBe(true);
}
