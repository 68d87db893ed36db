import { randomUUID } from 'node:crypto';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { LOG_MIGRATIONS } from '@golfroundpro/shared/events/log-migrations.ts';
import { logRoute } from '@golfroundpro/shared/events/log-route.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { serveRoutes } from '@golfroundpro/shared/testing/serve-routes.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import { createTestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { producerOf, type TestEvent } from './test-events.ts';

const BY_PRODUCER: Record<string, string[]> = {
  member: [
    ...['golf.user.UserCreated.v1', 'golf.user.UserUpdated.v1', 'golf.user.UserDeleted.v1'],
    'golf.member.MemberChanged.v1',
  ],
  notification: ['golf.user.confirmation.v1', 'golf.user.ConfirmationBounced.v1'],
  auth: ['golf.user.UserVerified.v1'],
  onboarder: ['golf.registration.RegistrationRequested.v1', 'golf.membership.PlaceChanged.v1'],
};

const INSERT = `
  INSERT INTO event (id, event_id, type, aggregate_id, data, occurred_at) OVERRIDING SYSTEM VALUE
  VALUES ($1, gen_random_uuid(), $2, $3, $4, $5)`;

export type ProducerLogs = Awaited<ReturnType<typeof startProducerLogs>>;

/** The logs of all producers, each in a PostgreSQL schema of its own and behind its real route. */
export async function startProducerLogs() {
  const names = Object.keys(BY_PRODUCER);
  const state = {
    /** Producers that are away. */
    away: new Set<string>(),
    /** Who is asked has to wait for these. */
    gates: new Map<string, Promise<void>>(),
    /** From where each log was read, but for its name alone. */
    asked: [] as string[],
  };
  const logs = new Map(
    await Promise.all(names.map(async (name) => [name, await startLog(name, state)] as const)),
  );
  return {
    ...state,
    urls: Object.fromEntries([...logs].map(([name, { url }]) => [name, url])),
    /** Appends events to the logs that they are of, at the places that they name. */
    write: async (events: TestEvent[]) => {
      for (const one of events) await logs.get(producerOf(one.topic))!.write(one);
    },
    /** Does something with the tables of a log. */
    query: (name: string, text: string, values: unknown[] = []) =>
      logs.get(name)!.pool.query(text, values),
    empty: async () => {
      for (const { pool } of logs.values()) await pool.query('TRUNCATE event');
      state.asked.length = 0;
      state.away.clear();
      state.gates.clear();
    },
    close: async () => {
      for (const { close } of logs.values()) await close();
    },
  };
}

interface State {
  away: Set<string>;
  gates: Map<string, Promise<void>>;
  asked: string[];
}

async function startLog(name: string, { away, gates, asked }: State) {
  const { connection, drop } = await createTestDatabase();
  const dataSource = await openDataSource({ connection, entities: [], migrations: LOG_MIGRATIONS });
  const pool = poolOf(dataSource);
  const events = BY_PRODUCER[name]!.map((type) => ({ type }));
  const route = logRoute(pool, { callers: ['cache-updater'], events });
  const watched: typeof route = {
    ...route,
    handler: async (request) => {
      const { after = '0' } = request.query as { after?: string };
      if (after !== '999999999999999') {
        asked.push(`${name} ${after}`);
        await gates.get(name);
      }
      if (away.has(name)) throw new AppError('database_unavailable');
      return route.handler(request);
    },
  };
  const { port, stop } = await serveRoutes([watched], {
    name: 'cache-updater',
    token: CALLER_TOKEN,
  });
  return {
    pool,
    url: `http://127.0.0.1:${port}`,
    write: async ({ event }: TestEvent) => {
      const { type, sequence, logepoch, time, data } = event;
      await pool.query('UPDATE log_epoch SET epoch = $1', [logepoch]);
      const { userId = randomUUID() } = data as { userId?: string };
      await pool.query(INSERT, [sequence, type, userId, data, time]);
    },
    close: async () => {
      await stop();
      await dataSource.destroy();
      await drop();
    },
  };
}
