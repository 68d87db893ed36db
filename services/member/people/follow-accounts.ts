import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import { emailKey, nameKey } from '../domain/search-key.ts';
import { USER_UPDATED } from '../events.ts';

/** That the owner of an account changed what is in the books too. */
export interface AccountChange {
  userId: string;
  changed: string[];
  /** When, ISO 8601. */
  time: string;
}

interface Person {
  userId: string;
  name: string;
  email: string;
}

interface Booked extends Person {
  namedAt: Date;
}

const CURRENT = `
  SELECT id AS "userId", name, email, coalesce(named_at, registered_at) AS "namedAt"
  FROM member WHERE id = ANY($1) AND status <> 'erased'`;
const WRITE = `
  UPDATE member SET name = $2, name_key = $3, email = $4, email_key = $5, named_at = $6,
    updated_at = $7, version = version + 1
  WHERE id = $1`;

/**
 * Takes over names and e-mails that the owners of accounts changed, which auth is asked for: no event has them. A name that
 * staff gave later stays. Their rows in `told` are locked.
 */
export async function followAccounts(
  tx: PoolClient,
  auth: Upstream,
  changes: AccountChange[],
  now: Date,
): Promise<void> {
  const userIds = [...new Set(changes.map(({ userId }) => userId))];
  const { rows } = await tx.query<Booked>(CURRENT, [userIds]);
  if (rows.length === 0) return;
  const asked = { userIds: rows.map(({ userId }) => userId) };
  const { people } = (await auth.postJson('/internal/accounts/people', asked)) as {
    people: Person[];
  };
  const accounts = new Map(people.map((person) => [person.userId, person]));
  for (const booked of rows) {
    const account = accounts.get(booked.userId);
    const own = changes.filter(({ userId }) => userId === booked.userId);
    if (account) await follow(tx, { booked, account, own }, now);
  }
}

async function follow(
  tx: PoolClient,
  { booked, account, own }: { booked: Booked; account: Person; own: AccountChange[] },
  now: Date,
): Promise<void> {
  const { userId } = booked;
  const namedAt = own
    .filter(({ changed }) => changed.includes('name'))
    .map(({ time }) => new Date(time))
    .findLast((time) => time > booked.namedAt);
  const name = namedAt ? account.name : booked.name;
  const changed = [
    ...(name === booked.name ? [] : ['name']),
    ...(account.email === booked.email ? [] : ['email']),
  ];
  if (changed.length === 0) return;
  const { email } = account;
  const values = [name, nameKey(name), email, emailKey(email), namedAt ?? booked.namedAt, now];
  await tx.query(WRITE, [userId, ...values]);
  const data = { userId, changed, by: userId };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
}
