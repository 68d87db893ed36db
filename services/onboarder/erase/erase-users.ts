import type { PoolClient } from 'pg';
import { REGISTRATION_REQUESTED } from '../events.ts';
import { erasePlaces } from '../places/give-back.ts';
import { lockDoor } from '../registrations/db/registration-statements.ts';

const MARK = `INSERT INTO erased_user (user_id) SELECT * FROM unnest($1::uuid[]) ON CONFLICT DO NOTHING`;
const DELETE = `DELETE FROM registration WHERE id = ANY($1) RETURNING email_key AS "emailKey"`;
const EMPTY_LOG = `
  UPDATE event SET data = data - '{name,email,phoneNumber}'::text[]
  WHERE aggregate_id = ANY($1) AND type = $2 RETURNING id`;
/** What nobody was told of yet is told to nobody any more: it has no name. */
const TAKE_OFF_LIST = 'DELETE FROM event_pending WHERE id = ANY($1)';
const FORGET_ANSWERS = `
  DELETE FROM idempotency WHERE owner_id = ANY($1::text[])
  OR answer -> 'body' -> 'data' ->> 'userID' = ANY($1::text[])`;

/**
 * Erases users, in the transaction of `tx`: their registrations and claims, what the log says of them, the answers kept for
 * them. That they are erased is kept, so that no late request takes them in again. Gives the e-mails that are free.
 */
export async function eraseUsers(tx: PoolClient, userIds: string[], now: Date): Promise<string[]> {
  await lockDoor(tx);
  await erasePlaces(tx, userIds, now);
  await tx.query(MARK, [userIds]);
  const deleted = await tx.query<{ emailKey: string }>(DELETE, [userIds]);
  const emptied = await tx.query<{ id: string }>(EMPTY_LOG, [userIds, REGISTRATION_REQUESTED.type]);
  await tx.query(TAKE_OFF_LIST, [emptied.rows.map(({ id }) => id)]);
  await tx.query(FORGET_ANSWERS, [userIds]);
  return deleted.rows.map(({ emailKey }) => emailKey);
}
