import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOfPeople } from '@golfroundpro/shared/testing/columns-of-people.ts';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import type { TestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { forgetEnded } from '../forget-ended.ts';
import { startRound, type StandInRound } from './stand-in-round.ts';
import { createQueueDatabase, put, startWorker, type TestWorker } from './start-worker.ts';

let database: TestDatabase;
let round: StandInRound;
let worker: TestWorker;
beforeAll(async () => {
  database = await createQueueDatabase();
  round = await startRound();
  worker = await startWorker({ database, urls: { round: round.url } });
});
afterAll(async () => {
  await worker.context.close();
  await round.close();
  await database.drop();
});

const ASKED = { kind: 'rounds_export', format: 'csv' };
type Listed = { items: { id: string; state: string; result: { url: string } | null }[] };
const latest = async (person: Awaited<ReturnType<TestWorker['as']>>) =>
  ((await person.get('/api/v1/jobs').expect(200)).body as Listed).items[0]!;
const rows = async (text: string, ...values: unknown[]) =>
  (await worker.context.pool.query<Record<string, unknown>>(text, values)).rows;

describe('a file of all rounds', () => {
  it('is made, told of, and fetched by its owner alone', async () => {
    const userId = randomUUID();
    const owner = await worker.as(userId);
    const asked = await owner.post('/api/v1/jobs', ASKED).expect(202);
    expect(asked.body).toMatchObject({ kind: 'rounds_export', state: 'waiting', result: null });
    await expect.poll(() => latest(owner)).toMatchObject({ state: 'done', percent: 100 });
    const { url } = (await latest(owner)).result!;
    const file = await owner.get(url).expect(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="golf-rounds.csv"',
      'cache-control': 'private, no-store',
    });
    expect(file.text).toBe(round.fileOf(userId));
    expect(round.asked.at(-1)).toMatchObject({ token: CALLER_TOKEN });
    await (await worker.as(randomUUID())).get(url).expect(404);
    await (await worker.as(randomUUID(), ['admin'])).get(url).expect(404);
    const { id: jobId } = asked.body as { id: string };
    await expect
      .poll(() => worker.dapr.published.at(-1))
      .toMatchObject({
        ...{ topic: 'worker.job', key: userId },
        event: { type: 'golf.worker.JobFinished.v1', data: { jobId, userId } },
      });
    await owner.delete(`/api/v1/jobs/${jobId}`).expect(409);
  });

  it('of some megabytes is given as it was made', async () => {
    const owner = await worker.as(randomUUID());
    round.bytes = 3_000_000;
    await owner.post('/api/v1/jobs', ASKED).expect(202);
    await expect.poll(() => latest(owner)).toMatchObject({ state: 'done' });
    const file = await owner.get((await latest(owner)).result!.url).expect(200);
    expect(file.text).toHaveLength(3_000_000);
  });

  it('is not made of more than may be kept, and that is not tried again', async () => {
    const owner = await worker.as(randomUUID());
    round.bytes = 25 * 1024 * 1024;
    await owner.post('/api/v1/jobs', ASKED).expect(202);
    await expect
      .poll(() => latest(owner), { timeout: 10_000 })
      .toMatchObject({ state: 'dead', fault: 'too_large', result: null });
    round.bytes = 100;
  });

  it('is gone when its time is over', async () => {
    const owner = await worker.as(randomUUID());
    await owner.post('/api/v1/jobs', ASKED).expect(202);
    await expect.poll(() => latest(owner)).toMatchObject({ state: 'done' });
    const { id, result } = await latest(owner);
    await rows(`UPDATE job SET file_until = now() - interval '1 s' WHERE id = $1`, id);
    await owner.get(result!.url).expect(404);
    expect(await latest(owner)).toMatchObject({ result: null });
    await forgetEnded(worker.context.pool, 30);
    expect(await rows('SELECT FROM job_file WHERE job_id = $1', id)).toEqual([]);
  });
});

