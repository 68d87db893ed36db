import type { Pool } from 'pg';
import { allEnded } from '../batches/all-ended.ts';
import { forgetRows, startForgetting } from '../db/forget-rows.ts';
import { startLeader } from '../db/leader.ts';
import type { BulkEntry } from '../events/bulk-entry.ts';
import type { ConsumerMetrics } from '../events/consumer.ts';
import { takeBulk, type EntryStatus } from '../events/take-bulk.ts';
import { retryTopic } from '../service/declaration.ts';
import type { ServiceBase } from '../service/service-base.ts';
import { applyOrPark } from './apply-or-park.ts';
import { LONGEST_WAIT_MS } from './next-try.ts';
import { makeRetryMetrics } from './retry-metrics.ts';
import type { RetryParts } from './retry-parts.ts';
import { readRetryRecord } from './retry-record.ts';
import { keepWaiting, readBacklog, readDue } from './retry-rows.ts';
import type { Taker } from './taker.ts';
import { tryAgain } from './try-again.ts';

/** What a service takes of a family of retries. */
export interface Retries {
  /** Takes a bulk of a topic: what cannot be done now waits. */
  take: (topic: string, entries: BulkEntry[]) => Promise<EntryStatus[]>;
  /** Takes a bulk of the retry topic: what is this service's own is kept, if it is not. */
  takeBack: (entries: BulkEntry[]) => Promise<EntryStatus[]>;
  /** Says that there may be something to try. */
  wake: () => void;
}

type Base = Pick<ServiceBase, 'declaration' | 'dapr' | 'logger' | 'metrics' | 'now' | 'onClose'>;

export interface RetryOptions {
  pool: Pool;
  metrics: ConsumerMetrics;
  /** Of each topic whose subscription names the family. */
  takers: Taker[];
}

const BATCH = 20;
const POLL_MS = 1000;
const FAULT_PAUSE_MS = 1000;
const GIVEN_UP_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Starts to try what waits, one instance for all; ends with the service. */
export function startRetries(base: Base, { pool, metrics, takers }: RetryOptions): Retries {
  const { declaration, dapr, logger, now } = base;
  const family = declaration.subscribes?.find(({ retry }) => retry)?.retry;
  if (!family) throw new Error(`${declaration.name} names no family of retries`);
  const parts: RetryParts = {
    ...{ pool, metrics, dapr, logger, now, ...makeRetryMetrics(base.metrics) },
    ...{ retry: family, consumer: declaration.name, source: `/${declaration.name}` },
    wake: () => leader.wake(),
  };
  const byTopic = new Map(takers.map((taker) => [taker.topic, taker]));
  const leader = startLeader({
    pool,
    name: 'retry',
    work: async (client) => {
      const at = now();
      const latest = new Date(at.getTime() + LONGEST_WAIT_MS);
      const due = await readDue(client, [...byTopic.keys()], { now: at, latest, limit: BATCH });
      parts.observeBacklog(await readBacklog(client), at);
      await tryAll(parts, byTopic, due);
      return due.length > 0;
    },
    onFault: (error) => logger.warn({ err: error }, 'retries wait: pubsub or the database is away'),
    pollMs: POLL_MS,
    faultPauseMs: FAULT_PAUSE_MS,
  });
  base.onClose(leader.stop);
  base.onClose(startForgetting(() => forgetGivenUp(pool, now()), logger));
  return {
    take: (topic, entries) => takeTopic(parts, byTopic.get(topic)!, entries),
    takeBack: (entries) => takeRetries(parts, entries),
    wake: leader.wake,
  };
}

/** As long as Kafka has its letter. */
async function forgetGivenUp(pool: Pool, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GIVEN_UP_KEPT_MS);
  await forgetRows(pool, { table: 'event_retry', where: 'given_up_at < $1', values: [before] });
}

/** Side by side: they are of different keys. All end before a fault of one is told. */
async function tryAll(
  parts: RetryParts,
  takers: Map<string, Taker>,
  due: Awaited<ReturnType<typeof readDue>>,
): Promise<void> {
  await allEnded(due.map((row) => tryAgain(parts, takers.get(row.topic)!, row)));
}

function takeTopic(parts: RetryParts, taker: Taker, entries: BulkEntry[]): Promise<EntryStatus[]> {
  const apply: Parameters<typeof takeBulk<unknown>>[1]['apply'] = async (events, own) => {
    await applyOrPark(parts, taker, { events, entries: own });
    return true;
  };
  return takeBulk({ ...parts, topic: taker.topic }, { read: taker.read, apply }, entries);
}

function takeRetries(parts: RetryParts, entries: BulkEntry[]): Promise<EntryStatus[]> {
  const { pool, consumer, retry, wake } = parts;
  return takeBulk(
    { ...parts, topic: retryTopic(retry) },
    {
      read: (value) => readRetryRecord(value, consumer),
      apply: async (events) => {
        await keepWaiting(
          pool,
          events.map(({ fact }) => fact),
          'left',
        );
        wake();
        return true;
      },
    },
    entries,
  );
}
