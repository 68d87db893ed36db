import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Type } from 'typebox';
import { openDataSource, poolOf } from '../../db/data-source.ts';
import type { BulkEntry } from '../../events/bulk-entry.ts';
import { makeConsumerMetrics } from '../../events/consumer.ts';
import { makeEventReader, readsData } from '../../events/event-reader.ts';
import { makeLogger } from '../../logging/logger.ts';
import { makeMetrics, type Metrics } from '../../metrics/metrics.ts';
import { declareService } from '../../service/declaration.ts';
import { makeRecordingDapr, type RecordingDapr } from '../../testing/recording-dapr.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { RETRY_MIGRATIONS } from '../retry-migrations.ts';
import { retrySubscription } from '../retry-subscription.ts';
import { startRetries, type Retries } from '../start-retries.ts';
import { defineTaker } from '../taker.ts';

const TOPIC = 'user.created';
const FAMILY = 'user.registration';

const service = declareService({
  name: 'mailer',
  area: 'test',
  summary: 'for a test',
  port: 1,
  subscribes: [
    {
      topic: TOPIC,
      path: '/events/created',
      maxMessages: 9,
      maxAwaitMs: 9,
      note: '',
      retry: FAMILY,
    },
    retrySubscription(FAMILY),
  ],
  routes: () => Promise.resolve(() => []),
});

const read = makeEventReader<Done>('golf.user', {
  UserCreated: {
    v1: readsData(Type.Object({ userId: Type.String(), n: Type.Integer() }), (data) => data),
  },
});

interface Done {
  userId: string;
  n: number;
}

/** A consumer that writes down what it has done, and its parts, each of which can fail. */
export interface RetryWorld {
  pool: Pool;
  metrics: Metrics;
  dapr: RecordingDapr;
  /** What it does not do; it says so by a fault. */
  fails: Set<string>;
  /** Who was done, in order. */
  done: () => Promise<string[]>;
  /** Hands a bulk over, as the sidecar does; gives the answers. */
  take: (events: Done[]) => Promise<string[]>;
  takeBack: (records: object[]) => Promise<string[]>;
  /** The clock goes on, or jumps. */
  pass: (seconds: number) => void;
  /** What its database has to say, in order. */
  waiting: () => Promise<{ key: string; attempts: number }[]>;
  /** Another instance in the place of this one, which is killed. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts one on a schema of its own. */
export async function startRetryWorld(): Promise<RetryWorld> {
  const database = await createTestDatabase();
  const dataSource = await openDataSource({
    connection: database.connection,
    entities: [],
    migrations: RETRY_MIGRATIONS,
  });
  const pool = poolOf(dataSource);
  await pool.query(
    'CREATE TABLE done (id bigserial, user_id text, n integer, UNIQUE (user_id, n))',
  );
  return worldOf(pool, async () => {
    await dataSource.destroy();
    await database.drop();
  });
}

function worldOf(pool: Pool, end: () => Promise<void>): RetryWorld {
  const dapr = makeRecordingDapr();
  const fails = new Set<string>();
  let offsetMs = 0;
  let own: { retries: Retries; stop: () => Promise<void>; metrics: Metrics };
  const start = () => {
    const closers: (() => unknown)[] = [];
    const metrics = makeMetrics('mailer');
    const logger = makeLogger({ service: 'mailer', level: 'silent' });
    const now = () => new Date(Date.now() + offsetMs);
    const onClose = (close: () => unknown) => void closers.push(close);
    const base = { declaration: service, logger, metrics, dapr, now, onClose };
    const taker = defineTaker<Done>({
      topic: TOPIC,
      read,
      apply: async (events) => {
        for (const { fact } of events) {
          if (fails.has(fact.userId)) throw new Error(`not now: ${fact.n}`);
          const values = [fact.userId, fact.n];
          await pool.query(
            'INSERT INTO done (user_id, n) VALUES ($1, $2) ON CONFLICT DO NOTHING',
            values,
          );
        }
      },
    });
    const consumer = makeConsumerMetrics(metrics);
    const retries = startRetries(base, { pool, metrics: consumer, takers: [taker] });
    own = {
      retries,
      metrics,
      stop: async () => void (await Promise.all(closers.map((one) => one()))),
    };
  };
  start();
  const statuses = (all: { status: string }[]) => all.map(({ status }) => status);
  return {
    ...{ pool, dapr, fails },
    get metrics() {
      return own.metrics;
    },
    done: async () => {
      const { rows } = await pool.query<Done>(
        'SELECT user_id AS "userId", n FROM done ORDER BY id',
      );
      return rows.map(({ userId, n }) => `${userId} ${n}`);
    },
    take: async (events) => statuses(await own.retries.take(TOPIC, events.map(entryOf))),
    takeBack: async (records) => statuses(await own.retries.takeBack(records.map(toEntry))),
    pass: (seconds) => {
      offsetMs += seconds * 1000;
      own.retries.wake();
    },
    waiting: async () => {
      const text = 'SELECT key, attempts FROM event_retry WHERE given_up_at IS NULL ORDER BY id';
      return (await pool.query<{ key: string; attempts: number }>(text)).rows;
    },
    restart: async () => {
      await own.stop();
      start();
    },
    close: async () => {
      await own.stop();
      await end();
    },
  };
}

/** An event as it lies in Kafka; its place follows from whose it is and its number. */
function entryOf({ userId, n }: Done): BulkEntry {
  const event = {
    ...{
      specversion: '1.0',
      id: randomUUID(),
      type: 'golf.user.UserCreated.v1',
      source: '/member',
    },
    ...{ subject: userId, time: '2026-11-28T02:00:00.000Z', data: { userId, n } },
    sequence: String(Number(userId.replaceAll(/\D/g, '')) * 1000 + Math.trunc(n)),
  };
  const entry = toEntry(event);
  return {
    ...entry,
    metadata: { __key: userId, __topic: TOPIC, __partition: '0', __offset: String(n) },
  };
}

function toEntry(value: object): BulkEntry {
  const event = Buffer.from(JSON.stringify(value)).toString('base64');
  return { entryId: randomUUID(), event };
}