describe('what is asked for', () => {
  it('is asked once with one Idempotency-Key', async () => {
    const owner = await worker.as(randomUUID());
    const ask = () => owner.post('/api/v1/jobs', ASKED).set('idempotency-key', 'one').expect(202);
    const [first, again] = [await ask(), await ask()];
    expect(again.body).toEqual(first.body);
    expect(((await owner.get('/api/v1/jobs')).body as Listed).items).toHaveLength(1);
  });

  it('has a bound for each person, also for requests at once', async () => {
    const userId = randomUUID();
    const owner = await worker.as(userId);
    round.holds = true;
    const asks = Array.from({ length: 12 }, () => owner.post('/api/v1/jobs', ASKED));
    const statuses = (await Promise.all(asks)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([
      ...Array<number>(5).fill(202),
      ...Array<number>(7).fill(409),
    ]);
    const priorities = await rows(
      'SELECT priority FROM job WHERE user_id = $1 ORDER BY id',
      userId,
    );
    expect(priorities.map(({ priority }) => priority).toSorted()).toEqual([-1, -2, -3, -4, 0]);
    round.release();
  });

  it.each([
    [{ kind: 'avatar_sizes', format: 'csv' }],
    [{ kind: '__proto__', format: 'csv' }],
    [{ ...ASKED, userId: randomUUID() }],
    [{ ...ASKED, format: '../../etc/passwd' }],
    [{}],
  ])('is refused as %j', async (body) => {
    const owner = await worker.as(randomUUID());
    await owner.post('/api/v1/jobs', body).expect(422);
  });

  it('is nobody’s who shows no token, and keepers alone see the queues', async () => {
    const golfer = await worker.as(randomUUID());
    await golfer.get('/api/v1/jobs/queues').expect(403);
    await golfer.post(`/api/v1/jobs/dead/${randomUUID()}/retry`).expect(403);
    await golfer.delete(`/api/v1/jobs/dead/${randomUUID()}`).expect(403);
    await golfer.get(`/api/v1/jobs/${randomUUID()}/result`).expect(404);
    await golfer.get('/api/v1/jobs/nothing/result').expect(422);
  });
});

describe('a person', () => {
  const deleted = (userId: string, sequence = 1) => ({
    ...{ type: 'golf.user.UserDeleted.v1', sequence, data: { userId } },
  });

  it('is told all that is kept of them, and nothing of others', async () => {
    const userId = randomUUID();
    const [mine] = await put(worker.context, { userId });
    const [theirs] = await put(worker.context, {});
    const own = await (await worker.as(userId)).get('/internal/own-data').expect(200);
    expect(own.body).toMatchObject({ jobs: [{ id: mine, kind: 'rounds_export' }], complete: true });
    expect(own.text).not.toContain(theirs);
  });

  it('leaves nothing behind when erased, and what comes later brings nothing back', async () => {
    const userId = randomUUID();
    const owner = await worker.as(userId);
    await owner.post('/api/v1/jobs', ASKED).set('idempotency-key', 'mine').expect(202);
    await expect.poll(() => latest(owner)).toMatchObject({ state: 'done' });
    const [stays] = await put(worker.context, {});
    expect(await worker.hear('/events/users', deleted(userId), deleted(userId))).toEqual([
      ...['SUCCESS', 'SUCCESS'],
    ]);
    expect(await rows('SELECT FROM job WHERE user_id = $1', userId)).toEqual([]);
    expect(await rows('SELECT FROM job_file WHERE job_id NOT IN (SELECT id FROM job)')).toEqual([]);
    expect(await rows('SELECT FROM idempotency WHERE owner_id = $1', userId)).toEqual([]);
    expect(await put(worker.context, { userId })).toEqual([]);
    await owner.post('/api/v1/jobs', ASKED).expect(401);
    expect(await rows('SELECT FROM job WHERE id = $1', stays)).toHaveLength(1);
  });

  it('is known by every column that says of whom a row is', async () => {
    // Who is erased is kept for a month, so that no late event brings them back.
    const known = ['erased.user_id', 'idempotency.owner_id', 'job.user_id'];
    expect(await columnsOfPeople(worker.context.pool)).toEqual(known);
  });
});

it('documents every metric', async () => {
  const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
  expect(registeredMetrics(worker.context.metrics.registry)).toEqual(documented);
});
