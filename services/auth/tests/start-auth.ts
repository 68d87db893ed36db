import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { createTestDatabase, testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeAuthApp } from '../app.ts';
import { readConfig, type AuthConfig } from '../config.ts';
import { makeContext, type AuthContext, type AuthOverrides } from '../context.ts';
import { makeRedisFamilyStore } from './redis-family-store.ts';

export interface TestAuth {
  app: Express;
  context: AuthContext;
  /** Moves the service's clock forward. */
  pass: (ms: number) => void;
  register: (person?: Partial<Person>) => Promise<Person & { userId: string }>;
  /** Logs in with the refresh token in the body; gives it. */
  login: (person: Person) => Promise<string>;
  refresh: (refreshToken: string) => request.Test;
  rows: <T>(sql: string) => Promise<T[]>;
  stop: () => Promise<void>;
}

export interface Person {
  name: string;
  email: string;
  password: string;
}

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const NO_PORT = '1';

/** Auth over real PostgreSQL and Redis, with cheap password hashes and a clock that can be moved. */
export async function startAuth(
  changes: Partial<AuthConfig> = {},
  overrides: Partial<AuthOverrides> = {},
): Promise<TestAuth> {
  const database = await createTestDatabase();
  const logger = makeLogger({ service: 'auth', level: 'silent' });
  const redis = makeRedis(testSetting('TEST_REDIS_STATE_URL'), logger);
  let offsetMs = 0;
  const context = await makeContext(
    { ...testConfig(), ...changes },
    {
      logger,
      connection: database.connection,
      secrets: makeSecrets(),
      families: makeRedisFamilyStore(redis, `test:${randomUUID()}:`),
      passwordCost: CHEAP,
      now: () => new Date(Date.now() + offsetMs),
      ...overrides,
    },
  );
  const app = makeAuthApp(context, { checkAnswers: true });
  return {
    app,
    context,
    pass: (ms) => (offsetMs += ms),
    register: async (changed = {}) => {
      const person = { ...newPerson(), ...changed };
      const answer = await request(app).post('/api/v1/auth/register').send(person).expect(201);
      return { ...person, userId: (answer.body as { userId: string }).userId };
    },
    login: async ({ email, password }) => {
      const body = { email, password, tokenDelivery: 'body' };
      const answer = await request(app).post('/api/v1/auth/login').send(body).expect(200);
      return (answer.body as { refreshToken: string }).refreshToken;
    },
    refresh: (refreshToken) => request(app).post('/api/v1/auth/refresh').send({ refreshToken }),
    rows: async <T>(sql: string) => (await context.pool.query(sql)).rows as T[],
    stop: async () => {
      await context.close();
      redis.disconnect();
      await database.drop();
    },
  };
}

/** Somebody who has no account yet. */
export function newPerson(): Person {
  const id = randomBytes(6).toString('hex');
  return { name: 'Ann Golfer', email: `ann-${id}@club.example`, password: 'over the pond 7' };
}

function testConfig(): AuthConfig {
  return readConfig({
    PORT: '0',
    DAPR_HTTP_PORT: NO_PORT,
    DAPR_API_TOKEN: 'api',
    APP_API_TOKEN: 'app',
    DATABASE_HOST: 'unused',
    DATABASE_PORT: '0',
    DATABASE_NAME: 'unused',
    DATABASE_USER: 'unused',
  });
}

function makeSecrets() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    databasePassword: 'unused',
    signingKey: JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' }),
    refreshTokenKey: randomBytes(32).toString('base64url'),
  };
}
