import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, vi } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import {
  makeRecordingDapr,
  type RecordingDapr,
} from '@golfroundpro/shared/testing/recording-dapr.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { createTestDatabase, testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { makeProfileApp } from '../app.ts';
import type { CacheBounds } from '../config.ts';
import { makeContext, type ProfileContext } from '../context.ts';
import { service as declaration } from '../service.ts';

export const OWN = '/api/v1/users/profile';
export const HOUR_MS = 60 * 60 * 1000;
export const DETAILS = {
  ...{ homeClub: 'Royal Burgess', homeCourseId: null, preferredTee: 'White' },
  ...{ privacy: 'members', showsHandicap: true },
};

export interface TestProfile {
  app: Express;
  context: ProfileContext;
  dapr: RecordingDapr;
  tokens: TestTokens;
  prefix: string;
  /** What the service takes for now, in ms. */
  clock: { ms: number };
}

/** The service over a schema of its own, closed behind the tests of a file; only sidecar and auth are stood in for. */
export async function useTestProfile({
  cache = { entries: 10, ttlNewMs: 24 * HOUR_MS, ttlUpdatedMs: HOUR_MS },
  redisCacheUrl = testSetting('TEST_REDIS_CACHE_URL'),
}: { cache?: CacheBounds; redisCacheUrl?: string } = {}): Promise<TestProfile> {
  const { connection, drop } = await createTestDatabase();
  const tokens = await makeTestTokens();
  const dapr = makeRecordingDapr();
  const prefix = `test:${randomUUID()}:`;
  const clock = { ms: Date.now() };
  const context = await makeContext(
    { ...testConfig(declaration), database: connection, redisCacheUrl, cache },
    {
      ...{ connection, dapr, tokens: tokens.verifier, cachePrefix: prefix, cacheSettleMs: 0 },
      logger: makeLogger({ service: 'profile', level: 'silent' }),
      now: () => new Date(clock.ms),
    },
  );
  afterAll(async () => {
    await context.close();
    await drop();
  });
  const app = makeProfileApp(context, { checkAnswers: true });
  const profile = { app, context, dapr, tokens, prefix, clock };
  await untilCached(profile);
  return profile;
}

/** Waits until the cache is read. */
async function untilCached({ context: { cache } }: Pick<TestProfile, 'context'>): Promise<void> {
  const id = uuidv7();
  await vi.waitFor(
    async () => {
      await cache.put({ id, version: 1, text: '{}' }, true);
      expect(await cache.read(id)).toEqual({ text: '{}' });
    },
    { timeout: 10_000 },
  );
  await cache.drop(id, 2);
}

/** Somebody with a token, and what a test does on their behalf. */
export async function makeGolfer({ app, tokens }: TestProfile, roles: Role[] = ['golfer']) {
  const userId = uuidv7();
  const authorization = await tokens.bearer(userId, { roles });
  const as = (test: request.Test) => test.set('authorization', authorization);
  return {
    userId,
    get: (path: string) => as(request(app).get(path)),
    put: (path: string, body: object) => as(request(app).put(path)).send(body),
    delete: (path: string) => as(request(app).delete(path)),
    upload: (bytes: Buffer, type = 'image/png') =>
      as(request(app).put(`${OWN}/avatar`))
        .set('content-type', type)
        .serialize((body: unknown) => body as string)
        .send(bytes),
  };
}

export type Golfer = Awaited<ReturnType<typeof makeGolfer>>;

/** Hands an event over as the sidecar does; gives what became of it. */
export async function deliver(
  { app }: Pick<TestProfile, 'app'>,
  path: string,
  { type, data, sequence = '1' }: { type: string; data: object; sequence?: string },
): Promise<string> {
  const event = { type, sequence, time: '2026-05-02T09:35:00.000Z', data };
  const answer = await request(app)
    .post(path)
    .set('dapr-api-token', APP_TOKEN)
    .send({ entries: [{ entryId: '1', event }] })
    .expect(200);
  return (answer.body as { statuses: { status: string }[] }).statuses[0]!.status;
}
