import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { afterAll } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import {
  makeRecordingDapr,
  type RecordingDapr,
} from '@golfroundpro/shared/testing/recording-dapr.ts';
import { testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { createTestDatabase, testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeRoundApp } from '../app.ts';
import { makeContext, type RoundContext } from '../context.ts';
import type { RoundAnswer } from '../rounds/round-answer.ts';
import { service as declaration } from '../service.ts';

export interface TestService {
  app: Express;
  context: RoundContext;
  dapr: RecordingDapr;
  tokens: TestTokens;
  /** The Redis channel that tells of changed rounds. */
  channel: string;
  /** Ids that auth does not know; it knows all others. */
  strangers: Set<string>;
  close: () => Promise<void>;
}

/** The round service over a schema of its own; only the sidecar and auth are stood in for. */
export async function startTestService(): Promise<TestService> {
  const database = await createTestDatabase();
  const tokens = await makeTestTokens();
  const dapr = makeRecordingDapr();
  const cachePrefix = `test:${randomUUID()}:`;
  const channel = `${cachePrefix}changed`;
  const strangers = new Set<string>();
  const context = await makeContext(
    {
      ...testConfig(declaration),
      database: database.connection,
      redisStateUrl: testSetting('TEST_REDIS_STATE_URL'),
      redisCacheUrl: testSetting('TEST_REDIS_CACHE_URL'),
      summaryTtlSeconds: 600,
      answersKeptDays: 30,
      coursesFolder: 'data/courses',
    },
    {
      logger: makeLogger({ service: 'round', level: 'silent' }),
      connection: database.connection,
      dapr,
      tokens: tokens.verifier,
      cachePrefix,
      cacheSettleMs: 0,
      seenLogKey: `${cachePrefix}seen-log`,
      channel,
      members: { known: async (ids) => new Set(ids.filter((id) => !strangers.has(id))) },
    },
  );
  return {
    app: makeRoundApp(context, { checkAnswers: true }),
    context,
    dapr,
    tokens,
    channel,
    strangers,
    close: async () => {
      await context.close();
      await database.drop();
    },
  };
}

/** The service of one test file, and a golfer; it is closed behind the file's tests. */
export async function useTestService(): Promise<{ service: TestService; golfer: Golfer }> {
  const service = await startTestService();
  afterAll(() => service.close());
  return { service, golfer: await makeGolfer(service) };
}

/** A golfer (or who else has these roles) with a token, and what a test does on their behalf. */
export async function makeGolfer(
  { app, tokens }: TestService,
  roles: Role[] = ['golfer'],
  user: { emailVerified?: boolean } = {},
) {
  const userId = uuidv7();
  const authorization = await tokens.bearer(userId, { roles, ...user });
  const as = (test: request.Test) => test.set('authorization', authorization);
  return {
    userId,
    authorization,
    get: (path: string) => as(request(app).get(path)),
    post: (path: string, body: object = {}) => as(request(app).post(path)).send(body),
    put: (path: string, body: object) => as(request(app).put(path)).send(body),
    patch: (path: string, body: object) => as(request(app).patch(path)).send(body),
    delete: (path: string) => as(request(app).delete(path)),
    /** A file as a golfer sends it. */
    upload: (path: string, csv: string | Buffer) =>
      as(request(app).post(path)).set('content-type', 'text/csv').send(csv),
  };
}

export type Golfer = Awaited<ReturnType<typeof makeGolfer>>;

/** Starts a round for a golfer on the first course. */
export async function startRound(golfer: Golfer, overrides: object = {}) {
  const courses = await golfer.get('/api/v1/courses').expect(200);
  const courseId = (courses.body as { items: { id: string }[] }).items[0]!.id;
  const course = await golfer.get(`/api/v1/courses/${courseId}`).expect(200);
  const teeId = (course.body as { tees: { id: string }[] }).tees[0]!.id;
  const response = await golfer
    .post('/api/v1/rounds', { courseId, teeId, holes: '18', ...overrides })
    .expect(201);
  const round = response.body as RoundAnswer;
  const path = `/api/v1/rounds/${round.id}`;
  const holes = `${path}/players/${round.players[0]!.id}/holes`;
  return { ...round, courseId, teeId, path, holes };
}

/** Takes the cards of a round that wait for a golfer as theirs. */
export async function acceptCards(golfer: Golfer, { path }: { path: string }) {
  const round = (await golfer.get(path).expect(200)).body as RoundAnswer;
  const waiting = round.players.filter(({ invitedId }) => invitedId === golfer.userId);
  for (const { id } of waiting) await golfer.post(`${path}/players/${id}/accept`).expect(200);
}

/** The code of a problem document. */
export function codeOf(answer: request.Response): string {
  return (answer.body as { code: string }).code;
}

/** Everything the record holds of a round's events, in order. */
export async function readEvents({ context }: TestService, roundId: string) {
  const { rows } = await context.pool.query<{ type: string; data: Record<string, unknown> }>(
    'SELECT type, data FROM event WHERE aggregate_id = $1 ORDER BY id',
    [roundId],
  );
  return rows;
}
