import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import {
  makeRecordingDapr,
  type RecordingDapr,
} from '@golfroundpro/shared/testing/recording-dapr.ts';
import type { TestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeOnboarderApp } from '../../app.ts';
import { makeContext, type OnboarderContext } from '../../context.ts';
import { service } from '../../service.ts';
import { onboarderConfig, SECRET } from '../../tests/start-onboarder.ts';
import type { Place } from '../domain/place.ts';
import { placesOf, type Arrival } from '../places-of.ts';

/** Somebody who has not arrived yet. */
export type Person = Omit<Arrival, 'arrival'>;

/** A day as staff see it, as far as tests look at it. */
export interface SeenDay {
  dayId: string;
  state: string;
  quota: number;
  taken: number;
  waiting: number;
}

/** An instance of onboarder over a database, with a clock that a test moves. */
export interface DayWorld {
  context: OnboarderContext;
  dapr: RecordingDapr;
  clock: { now: Date };
  /** A call by staff. */
  staff: (method: 'get' | 'post' | 'patch', path: string, body?: object) => request.Test;
  /** What a golfer shows who they are with. */
  golfer: () => Promise<string>;
  answer: (statusId: string, answer: 'accept' | 'decline') => request.Test;
  announce: (day?: object) => Promise<SeenDay>;
  /** Arrivals of one transaction. */
  arrive: (people: Person[]) => Promise<Place[]>;
  /** All places of a day, in the order of arrivals. */
  places: (dayId: string) => Promise<Place[]>;
  close: () => Promise<void>;
}

export const DAYS = '/api/v1/membership-days';
const LAST = 'SELECT coalesce(max(arrival), 0)::int AS last FROM place';
const OPENS = '2026-12-05T02:00:00.000Z';

/** People who come by the form, unless told. */
export function people(count: number, via: Arrival['via'] = 'form'): Person[] {
  return Array.from({ length: count }, () => {
    return { userId: randomUUID(), statusId: randomUUID(), via };
  });
}

/** What was answered. */
export async function bodyOf(answer: PromiseLike<{ body: unknown }>): Promise<unknown> {
  return (await answer).body;
}

/** Starts an instance; over a database that another one has, a further one. */
export async function makeDayWorld({ connection }: TestDatabase): Promise<DayWorld> {
  const dapr = makeRecordingDapr();
  const clock = { now: new Date(OPENS) };
  const tokens = await makeTestTokens();
  const authorization = await tokens.bearer(randomUUID(), { roles: ['golfer', 'staff'] });
  const context = await makeContext(onboarderConfig(connection), {
    ...{ connection, dapr, tokens: tokens.verifier, now: () => clock.now },
    secret: SECRET,
    logger: makeLogger({ service: service.name, level: 'silent' }),
  });
  const app = makeOnboarderApp(context, { checkAnswers: true });
  const staff: DayWorld['staff'] = (method, path, body) =>
    request(app)[method](path).set('authorization', authorization).send(body);
  return {
    ...{ context, dapr, clock, staff },
    golfer: () => tokens.bearer(randomUUID()),
    answer: (statusId, answer) =>
      request(app).post(`/api/v1/registrations/${statusId}/offer`).send({ answer }),
    announce: async (day = {}) => {
      const body = { name: 'A day', quota: 3, opensAt: OPENS, offerHours: 24, ...day };
      return (await staff('post', DAYS, body).expect(201)).body as SeenDay;
    },
    arrive: async (persons) => {
      const given = await inTransaction(context.pool, async (tx) => {
        // As the door does: one after the other, with dense numbers.
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(current_schema(), 0))');
        const { rows } = await tx.query<{ last: number }>(LAST);
        const last = rows[0]!.last;
        const arrivals = persons.map((one, index) => ({ ...one, arrival: last + 1 + index }));
        return placesOf(tx, arrivals, clock.now);
      });
      return given.map(({ place }) => place);
    },
    places: async (dayId) => {
      const text = 'SELECT place FROM place WHERE day_id = $1 ORDER BY arrival';
      const { rows } = await context.pool.query<{ place: Place }>(text, [dayId]);
      return rows.map(({ place }) => place);
    },
    close: context.close,
  };
}
