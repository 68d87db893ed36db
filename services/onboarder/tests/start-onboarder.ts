import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import { APP_TOKEN, CALLER_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import {
  createTestDatabase,
  testSetting,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeOnboarderApp } from '../app.ts';
import type { OnboarderConfig } from '../config.ts';
import { makeContext, type OnboarderContext } from '../context.ts';
import { service } from '../service.ts';

/** What is sent of a person. */
export interface Typed {
  name: string;
  email: string;
  phoneNumber: string;
  thaiId?: string;
  confirmEmail?: boolean;
}

/** An onboarder on a schema of its own, with a clock that stands unless told. */
export interface TestOnboarder {
  app: Express;
  context: OnboarderContext;
  dapr: ReturnType<typeof makeRecordingDapr>;
  bearer: TestTokens['bearer'];
  knownPrefix: string;
  register: (body: object, headers?: Record<string, string>) => request.Test;
  internal: (path: string, body?: object) => request.Test;
  /** Hands over that users were deleted; gives what was answered of each. */
  erase: (...userIds: string[]) => Promise<string[]>;
  rows: <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;
  pass: (ms: number) => void;
  stop: () => Promise<void>;
}

/** With what member asks it, for the route that is for member alone. */
export const MEMBER_TOKEN = `${CALLER_TOKEN}-member`;

const START = '2026-11-28T02:00:00.000Z';
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url');

/** What its secret holds. */
export const SECRET = {
  ...{ databaseUser: '', databasePassword: '', revision: '1' },
  ...{ nationalIdKey: key(1), digestKey: key(2) },
};

/** Its settings. */
export function onboarderConfig(
  database: TestDatabase['connection'],
  settings: Partial<OnboarderConfig> = {},
): OnboarderConfig {
  return {
    ...testConfig(service),
    callers: [
      { name: 'tester', token: CALLER_TOKEN },
      { name: 'member', token: MEMBER_TOKEN },
    ],
    database,
    redisCacheUrl: testSetting('TEST_REDIS_CACHE_URL'),
    redisStateUrl: testSetting('TEST_REDIS_STATE_URL'),
    roomAdmitsPerSecond: 0,
    answersKeptDays: 30,
    phoneCountry: 'TH',
    ...{ duplicates: 'reveal', disposableEmails: 'allow' },
    ...settings,
  };
}

/** Starts one, over a schema that is there already where one is given. */
export async function startOnboarder(
  settings: Partial<OnboarderConfig> = {},
  database?: TestDatabase,
): Promise<TestOnboarder> {
  const { connection, drop } = database ?? (await createTestDatabase());
  const dapr = makeRecordingDapr();
  const tokens = await makeTestTokens();
  const knownPrefix = `test-${randomUUID()}:`;
  let nowMs = Date.parse(START);
  let position = 0;
  const config = onboarderConfig(connection, settings);
  const context = await makeContext(config, {
    ...{
      connection,
      dapr,
      tokens: tokens.verifier,
      knownPrefix,
      roomPrefix: knownPrefix,
      now: () => new Date(nowMs),
    },
    secret: SECRET,
    logger: makeLogger({ service: service.name, level: 'silent' }),
  });
  const app = makeOnboarderApp(context, { checkAnswers: true });
  const internal = (path: string, body?: object) => {
    const asked = body ? request(app).post(path).send(body) : request(app).get(path);
    return asked.set('x-caller-token', CALLER_TOKEN);
  };
  return {
    ...{ app, context, dapr, bearer: tokens.bearer, knownPrefix, internal },
    register: (body, headers = {}) => request(app).post('/api/v1/register').set(headers).send(body),
    erase: async (...userIds) => {
      const entries = userIds.map((userId, at) => ({
        entryId: String(at),
        event: {
          type: 'golf.user.UserDeleted.v1',
          ...{ sequence: String(++position), time: START, data: { userId } },
        },
      }));
      const answer = await request(app)
        .post('/events/deletions')
        .set('dapr-api-token', APP_TOKEN)
        .send({ entries })
        .expect(200);
      return (answer.body as { statuses: { status: string }[] }).statuses.map(
        ({ status }) => status,
      );
    },
    rows: async <T extends object>(text: string, values: unknown[] = []) =>
      (await context.pool.query<T>(text, values)).rows,
    pass: (ms) => void (nowMs += ms),
    stop: async () => {
      await context.close();
      if (!database) await drop();
    },
  };
}

/** Somebody who is nobody else. */
export function person(data: Partial<Typed> = {}): Typed {
  const email = `moira.${randomUUID()}@club.example`;
  return { name: 'Moira Fraser', email, phoneNumber: '081 234 5678', ...data };
}

/** The id that an answer tells. */
export function userIdOf({ body }: request.Response): string {
  return (body as { data: { userID: string } }).data.userID;
}
