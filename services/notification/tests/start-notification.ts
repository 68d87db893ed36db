import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Express } from 'express';
import request from 'supertest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { startMailServer, type MailServer } from '@golfroundpro/shared/testing/mail-server.ts';
import {
  makeRecordingDapr,
  type RecordingDapr,
} from '@golfroundpro/shared/testing/recording-dapr.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { createTestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeNotificationApp } from '../app.ts';
import { makeContext, type NotificationContext } from '../context.ts';
import { service } from '../service.ts';

/** Identity, as far as it is asked: each answer has a link of its own. */
export interface Identity {
  /** Whom it was asked about, in order; and in how many questions. */
  asked: { userId: string; name: string; email: string }[];
  questions: number;
  /** For whom it has no link now. */
  failing: Set<string>;
  /** Says something else instead; undefined: a link. */
  says: { status: number; body: object } | undefined;
  /** What happens before it answers of confirmations. */
  before?: () => Promise<unknown>;
  /** Who has an account that lets them in. */
  accounts: { userId: string; email: string; isUnconfirmed: boolean }[];
}

/** A notification service on a schema of its own, beside a real mail server and a clock that stands unless told. */
export interface TestNotification {
  app: Express;
  context: NotificationContext;
  dapr: RecordingDapr;
  identity: Identity;
  server: MailServer;
  bearer: TestTokens['bearer'];
  /** Hands events over as the sidecar does; gives what was answered of each. */
  hear: (
    topic: string,
    ...events: { type: string; data: object; subject?: string }[]
  ) => Promise<string[]>;
  rows: <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;
  published: (topic: string) => { key: string; event: Record<string, unknown> }[];
  pass: (seconds: number) => void;
  /** Another instance in its place, with another sealing key where one is given. */
  restart: (sealingKey?: string) => Promise<void>;
  /** The sealing key. */
  key: string;
  stop: () => Promise<void>;
}

const START = '2026-11-28T02:00:00.000Z';

export async function startNotification(): Promise<TestNotification> {
  const database = await createTestDatabase();
  const server = await startMailServer();
  const { identity, url, close } = await startIdentity();
  const dapr = makeRecordingDapr();
  const tokens = await makeTestTokens();
  const { connection } = database;
  const key = randomBytes(32).toString('base64url');
  const secret = { smtpUser: 'unused', smtpPassword: 'unused', sealingKey: key };
  let nowMs = Date.parse(START);
  let position = 0;
  const start = () =>
    makeContext(
      {
        ...testConfig(service, { auth: url }),
        ...{ database: connection, publicUrl: 'https://club.example', smtp: server.smtp },
      },
      {
        ...{ connection, dapr, tokens: tokens.verifier, now: () => new Date(nowMs) },
        logger: makeLogger({ service: service.name, level: 'silent' }),
        secret: { ...secret, databaseUser: '', databasePassword: '', revision: '1' },
      },
    );
  let context = await start();
  let app = makeNotificationApp(context, { checkAnswers: true });
  return {
    ...{ dapr, identity, server, bearer: tokens.bearer },
    get app() {
      return app;
    },
    get context() {
      return context;
    },
    hear: async (topic, ...events) => {
      const entries = events.map((event, at) => ({
        entryId: String(at),
        event: { time: START, sequence: String(++position), ...event },
      }));
      const answer = await request(app)
        .post(`/events/${topic}`)
        .set('dapr-api-token', APP_TOKEN)
        .send({ entries })
        .expect(200);
      const { statuses } = answer.body as { statuses: { status: string }[] };
      return statuses.map(({ status }) => status);
    },
    rows: async <T extends object>(text: string, values: unknown[] = []) =>
      (await context.pool.query<T>(text, values)).rows,
    published: (topic) =>
      dapr.published
        .filter((one) => one.topic === topic)
        .map(({ key: of, event }) => ({ key: of, event: event as Record<string, unknown> })),
    pass: (seconds) => {
      nowMs += seconds * 1000;
      context.mails.wake();
      context.retries.wake();
    },
    key,
    restart: async (sealingKey = key) => {
      await context.close();
      secret.sealingKey = sealingKey;
      context = await start();
      app = makeNotificationApp(context, { checkAnswers: true });
    },
    stop: async () => {
      await context.close();
      await server.stop();
      close();
      await database.drop();
    },
  };
}

async function startIdentity() {
  const identity: Identity = {
    ...{ asked: [], questions: 0, failing: new Set() },
    ...{ says: undefined, accounts: [] },
  };
  const confirmationOf = ({ userId }: { userId: string }, at: number) =>
    identity.failing.has(userId)
      ? { outcome: 'failed', reason: 'email_of_another' }
      : {
          outcome: 'prepared',
          token: randomBytes(32).toString('base64url'),
          code: String(100_001 + identity.asked.length + at),
          expiresAt: '2026-12-03T02:00:00.000Z',
        };
  const confirmations = ({ registrants }: { registrants: Identity['asked'] }) => {
    const body = { confirmations: registrants.map(confirmationOf) };
    identity.asked.push(...registrants);
    identity.questions += 1;
    return { status: 200, body };
  };
  const addressesOf = ({ userIds }: { userIds: string[] }) => ({
    status: 200,
    body: { addresses: identity.accounts.filter(({ userId }) => userIds.includes(userId)) },
  });
  const http = createServer((req, res) => {
    if (req.method !== 'POST') return void res.writeHead(404).end();
    void json(req).then(async (body) => {
      await identity.before?.();
      const answer = () =>
        req.url === '/internal/confirmations'
          ? confirmations(body as { registrants: Identity['asked'] })
          : addressesOf(body as { userIds: string[] });
      const { status, body: said } = identity.says ?? answer();
      res.writeHead(status, { 'content-type': 'application/json', 'x-trace-id': 'a' });
      res.end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return { identity, url: `http://127.0.0.1:${port}`, close: () => void http.close() };
}

/** What identity says of one who needs no mail. */
export const NOT_NEEDED = {
  status: 200,
  body: { confirmations: [{ outcome: 'not_needed', reason: 'verified' }] },
};

/** Somebody who is nobody else. */
export function person() {
  const userId = randomUUID();
  return {
    userId,
    statusId: randomUUID(),
    name: 'Moira Fraser',
    email: `moira.${userId}@club.example`,
  };
}

export type Person = ReturnType<typeof person>;

export const requested = ({ userId, statusId, name, email }: Person) => ({
  type: 'golf.registration.RegistrationRequested.v1',
  subject: userId,
  data: {
    ...{ userId, statusId, name, email, phoneNumber: null },
    via: 'form',
    requestedAt: START,
  },
});
export const created = ({ userId, name, email }: Person) => ({
  type: 'golf.user.UserCreated.v1',
  subject: userId,
  data: { userId, name, email, phoneNumber: null },
});
export const repeated = ({ userId }: { userId: string }, time = START) => ({
  type: 'golf.registration.RegistrationRepeated.v1',
  subject: userId,
  time,
  data: { userId },
});
export const deleted = ({ userId }: Person) => ({
  type: 'golf.user.UserDeleted.v1',
  subject: userId,
  data: { userId },
});
