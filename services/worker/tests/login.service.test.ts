import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import {
  createTestDatabase,
  testSetting,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { setUpService } from '../../../tools/stack/stores/database-setup.ts';
import { loginsOf } from '../../../tools/stack/stores/service-login.ts';
import { jobOf, put, startWorker } from './start-worker.ts';

/** All files of tests grant rights on one database, which two at once may not. */
const ONE_AT_A_TIME = `SELECT pg_advisory_lock(hashtext('logins of tests'))`;
const password = randomBytes(12).toString('base64url');
let database: TestDatabase;
let schema: string;

beforeAll(async () => {
  database = await createTestDatabase();
  schema = database.connection.schema!;
  await asSuperuser(`CREATE ROLE ${schema}; ALTER SCHEMA ${schema} OWNER TO ${schema}`);
});
afterAll(async () => {
  await asSuperuser(`DROP SCHEMA ${schema}_queue CASCADE`);
  await database.drop();
  const roles = [...loginsOf(schema), schema].join();
  await asSuperuser(`DROP OWNED BY ${roles}; DROP ROLE ${roles}`);
});

async function asSuperuser(work: string | ((client: Client) => Promise<void>)): Promise<void> {
  const client = new Client({ connectionString: testSetting('TEST_POSTGRES_URL') });
  await client.connect();
  try {
    await client.query(ONE_AT_A_TIME);
    await (typeof work === 'string' ? client.query(work) : work(client));
  } finally {
    await client.end();
  }
}

const setUp = (user: string) =>
  asSuperuser((client) => {
    const place = { database: database.connection.database, audit: { services: [] } };
    return setUpService(
      client,
      { service: schema, user, password },
      { ...place, queues: [schema] },
    );
  });
const startAs = async (user: string) => {
  const connection = { ...database.connection, user, password };
  const handlers = { rounds_export: () => Promise.resolve(undefined) };
  const worker = await startWorker({ database: { ...database, connection }, handlers });
  onTestFinished(() => worker.context.close());
  return worker.context;
};

it('needs no more than its login may, and goes on with the other one', async () => {
  const [first, second] = loginsOf(schema);
  await setUp(first);
  const context = await startAs(first);
  const refused = context.pool.query(`CREATE SCHEMA ${schema}_more`);
  await expect(refused).rejects.toThrow('permission denied');
  const [id] = await put(context, {});
  await expect.poll(() => jobOf(context, id!)).toMatchObject({ state: 'done' });
  await setUp(second);
  const later = await startAs(second);
  const [other] = await put(later, {});
  await expect.poll(() => jobOf(later, other!)).toMatchObject({ state: 'done' });
});

it('starts on a queue that a later release of the library has made', async () => {
  const [first] = loginsOf(schema);
  await setUp(first);
  await (
    await startAs(first)
  ).pool.query(`UPDATE ${schema}_queue.version SET version = version + 1`);
  const context = await startAs(first);
  const [id] = await put(context, {});
  await expect.poll(() => jobOf(context, id!)).toMatchObject({ state: 'done' });
});
