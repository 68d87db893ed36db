import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { queueSchemaOf } from '@golfroundpro/shared/db/queue-schema.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { Client } from 'pg';
import { makeWorkerApp } from '../app.ts';
import { makeContext, type WorkerContext } from '../context.ts';
import { addJobs } from '../queue/add-jobs.ts';
import type { JobHandlers, NewJob } from '../queue/job.ts';
import { service } from '../service.ts';

/** A database with the schema of a queue beside the service's, as the set-up makes both. */
export async function createQueueDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const { connection } = database;
  const queue = queueSchemaOf(connection.schema!);
  const run = async (sql: string) => {
    const client = new Client(connection);
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE SCHEMA ${queue}`);
  const drop = async () => {
    await run(`DROP SCHEMA ${queue} CASCADE`);
    await database.drop();
  };
  return { connection, drop };
}

export interface WorkerOptions {
  database: TestDatabase;
  handlers?: Partial<JobHandlers>;
  atOnce?: number;
  urls?: Record<string, string>;
}

/** An instance of the service over that database; several may be. */
export async function startWorker({ database, handlers, atOnce = 2, urls }: WorkerOptions) {
  const dapr = makeRecordingDapr();
  const tokens = await makeTestTokens();
  const { connection } = database;
  const context = await makeContext(
    {
      ...testConfig(service, urls),
      ...{ database: connection, jobsAtOnce: atOnce, resultsKeptDays: 7, answersKeptDays: 30 },
    },
    {
      ...{ connection, dapr, tokens: tokens.verifier },
      ...(handlers ? { handlers } : {}),
      logger: makeLogger({ service: service.name, level: 'silent' }),
    },
  );
  const app = makeWorkerApp(context, { checkAnswers: true });
  return { app, context, dapr, tokens, ...callsOf(app, tokens) };
}

export type TestWorker = Awaited<ReturnType<typeof startWorker>>;

function callsOf(app: Express, tokens: TestTokens) {
  return {
    /** Hands over events as the sidecar does; gives what was answered of each. */
    hear: async (path: string, ...events: { type: string; sequence: number; data: object }[]) => {
      const entries = events.map(({ sequence, ...event }, at) => ({
        entryId: String(at),
        event: { time: '2026-11-28T02:00:00.000Z', sequence: String(sequence), ...event },
      }));
      const answer = await request(app)
        .post(path)
        .set('dapr-api-token', APP_TOKEN)
        .send({ entries })
        .expect(200);
      return (answer.body as { statuses: { status: string }[] }).statuses.map(
        ({ status }) => status,
      );
    },
    /** Somebody who calls the API. */
    as: async (userId: string, roles: ('golfer' | 'staff' | 'admin')[] = ['golfer']) => {
      const authorization = await tokens.bearer(userId, { roles });
      const call = (method: 'get' | 'post' | 'delete', path: string) =>
        request(app)[method](path).set({ authorization });
      return {
        get: (path: string) => call('get', path),
        post: (path: string, body: object = {}) => call('post', path).send(body),
        delete: (path: string) => call('delete', path),
      };
    },
  };
}

/** Puts jobs into their queue; gives their ids. */
export async function put(
  { pool, queue }: Pick<WorkerContext, 'pool' | 'queue'>,
  ...jobs: Partial<NewJob>[]
): Promise<string[]> {
  const whole = jobs.map((job) => ({
    ...{ id: randomUUID(), kind: 'rounds_export' as const, userId: randomUUID() },
    ...{ data: { format: 'csv' }, priority: 0, ...job },
  }));
  const added = await inTransaction(pool, (tx) => addJobs(tx, queue.boss, whole));
  queue.wake(['rounds_export']);
  return added.map(({ id }) => id);
}

/** What the table says of a job. */
export async function jobOf({ pool }: Pick<WorkerContext, 'pool'>, id: string) {
  const { rows } = await pool.query<{ state: string; attempt: number; fault: string | null }>(
    'SELECT state, attempt, fault FROM job WHERE id = $1',
    [id],
  );
  return rows[0];
}
