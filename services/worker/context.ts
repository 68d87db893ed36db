import type { Pool } from 'pg';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { startForgetting } from '@golfroundpro/shared/db/forget-rows.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import {
  openDatabase,
  type DatabaseOverrides,
} from '@golfroundpro/shared/service/open-database.ts';
import {
  followIdentity,
  makeServiceBase,
  type BaseOverrides,
} from '@golfroundpro/shared/service/service-base.ts';
import { startOwnRelay } from '@golfroundpro/shared/service/start-own-relay.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { WorkerConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { forgetEnded } from './forget-ended.ts';
import { makeHandlers } from './make-handlers.ts';
import type { JobHandlers } from './queue/job.ts';
import { prepareQueue } from './queue/prepare-queue.ts';
import { readQueues } from './queue/read-queues.ts';
import { startQueue, type Queue } from './queue/start-queue.ts';
import { makeWorkerMetrics, type WorkerMetrics } from './worker-metrics.ts';
import { service } from './service.ts';

/** Everything this service is made of. */
export interface WorkerContext {
  config: WorkerConfig;
  logger: Logger;
  metrics: WorkerMetrics;
  dapr: DaprClient;
  pool: Pool;
  queue: Queue;
  tokens: TokenVerifier;
  readiness: Readiness;
  relay: Relay;
  close: () => Promise<void>;
}

/** What a test may replace: its own database, and what is done for a job. */
type Overrides = BaseOverrides & DatabaseOverrides & { handlers?: Partial<JobHandlers> };

/** Wires the service by hand. */
export async function makeContext(
  config: WorkerConfig,
  overrides: Overrides,
): Promise<WorkerContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, close } = base;
  const metrics = makeWorkerMetrics(base.metrics);
  const { pool, connection } = await openDatabase(base, config, SCHEMA, overrides);
  await prepareQueue(connection);
  const relay = startOwnRelay(base, pool);
  const { resultsKeptDays, jobsAtOnce: atOnce, answersKeptDays } = config;
  const handlers = { ...makeHandlers(base.upstreams), ...overrides.handlers };
  const ends = { pool, relay, metrics, resultsKeptDays };
  const queue = await startQueue({ ...ends, logger, handlers, atOnce });
  base.onClose(queue.stop);
  metrics.queues(() => readQueues(pool));
  base.onClose(startForgetting(() => forgetEnded(pool, answersKeptDays), logger));
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return { config, logger, metrics, dapr, pool, queue, tokens, readiness, relay, close };
}
