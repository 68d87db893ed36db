import { openDataSource } from '@golfroundpro/shared/db/data-source.ts';
import { SCHEMA } from '../../services/onboarder/db/schema.ts';
import { connectClient } from '../../tools/stack/connect-client.ts';
import type { Connection, PgbenchScript } from '../run-pgbench.ts';

const DATABASE = 'pgbench_registration';

/**
 * What one registration is to PostgreSQL when nothing stands before it: the person with their number, the place, the
 * answer that is kept under their key, both events and their places on the relay's list, in one statement and one trip.
 */
const STATEMENT = `
  WITH registered AS (
    INSERT INTO registration (id, status_id, name, email, email_key, phone, via, arrival, requested_at, claimed_at)
    SELECT gen_random_uuid(), gen_random_uuid(), 'Moira Fraser', email, email, '+66812345678', 'form',
      nextval('registration_arrival'), now(), now()
    FROM (SELECT 'n' || :n::bigint || '@club.example' AS email) AS person
    ON CONFLICT DO NOTHING RETURNING id, status_id, email, arrival, requested_at
  ), placed AS (
    INSERT INTO place (arrival, user_id, status_id, place, arrived_at)
    SELECT arrival, id, status_id, 'held', requested_at FROM registered
  ), kept AS (
    INSERT INTO idempotency (owner_id, key, request_hash, answer)
    SELECT 'anonymous', id::text, repeat('5', 64), jsonb_build_object('status', 201,
      'body', jsonb_build_object('status', 'success', 'message', 'The registration is in',
        'data', jsonb_build_object('userID', id)),
      'headers', jsonb_build_object('location', '/registrations/' || status_id))
    FROM registered ON CONFLICT DO NOTHING
  ), appended AS (
    INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
    SELECT gen_random_uuid(), type, id, data, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    FROM registered, LATERAL (VALUES
      ('golf.registration.RegistrationRequested.v1', jsonb_build_object('userId', id, 'statusId', status_id,
        'name', 'Moira Fraser', 'email', email, 'phoneNumber', '+66812345678', 'via', 'form',
        'requestedAt', requested_at)),
      ('golf.membership.PlaceChanged.v1', jsonb_build_object('userId', id, 'statusId', status_id, 'dayId', null,
        'place', 'held', 'arrival', arrival, 'offerEndsAt', null))) AS told (type, data)
    RETURNING id
  )
  INSERT INTO event_pending (id) SELECT id FROM appended;`;

/** Makes a database of its own with the schema of onboarder. */
export async function preparePgbench(
  connection: Connection,
): Promise<Omit<PgbenchScript, 'binary'>> {
  const admin = await connectClient(connection);
  await admin.query(`CREATE DATABASE ${DATABASE}`);
  await admin.end();
  const own = { ...connection, database: DATABASE };
  await (await openDataSource({ connection: own, ...SCHEMA })).destroy();
  return { connection: own, draws: ['\\set n random(1, 1000000000000000)'], statement: STATEMENT };
}
