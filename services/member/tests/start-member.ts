import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { createTestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeMemberApp } from '../app.ts';
import { makeContext, type MemberContext } from '../context.ts';
import { service } from '../service.ts';
import { startOtherServices, type OtherServices } from './other-services.ts';

/** An event of another service, as far as it matters here. */
export interface Heard {
  type: string;
  data: object;
  /** Its place in the producer's log; the next one unless told. */
  sequence?: number;
  logepoch?: string;
  time?: string;
}

/** A member service on a schema of its own, with a clock that stands unless told. */
export interface TestMember {
  app: Express;
  context: MemberContext;
  dapr: ReturnType<typeof makeRecordingDapr>;
  /** auth and onboarder. */
  others: OtherServices;
  bearer: TestTokens['bearer'];
  /** Hands events over as the sidecar does; gives what was answered of each. */
  hear: (topic: string, ...events: Heard[]) => Promise<string[]>;
  rows: <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;
  pass: (ms: number) => void;
  stop: () => Promise<void>;
}

const START = '2026-11-28T02:00:00.000Z';

/** @param onboarderUrl where the door is, where it is another stand-in */
export async function startMember(onboarderUrl?: string): Promise<TestMember> {
  const database = await createTestDatabase();
  const dapr = makeRecordingDapr();
  const tokens = await makeTestTokens();
  const others = await startOtherServices();
  const { connection } = database;
  let nowMs = Date.parse(START);
  let position = 0;
  const context = await makeContext(
    {
      ...testConfig(service, { auth: others.url, onboarder: onboarderUrl ?? others.url }),
      ...{ database: connection, deletionGraceDays: 30, bulkUndoDays: 7 },
      ...{ answersKeptDays: 30, phoneCountry: 'TH' },
    },
    {
      ...{ connection, dapr, tokens: tokens.verifier, now: () => new Date(nowMs) },
      logger: makeLogger({ service: service.name, level: 'silent' }),
    },
  );
  const app = makeMemberApp(context, { checkAnswers: true });
  const hear = async (topic: string, ...events: Heard[]) => {
    const entries = events.map(({ sequence, ...event }, at) => ({
      entryId: String(at),
      // As auth, onboarder and notification key their records.
      metadata: { __key: (event.data as { userId: string }).userId },
      event: { time: START, ...event, sequence: String(sequence ?? ++position) },
    }));
    const answer = await request(app)
      .post(`/events/${topic}`)
      .set('dapr-api-token', APP_TOKEN)
      .send({ entries })
      .expect(200);
    return (answer.body as { statuses: { status: string }[] }).statuses.map(({ status }) => status);
  };
  return {
    ...{ app, context, dapr, others, bearer: tokens.bearer, hear },
    rows: async <T extends object>(text: string, values: unknown[] = []) =>
      (await context.pool.query<T>(text, values)).rows,
    pass: (ms) => void (nowMs += ms),
    stop: async () => {
      await context.close();
      await others.close();
      await database.drop();
    },
  };
}

/** A person who comes in. */
export interface Newcomer {
  userId: string;
  name: string;
  email: string;
  phoneNumber: string | null;
  via: string;
  requestedAt: string;
}

/** Somebody who is nobody else. */
export function newcomer(data: Partial<Newcomer> = {}): Newcomer {
  const userId = randomUUID();
  const person = { userId, name: 'Moira Fraser', email: `moira.${userId}@example.com` };
  return { ...person, phoneNumber: '+66812345678', via: 'form', requestedAt: START, ...data };
}

export const requested = (person: Newcomer): Heard => ({
  type: 'golf.registration.RegistrationRequested.v1',
  data: { ...person, statusId: randomUUID() },
});
export const placed = (userId: string, place: object = {}): Heard => ({
  type: 'golf.membership.PlaceChanged.v1',
  data: {
    ...{ userId, statusId: randomUUID(), dayId: null, place: 'held', arrival: 1 },
    ...{ offerEndsAt: null, ...place },
  },
});
export const mailed = (userId: string): Heard => ({
  type: 'golf.user.confirmation.v1',
  data: { userId, email: 'moira@example.com', messageId: '<1@x>', sentAt: START },
});
export const verified = (userId: string): Heard => ({
  type: 'golf.user.UserVerified.v1',
  data: { userId },
});
export const deleted = (userId: string): Heard => ({
  type: 'golf.user.UserDeleted.v1',
  data: { userId },
});

/** Takes somebody through all steps: an active member with a number. */
export async function makeMember(member: TestMember, data: Partial<Newcomer> = {}) {
  const person = newcomer(data);
  await member.hear('registrations', requested(person));
  await member.hear('places', placed(person.userId));
  await member.hear('verifications', verified(person.userId));
  return person;
}
