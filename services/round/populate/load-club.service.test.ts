import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from 'pg';
import { openDataSource } from '@golfroundpro/shared/db/data-source.ts';
import {
  createTestDatabase,
  testSetting,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { publishCourses } from '../courses/publish-courses.ts';
import { SCHEMA } from '../db/schema.ts';
import { isBegun, loadClub, makeClub } from './load-club.ts';
import { readTestCourses } from './test-courses.ts';

const population = {
  rounds: 700,
  players: 30,
  longest: 70,
  seed: 3,
  userId: '0198c0de-0000-7000-8000-0000000000aa',
};

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  const { connection } = database;
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  await publishCourses(dataSource, readTestCourses());
  await dataSource.destroy();
  client = new Client({
    connectionString: testSetting('TEST_POSTGRES_URL'),
    options: `-c search_path=${connection.schema}`,
  });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

it('loads a club once, with a log that matches its cards', async () => {
  const club = await makeClub(client, population);
  expect(await isBegun(client, club)).toBe(false);
  const loaded = await loadClub(client, club);
  expect(loaded).toMatchObject({ rounds: population.rounds, found: 0 });
  expect(await isBegun(client, club)).toBe(true);
  const faults = await client.query(`
    SELECT id FROM round r WHERE version <> (SELECT count(*) FROM event WHERE aggregate_id = r.id)
    UNION ALL
    SELECT aggregate_id FROM (
      SELECT aggregate_id, (data ->> 'roundVersion')::integer AS version,
        row_number() OVER (PARTITION BY aggregate_id ORDER BY id) AS place
      FROM event
    ) AS log WHERE version <> place`);
  expect(faults.rows).toEqual([]);
  expect((await client.query('SELECT 1 FROM event_pending')).rowCount).toBe(0);

  const again = await loadClub(client, club);
  expect(again).toMatchObject({ rounds: 0, events: 0, found: population.rounds });
});

it('fills in what an interrupted load left out', async () => {
  const club = await makeClub(client, { ...population, seed: 4 });
  const stop = new Error('interrupted');
  const interrupted = loadClub(client, club, ({ rounds }) => {
    if (rounds > 0) throw stop;
  });
  await expect(interrupted).rejects.toBe(stop);
  const { rounds, found } = await loadClub(client, club);
  expect(found).toBeGreaterThan(0);
  expect(rounds + found).toBe(population.rounds);
});
