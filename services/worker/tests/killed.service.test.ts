import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { TestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { createQueueDatabase, jobOf, put, startWorker } from './start-worker.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createQueueDatabase();
});
afterAll(() => database.drop());

/** Starts an instance in a process of its own; gives what it has said, and how to kill it. */
async function startOther() {
  const program = fileURLToPath(new URL('worker-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(database.connection)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 30_000 }).toContain('ready');
  return { said: () => said, kill };
}

it('takes a job again whose instance was killed, and finishes it once', async () => {
  const other = await startOther();
  const attempts: string[] = [];
  const { promise: isKilled, resolve: killed } = Promise.withResolvers<void>();
  const worker = await startWorker({
    database,
    handlers: {
      rounds_export: async ({ jobId }) => {
        attempts.push(jobId);
        await isKilled;
        return undefined;
      },
    },
  });
  onTestFinished(() => worker.context.close());
  const { context, dapr } = worker;
  // Of twenty the other has some.
  const ids = await put(context, ...Array.from({ length: 20 }, () => ({})));
  await expect.poll(() => other.said(), { timeout: 10_000 }).toMatch(/-/);
  await other.kill();
  killed();
  const lost = ids.filter((id) => other.said().includes(id));
  expect(lost.length).toBeGreaterThan(0);
  const done = async () =>
    (await Promise.all(ids.map((id) => jobOf(context, id)))).filter((job) => job?.state === 'done');
  await expect.poll(async () => (await done()).length, { timeout: 45_000 }).toBe(20);
  expect(attempts.toSorted()).toEqual(ids.toSorted());
  expect(await jobOf(context, lost[0]!)).toMatchObject({ attempt: 2 });
  await expect.poll(() => dapr.published.length, { timeout: 10_000 }).toBe(20);
}, 100_000);
