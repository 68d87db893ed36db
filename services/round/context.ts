import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Channel } from '@golfroundpro/contracts/channels.gen.ts';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { startForgetting } from '@golfroundpro/shared/db/forget-rows.ts';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { EventRow } from '@golfroundpro/shared/events/cloud-event.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  makeVersionedCache,
  type VersionedCache,
} from '@golfroundpro/shared/redis/versioned-cache.ts';
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
import { makeAfterCommit, type AfterCommit } from './after-commit.ts';
import type { RoundConfig } from './config.ts';
import { parseCourses } from './courses/csv/course-csv.ts';
import { publishCourses } from './courses/publish-courses.ts';
import { SCHEMA } from './db/schema.ts';
import { startReckoning } from './handicaps/start-reckoning.ts';
import { startSnapshots } from './snapshots/start-snapshots.ts';
import { makeMembers, type Members } from './partners/members.ts';
import { makeRoundMetrics, type RoundMetrics } from './round-metrics.ts';
import { makeScoreWriter, type ScoreWriter } from './rounds/scoring/score-writer.ts';
import { keepUntold } from './rounds/keep-untold.ts';
import { service } from './service.ts';

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
  members: Members;
  readiness: Readiness;
  relay: Relay;
  afterCommit: AfterCommit;
  writer: ScoreWriter;
  now: () => Date;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface RoundOverrides extends BaseOverrides, DatabaseOverrides {
  cachePrefix?: string;
  cacheSettleMs?: number;
  /** The key of the Redis that keeps. */
  seenLogKey?: string;
  /** The Redis channel that tells of changed rounds. */
  channel?: string;
  members?: Members;
}

/** The number rises where what is cached changes: 0.1.0 has `round:`. */
const CACHE_PREFIX = 'round-5:';
const CHANNEL: Channel = 'round:changed';

/** Wires the service by hand. */
export async function makeContext(
  config: RoundConfig,
  overrides: RoundOverrides,
): Promise<RoundContext> {
  const { cachePrefix = CACHE_PREFIX, seenLogKey = 'round-seen-log' } = overrides;
  const { channel = CHANNEL } = overrides;
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now } = base;
  const metrics = makeRoundMetrics(base.metrics);
  const { dataSource, pool } = await openDatabase(base, config, SCHEMA, overrides);
  await publishCourses(dataSource, await readCourses(config.coursesFolder, logger));
  const redis = base.openRedis(config.redisCacheUrl);
  const cache = makeVersionedCache(redis, {
    prefix: cachePrefix,
    ttlSeconds: config.summaryTtlSeconds,
    settleMs: overrides.cacheSettleMs,
    logger,
  });
  const tellOrKeep = keepUntold({ pool, redis, cache, logger });
  const relay = startOwnRelay(base, pool, {
    onCommitted: (rows) => tellOrKeep(rows.flatMap(changedRound)),
    seenLog: { redis: base.openRedis(config.redisStateUrl), key: seenLogKey },
    onAnotherLog: cache.clear,
  });
  const afterCommit = makeAfterCommit({ redis, channel, cache, relay, logger });
  const writer = makeScoreWriter(pool);
  base.onClose(writer.drain);
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  base.onClose(startReckoning(pool, logger));
  base.onClose(startSnapshots(pool, logger));
  base.onClose(startForgetting(() => forgetOldAnswers(pool, config.answersKeptDays), logger));
  return {
    ...{ config, logger, metrics, dapr, dataSource, pool, redis, cache, tokens, relay },
    ...{ afterCommit, writer, readiness, now, close: base.close },
    members: overrides.members ?? makeMembers(base.upstreams.auth),
  };
}

/** The round that an event tells of; not every event tells of one. */
function changedRound({ aggregateId, data }: EventRow<string>) {
  const { roundVersion } = JSON.parse(data) as { roundVersion?: number };
  return roundVersion === undefined ? [] : [{ id: aggregateId, version: roundVersion }];
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
