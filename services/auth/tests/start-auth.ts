import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeAuthApp } from '../app.ts';
import type { Door } from '../claims/door.ts';
import { readConfig, type AuthConfig } from '../config.ts';
import { makeContext, type AuthContext, type AuthOverrides } from '../context.ts';
import { createAuthDatabase, type AuthDatabase } from './auth-database.ts';
import { makeRedisFamilyStore } from './redis-family-store.ts';

export interface TestAuth {
  app: Express;
  context: AuthContext;
  database: AuthDatabase;
  /** Moves the service's clock forward. */
  pass: (ms: number) => void;
  register: (person?: Partial<Person>) => Promise<Person & { userId: string }>;
  /** Logs in with the refresh token in the body; `more` goes into the body too. */
  signIn: (person: Credentials, more?: object) => Promise<SignedIn>;
  /** As `signIn`; gives the refresh token alone. */
  login: (person: Credentials) => Promise<string>;
  refresh: (refreshToken: string) => request.Test;
  /** Empties the state store, as a Redis does that comes back with nothing. */
  loseStates: () => Promise<void>;
  rows: <T>(sql: string) => Promise<T[]>;
  stop: () => Promise<void>;
}

export interface Credentials {
  email: string;
  password: string;
}

export interface Person extends Credentials {
  name: string;
}

export interface SignedIn {
  /** The header for requests as this person. */
  authorization: string;
  refreshToken: string;
  sessionId: string;
  /** To be given with the next login on this device. */
  deviceToken: string;
}

const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const NO_PORT = '1';
/** A door at which each comes alone; tests of claims have the real one. */
const OPEN_DOOR: Door = {
  claim: ({ userId }) => Promise.resolve({ heldBy: userId, isRegistered: false }),
  claimAll: (claims) => Promise.all(claims.map(OPEN_DOOR.claim)),
};

/** With what a service asks auth, for routes that not every one may ask. */
export function tokenOf(caller: 'notification' | 'member'): string {
  return `${CALLER_TOKEN}-${caller}`;
}

/** Auth over real PostgreSQL and Redis, with cheap password hashes and a clock that can be moved. */
export async function startAuth(
  changes: Partial<AuthConfig> = {},
  overrides: Partial<AuthOverrides> = {},
): Promise<TestAuth> {
  const database = await createAuthDatabase();
  const logger = makeLogger({ service: 'auth', level: 'silent' });
  const redis = makeRedis(testSetting('TEST_REDIS_STATE_URL'), logger);
  const prefix = `test:${randomUUID()}:`;
  let offsetMs = 0;
  const context = await makeContext(
    { ...testConfig(), ...changes },
    {
      logger,
      connection: database.connection,
      secret: makeSecrets(),
      families: makeRedisFamilyStore(redis, prefix),
      door: OPEN_DOOR,
      passwordCost: CHEAP,
      now: () => new Date(Date.now() + offsetMs),
      ...overrides,
    },
  );
  const app = makeAuthApp(context, { checkAnswers: true });
  const signIn: TestAuth['signIn'] = async ({ email, password }, more = {}) => {
    const body = { email, password, tokenDelivery: 'body', ...more };
    const answer = await request(app).post('/api/v1/auth/login').send(body).expect(200);
    const { accessToken, refreshToken, deviceToken } = answer.body as Record<string, string>;
    const [sessionId] = refreshToken!.split('.');
    const tokens = { refreshToken: refreshToken!, sessionId: sessionId! };
    return { authorization: `Bearer ${accessToken}`, ...tokens, deviceToken: deviceToken! };
  };
  return {
    app,
    context,
    database,
    pass: (ms) => (offsetMs += ms),
    register: async (changed = {}) => {
      const person = { ...newPerson(), ...changed };
      const answer = await request(app).post('/api/v1/auth/register').send(person).expect(201);
      return { ...person, userId: (answer.body as { userId: string }).userId };
    },
    signIn,
    login: async (person) => (await signIn(person)).refreshToken,
    refresh: (refreshToken) => request(app).post('/api/v1/auth/refresh').send({ refreshToken }),
    loseStates: async () => {
      const keys = await redis.keys(`${prefix}*`);
      if (keys.length > 0) await redis.del(keys);
    },
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
    CALLERS: 'tester,notification,member',
    TOKEN_TESTER_TO_AUTH: CALLER_TOKEN,
    TOKEN_NOTIFICATION_TO_AUTH: tokenOf('notification'),
    TOKEN_MEMBER_TO_AUTH: tokenOf('member'),
    ONBOARDER_URL: 'http://localhost:1',
    TOKEN_AUTH_TO_ONBOARDER: 'unused',
    DATABASE_HOST: 'unused',
    DATABASE_PORT: '0',
    DATABASE_NAME: 'unused',
    PUBLIC_URL: 'http://localhost:8080',
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: '1',
    SMTP_TLS: 'false',
    MAIL_FROM: 'GolfRoundPro <club@golfroundpro.example>',
  });
}

function makeSecrets() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'test' };
  return {
    revision: '1',
    databaseUser: 'unused',
    databasePassword: 'unused',
    signingKeys: JSON.stringify([{ jwk, state: 'current' }]),
    refreshTokenKey: randomBytes(32).toString('base64url'),
    passwordPepper: randomBytes(32).toString('base64url'),
    userSecretKey: randomBytes(32).toString('base64url'),
    digestKey: randomBytes(32).toString('base64url'),
    smtpUser: 'unused',
    smtpPassword: 'unused',
    oidcClientSecret: 'unused',
  };
}
