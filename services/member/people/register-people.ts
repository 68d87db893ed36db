import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { emailKey, nameKey } from '../domain/search-key.ts';
import { USER_CREATED } from '../events.ts';

/** A person as onboarder took them in. */
export interface Registration {
  userId: string;
  name: string;
  email: string;
  phoneNumber: string | null;
  via: string;
  /** Where staff entered them with one. */
  category?: string | undefined;
  requestedAt: string;
}

/** Who was erased meanwhile does not come in again. */
const INSERT = `
  INSERT INTO member (id, name, name_key, email, email_key, phone_number, via, registered_at,
    category, created_at, updated_at)
  SELECT r.id, r.name, r.name_key, r.email, r.email_key, r.phone_number, r.via, r.registered_at,
    r.category, $10, $10
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
      $8::timestamptz[], $9::text[])
    AS r (id, name, name_key, email, email_key, phone_number, via, registered_at, category)
  JOIN told t ON t.user_id = r.id AND t.deleted_at IS NULL
  ON CONFLICT (id) DO NOTHING RETURNING id`;

/** Writes people into the books, each once, and tells of those who are new. Their rows in `told` are locked. */
export async function registerPeople(
  tx: PoolClient,
  people: Registration[],
  now: Date,
): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(INSERT, [
    people.map(({ userId }) => userId),
    people.map(({ name }) => name),
    people.map(({ name }) => nameKey(name)),
    people.map(({ email }) => email),
    people.map(({ email }) => emailKey(email)),
    people.map(({ phoneNumber }) => phoneNumber),
    people.map(({ via }) => via),
    people.map(({ requestedAt }) => new Date(requestedAt)),
    people.map(({ category }) => category ?? 'full'),
    now,
  ]);
  const known = new Map(people.map((person) => [person.userId, person]));
  await appendEvents(
    tx,
    rows.map(({ id }) => ({
      type: USER_CREATED.type,
      aggregateId: id,
      data: createdData(known.get(id)!),
    })),
  );
}

function createdData({ userId, name, email, phoneNumber }: Registration) {
  return { userId, name, email, phoneNumber };
}
