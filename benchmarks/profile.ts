import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool as HttpPool } from 'undici';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import { testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeProfileApp } from '../services/profile/app.ts';
import { makeContext } from '../services/profile/context.ts';
import { service } from '../services/profile/service.ts';
import type { BenchFlags, BenchStores } from './bench-flags.ts';
import type { BenchResult, Outcome } from './goals.ts';
import { machineLine } from './machine-facts.ts';
import { median } from './statistics.ts';

const PATH = '/api/v1/users/profile';
const GOLFERS = 60;
const HOUR_MS = 60 * 60 * 1000;
const TURNS = 5;
const DETAILS = { homeCourseId: null, privacy: 'members', showsHandicap: true };

/** What is measured, in order, with the reference's figures and the most that it may take at p50. */
const STEPS = {
  set: { reference: '13 to 18 ms', most: 13 },
  'get, cached': { reference: '7 to 12 ms', most: 7 },
  update: { reference: '14 to 20 ms', most: 14 },
  'get, from the database': { reference: '8 to 20 ms', most: 8 },
  delete: { reference: '8 to 15 ms', most: 8 },
};
type Step = keyof typeof STEPS;

/** One caller after the other over HTTP: profiles set, read, changed, read past the cache, deleted. */
export async function benchProfile(
  { connection, redisUrl }: BenchStores,
  { turns = TURNS }: BenchFlags,
): Promise<BenchResult> {
  const tokens = await makeTestTokens();
  const cache = { entries: GOLFERS, ttlNewMs: 24 * HOUR_MS, ttlUpdatedMs: HOUR_MS };
  const config = { ...testConfig(service), database: connection, redisCacheUrl: redisUrl, cache };
  const clock = { ms: Date.now() };
  const context = await makeContext(config, {
    ...{ connection, dapr: makeRecordingDapr(), tokens: tokens.verifier, cacheSettleMs: 0 },
    logger: makeLogger({ service: 'profile', level: 'silent' }),
    now: () => new Date(clock.ms),
  });
  const server = createServer(makeProfileApp(context)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const call = callerOf(server);
  const times = Object.fromEntries(
    Object.keys(STEPS).map((step) => [step, []]),
  ) as unknown as Record<Step, number[]>;
  const faults = new Set<string>();
  // The first turn opens connections and has nothing compiled: it counts for nothing.
  for (let turn = -1; turn < turns; turn++) {
    const golfers = Array.from({ length: GOLFERS }, () => randomUUID());
    const bearers = await Promise.all(golfers.map((id) => tokens.bearer(id)));
    for (const step of Object.keys(STEPS) as Step[]) {
      // Every entry ends, as if all had been pushed out.
      if (step === 'get, from the database') clock.ms += 25 * HOUR_MS;
      const took: number[] = [];
      for (const authorization of bearers) took.push(await call(step, authorization, faults));
      if (turn >= 0) times[step].push(median(took));
    }
  }
  await call.close();
  server.close();
  await context.close();
  console.log(`p50 of ${GOLFERS} requests, one after the other: ${machineLine()}`);
  return { outcomes: outcomesOf(times), faults: [...faults] };
}

function outcomesOf(times: Record<Step, number[]>): Outcome[] {
  return (Object.keys(STEPS) as Step[]).map((step) => {
    const { reference, most } = STEPS[step];
    return { what: step, against: `reference: ${reference}`, unit: 'ms', most, turns: times[step] };
  });
}

const REQUESTS: Record<Step, { method: 'GET' | 'PUT' | 'DELETE'; status: number; cache?: string }> =
  {
    set: { method: 'PUT', status: 200 },
    'get, cached': { method: 'GET', status: 200, cache: 'hit' },
    update: { method: 'PUT', status: 200 },
    'get, from the database': { method: 'GET', status: 200, cache: 'miss' },
    delete: { method: 'DELETE', status: 204 },
  };

function callerOf(server: Server) {
  const { port } = server.address() as AddressInfo;
  const pool = new HttpPool(`http://127.0.0.1:${port}`, { connections: 1 });
  const call = async (step: Step, authorization: string, faults: Set<string>): Promise<number> => {
    const { method, status, cache } = REQUESTS[step];
    const isPut = method === 'PUT';
    const body = isPut
      ? JSON.stringify({ ...DETAILS, homeClub: randomUUID(), preferredTee: 'White' })
      : null;
    const type = isPut ? { 'content-type': 'application/json' } : {};
    const beganMs = performance.now();
    const headers = { authorization, ...type };
    const answer = await pool.request({ path: PATH, method, headers, body });
    await answer.body.dump();
    const tookMs = performance.now() - beganMs;
    const isRight = cache === undefined || answer.headers['x-cache'] === cache;
    if (answer.statusCode !== status) faults.add(`${step} was answered ${answer.statusCode}`);
    if (!isRight) faults.add(`${step} had the cache ${String(answer.headers['x-cache'])}`);
    return tookMs;
  };
  return Object.assign(call, { close: () => pool.close() });
}
