import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeDaprClient } from '@golfroundpro/shared/dapr/make-dapr-client.ts';
import { makeSecretsWatch } from '@golfroundpro/shared/dapr/watch-secrets.ts';
import { loginOf, readLogin, switchLogin } from '@golfroundpro/shared/db/database-login.ts';
import {
  openDataSource,
  poolOf,
  type DataSourceOptions,
} from '@golfroundpro/shared/db/data-source.ts';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import { makeUpstream } from '@golfroundpro/shared/http/upstream.ts';
import { observePool } from '@golfroundpro/shared/db/observe-pool.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  makeVersionedCache,
  type VersionedCache,
} from '@golfroundpro/shared/redis/versioned-cache.ts';
import { makeRelayMetrics } from '@golfroundpro/shared/relay/relay-metrics.ts';
import { startRelay, type Relay } from '@golfroundpro/shared/relay/relay.ts';
import { makeRevocations } from '@golfroundpro/shared/tokens/revocations.ts';
import {
  makeTokenVerifier,
  type TokenVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeAfterCommit, type AfterCommit } from './after-commit.ts';
import { publishCourses } from './courses/publish-courses.ts';
import type { RoundConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { ROUND_TOPIC } from './events.ts';
import { makeRoundMetrics, type RoundMetrics } from './round-metrics.ts';
import { makeScoreWriter, type ScoreWriter } from './rounds/scoring/score-writer.ts';
import { parseCourses } from './courses/csv/course-csv.ts';

/** Everything this service is made of. */
export interface RoundContext {
  config: RoundConfig;
  logger: Logger;
  metrics: RoundMetrics;
  dapr: DaprClient;
  dataSource: DataSource;
  pool: Pool;
  redis: Redis;
  cache: VersionedCache;
  tokens: TokenVerifier;
  relay: Relay;
  afterCommit: AfterCommit;
  writer: ScoreWriter;
  now: () => Date;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface RoundOverrides {
  logger: Logger;
  connection?: DataSourceOptions['connection'];
  dapr?: DaprClient;
  tokens?: TokenVerifier;
  cachePrefix?: string;
  now?: () => Date;
}

const SUMMARY_TTL_SECONDS = 600;
const FORGET_EVERY_MS = 6 * 60 * 60 * 1000;

/** Wires the service by hand. */
export async function makeContext(
  config: RoundConfig,
  overrides: RoundOverrides,
): Promise<RoundContext> {
  const { logger, cachePrefix = 'round:' } = overrides;
  const dapr = overrides.dapr ?? (await makeDaprClient(config.dapr, 'small'));
  const secret = overrides.connection ? undefined : await readLogin(dapr, config.service);
  const connection = overrides.connection ?? { ...config.database, ...loginOf(secret!) };
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  await publishCourses(dataSource, await readCourses(config.coursesFolder, logger));
  const pool = poolOf(dataSource);
  const metrics = makeRoundMetrics(makeMetrics(config.service));
  observePool(metrics, pool);
  const secretsWatch = makeSecretsWatch({ dapr, config, logger, metrics });
  if (secret) secretsWatch.start(secret, async (changed) => switchLogin(pool, loginOf(changed)));
  const redis = makeRedis(config.redisCacheUrl, logger);
  const cache = makeVersionedCache(redis, {
    prefix: cachePrefix,
    ttlSeconds: SUMMARY_TTL_SECONDS,
    logger,
  });
  const relay = startRelay({
    pool,
    dapr,
    topicOf: () => ROUND_TOPIC,
    source: '/round',
    logger,
    metrics: makeRelayMetrics(metrics),
    onPublished: (rows) =>
      cache.invalidate(
        rows.map((row) => ({
          id: row.aggregateId,
          version: (row.data as { roundVersion: number }).roundVersion,
        })),
      ),
  });
  const channel = `${cachePrefix}changed`;
  const afterCommit = makeAfterCommit({ redis, channel, cache, relay, logger });
  const writer = makeScoreWriter(pool);
  const auth = makeUpstream(config.authUrls);
  const { appToken } = config.dapr;
  const revocations = makeRevocations({ auth, appToken, metrics, logger });
  const forgetting = setInterval(() => {
    forgetOldAnswers(pool).catch((error: unknown) =>
      logger.warn({ err: error }, 'kept old answers'),
    );
  }, FORGET_EVERY_MS);
  return {
    config,
    logger,
    metrics,
    dapr,
    dataSource,
    pool,
    redis,
    cache,
    tokens: overrides.tokens ?? makeTokenVerifier({ auth, revocations }),
    relay,
    afterCommit,
    writer,
    now: overrides.now ?? (() => new Date()),
    close: async () => {
      clearInterval(forgetting);
      revocations.close();
      secretsWatch.stop();
      await writer.drain();
      await relay.stop();
      redis.disconnect();
      await dataSource.destroy();
      await auth.close();
      await dapr.close();
    },
  };
}

async function readCourses(folder: string, logger: Logger) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
  const { courses, errors } = parseCourses(files);
  for (const error of errors) logger.error(error, 'course card refused');
  return courses;
}
