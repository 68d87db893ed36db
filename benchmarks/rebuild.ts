import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { makeAnalyticsMetrics } from '../services/analytics/analytics-metrics.ts';
import type { RefillParts } from '../services/analytics/refill/fill-generation.ts';
import { rebuild } from '../services/analytics/refill/refill.ts';
import { makeRoundLog } from '../services/analytics/refill/round-log.ts';
import { makeViews } from '../services/analytics/views/views.ts';
import { SCHEMA } from '../services/round/db/schema.ts';
import { takeSnapshots } from '../services/round/snapshots/take-snapshots.ts';
import type { BenchFlags, BenchStores } from './bench-flags.ts';
import type { BenchResult, Outcome } from './goals.ts';
import { machineLine } from './machine-facts.ts';
import { CALLER_TOKEN, type LogMessage } from './rebuild-log.ts';
import { EVENTS_OF_A_ROUND, writeSeasonLog } from './season-log.ts';

const EVENTS = 300_000;

/** How fast the views are rebuilt: from PostgreSQL through round's stream and Node into Redis. */
export async function benchRebuild(
  { connection, redisUrl }: BenchStores,
  { turns = 5 }: BenchFlags,
): Promise<BenchResult> {
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  await dataSource.destroy();
  const events = await writeSeasonLog(connection, EVENTS);
  const logger = makeLogger({ service: 'bench', level: 'warn' });
  const redis = makeRedis(redisUrl, logger);
  await once(redis, 'ready');
  const child = fork(join(import.meta.dirname, 'rebuild-log.ts'));
  try {
    child.send({ connection });
    const port = await portOf(child);
    const metrics = makeAnalyticsMetrics(makeMetrics('bench'));
    const views = makeViews(redis, { prefix: 'bench:', metrics });
    const log = makeRoundLog({ urls: [`http://127.0.0.1:${port}`], token: CALLER_TOKEN });
    const parts = { views, log, logger, metrics };
    console.log(`${events} events (${machineLine()})`);
    const fromLog = await measureAll(turns, parts, { redis, child });
    console.log(await snapshotAll(connection));
    const fromSnapshots = await measureAll(turns, parts, { redis, child });
    const differ = [...fromLog, ...fromSnapshots].some(({ differed }) => differed > 0);
    return {
      outcomes: outcomesOf(fromLog, fromSnapshots, events / EVENTS_OF_A_ROUND),
      faults: differ ? ['views differed'] : [],
    };
  } finally {
    child.kill();
    redis.disconnect();
  }
}

function outcomesOf(fromLog: Rebuilt[], fromSnapshots: Rebuilt[], rounds: number): Outcome[] {
  const minutesOfAMillion = ({ foldSeconds }: Rebuilt) => ((foldSeconds / rounds) * 1e6) / 60;
  return [
    {
      ...{ what: 'views rebuilt from the log', against: '–', unit: '/s', least: 60_000 },
      turns: fromLog.map(({ events, foldSeconds }) => events / foldSeconds),
    },
    {
      ...{ what: 'a million foursomes from snapshots', against: 'as reckoned from fewer' },
      ...{ unit: 'min', most: 3, turns: fromSnapshots.map(minutesOfAMillion) },
    },
  ];
}

/** Has snapshots taken of all that the log holds; gives how long it took. */
async function snapshotAll(connection: DataSourceOptions['connection']): Promise<string> {
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  const startMs = performance.now();
  while (await takeSnapshots(poolOf(dataSource), { stretch: 10_000, seconds: 0 }));
  const seconds = (performance.now() - startMs) / 1000;
  await dataSource.destroy();
  return `from snapshots, which were taken in ${seconds.toFixed(1)} s:`;
}

async function portOf(child: ChildProcess): Promise<number> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [LogMessage];
    if ('port' in message) return message.port;
  }
}

/** What one rebuild came to. */
interface Rebuilt {
  events: number;
  foldSeconds: number;
  differed: number;
}

async function measureAll(turns: number, ...of: Parameters<typeof measure>): Promise<Rebuilt[]> {
  const all: Rebuilt[] = [];
  while (all.length < turns) all.push(await measure(...of));
  return all;
}

/** One rebuild: events a second, and what an event cost each process but PostgreSQL. */
async function measure(
  parts: RefillParts,
  processes: { redis: Redis; child: ChildProcess },
): Promise<Rebuilt> {
  const before = await cpuMs(processes);
  let folded: typeof before | undefined;
  const startMs = performance.now();
  let foldMs = 0;
  const result = await rebuild(parts, new AbortController().signal, ({ stage }) => {
    if (stage === 'fold' || foldMs > 0) return;
    foldMs = performance.now() - startMs;
    void cpuMs(processes).then((used) => (folded = used));
  });
  const { events, foldSeconds, comparison } = result!;
  const after = folded ?? (await cpuMs(processes));
  const each = (name: keyof typeof before) =>
    `${name} ${(((after[name] - before[name]) * 1000) / events).toFixed(1)} µs`;
  const seconds = (performance.now() - startMs) / 1000;
  console.log(
    `  ${Math.round(events / foldSeconds)} events/s; CPU an event: ` +
      `${each('round')}, ${each('analytics')}, ${each('redis')}; ` +
      `${comparison?.keys ?? 0} keys compared, ${comparison?.differing.length ?? 0} differed; ` +
      `${seconds.toFixed(1)} s in all`,
  );
  return { events, foldSeconds, differed: comparison?.differing.length ?? 0 };
}

async function cpuMs({ redis, child }: { redis: Redis; child: ChildProcess }) {
  const own = process.cpuUsage();
  child.send({});
  const [[message], info] = await Promise.all([
    once(child, 'message') as Promise<[LogMessage]>,
    redis.info('cpu'),
  ]);
  const seconds = (name: string) => Number(new RegExp(`${name}:([\\d.]+)`).exec(info)?.[1] ?? 0);
  return {
    round: 'cpuMs' in message ? message.cpuMs : 0,
    analytics: (own.user + own.system) / 1000,
    redis: (seconds('used_cpu_user') + seconds('used_cpu_sys')) * 1000,
  };
}
