import type { Pool, PoolClient } from 'pg';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';

/** How somebody came in. */
export type Via = 'form' | 'account' | 'desk';

/** A national id as it is kept. */
export interface SealedNationalId {
  sealed: string;
  /** The first is written; under one of the others somebody may be kept who registered before a rotation. */
  digests: string[];
}

/** Somebody who asks to be a member. */
export interface NewRegistration {
  id: string;
  statusId: string;
  name: string;
  email: string;
  emailKey: string;
  phone: string | null;
  via: Via;
  nationalId: SealedNationalId | undefined;
  category?: string | undefined;
}

/** One who was taken in: their number, and the e-mail as it is kept. */
export interface Arrived {
  id: string;
  arrival: number;
  email: string;
}

/** What of somebody has to be theirs alone. */
export interface Asked extends Pick<NewRegistration, 'id' | 'emailKey'> {
  nationalId: Pick<SealedNationalId, 'digests'> | undefined;
}

/** Who has something already that somebody asks with. */
export interface Holder {
  id: string;
  emailKey: string;
  nationalIdDigest: string | null;
  isRequested: boolean;
}

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/door', 0))`;

/** Under another key than the one that writes a national id is kept only around a rotation. */
const INPUT = `WITH input AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $11::text[])
    WITH ORDINALITY AS t (id, status_id, name, email, email_key, phone, via, thai_id, thai_id_digest, other_digests, n)
  WHERE NOT EXISTS (SELECT FROM erased_user e WHERE e.user_id = t.id)
    AND NOT EXISTS (SELECT FROM registration o WHERE o.thai_id_digest = ANY(string_to_array(other_digests, ' ')))
  ORDER BY n)`;
const INSERT = `${INPUT}
  INSERT INTO registration (id, status_id, name, email, email_key, phone, via, thai_id, thai_id_digest,
    arrival, requested_at, claimed_at)
  SELECT id, status_id, name, email, email_key, phone, via, thai_id, thai_id_digest,
    nextval('registration_arrival'), $10::timestamptz, $10::timestamptz FROM input
  ON CONFLICT DO NOTHING RETURNING id, arrival, email`;
/** The e-mail stays as the account has it. */
const ASK = `${INPUT}
  UPDATE registration r SET status_id = i.status_id, name = i.name, phone = i.phone, thai_id = i.thai_id,
    thai_id_digest = i.thai_id_digest, arrival = nextval('registration_arrival'), requested_at = $10
  FROM input i WHERE r.id = i.id AND r.requested_at IS NULL AND r.email_key = i.email_key
    AND NOT EXISTS (SELECT FROM registration o WHERE o.thai_id_digest = i.thai_id_digest)
  RETURNING r.id, r.arrival, r.email`;
const HOLDERS = `
  SELECT id, email_key AS "emailKey", thai_id_digest AS "nationalIdDigest",
    requested_at IS NOT NULL AS "isRequested"
  FROM registration WHERE id = ANY($1) OR email_key = ANY($2) OR thai_id_digest = ANY($3)`;
const TELL_REPEATED = `
  UPDATE registration SET repeat_told_at = $2
  WHERE id = ANY($1) AND (repeat_told_at IS NULL OR repeat_told_at < $2::timestamptz - interval '1 day')
  RETURNING id`;

/** Whoever writes here goes through this one after the other, so that numbers rise in the order of commits. */
export async function lockDoor(tx: PoolClient): Promise<void> {
  await tx.query(LOCK);
}

/** Takes in whom nothing is in the way of; of two with one e-mail or national id the first. Each id once. */
export async function insertRegistrations(
  tx: PoolClient,
  registrations: NewRegistration[],
  now: Date,
): Promise<Arrived[]> {
  return arrive(tx, 'insert-registrations', INSERT, registrations, now);
}

/** The same for accounts whose claim is there: it becomes the registration. */
export async function askWithClaims(
  tx: PoolClient,
  registrations: NewRegistration[],
  now: Date,
): Promise<Arrived[]> {
  return arrive(tx, 'ask-with-claims', ASK, registrations, now);
}

/** Who has the ids, e-mails or national ids of these. */
export async function holdersOf(db: Pool | PoolClient, registrations: Asked[]): Promise<Holder[]> {
  const { rows } = await db.query<Holder>(HOLDERS, [
    registrations.map(({ id }) => id),
    registrations.map(({ emailKey }) => emailKey),
    registrations.flatMap(({ nationalId }) => nationalId?.digests ?? []),
  ]);
  return rows;
}

/** Notes that these are to be told; gives those who were not within a day. */
export async function noteRepeated(tx: PoolClient, ids: string[], now: Date): Promise<string[]> {
  return (await tx.query<{ id: string }>(TELL_REPEATED, [ids, now])).rows.map(({ id }) => id);
}

/** Whether a value that has to be of one person alone was of two in one batch. */
export function isNotUnique(error: unknown): boolean {
  return sqlState(error) === '23505';
}

async function arrive(
  tx: PoolClient,
  name: string,
  text: string,
  registrations: NewRegistration[],
  now: Date,
): Promise<Arrived[]> {
  if (registrations.length === 0) return [];
  const { rows } = await tx.query<Omit<Arrived, 'arrival'> & { arrival: string }>({
    name,
    text,
    values: [
      registrations.map((one) => one.id),
      registrations.map((one) => one.statusId),
      registrations.map((one) => one.name),
      registrations.map((one) => one.email),
      registrations.map((one) => one.emailKey),
      registrations.map((one) => one.phone),
      registrations.map((one) => one.via),
      registrations.map((one) => one.nationalId?.sealed ?? null),
      registrations.map((one) => one.nationalId?.digests[0] ?? null),
      now,
      registrations.map((one) => one.nationalId?.digests.slice(1).join(' ') || null),
    ],
  });
  return rows.map(({ arrival, ...rest }) => ({ ...rest, arrival: Number(arrival) }));
}
