import type { PoolClient } from 'pg';
import { forgetWaiting } from '@golfroundpro/shared/retry/retry-rows.ts';
import { USER_CREATED } from '../events.ts';

const MARK = `UPDATE told SET deleted_at = $2, place = NULL, day_id = NULL, arrival = NULL,
  logged_in_at = NULL, offer_ends_at = NULL
  WHERE user_id = ANY($1) AND deleted_at IS NULL RETURNING user_id AS "userId"`;
const EMPTY = `UPDATE member SET name = NULL, name_key = '', email = NULL, email_key = '',
  phone_number = NULL, attributes = '{}', sealed_national_id = NULL, deletion_at = NULL, deletion_by = NULL,
  deletion_reason = NULL, erase_at = NULL WHERE id = ANY($1)`;
const DELETE_INQUIRIES = 'DELETE FROM inquiry WHERE user_id = ANY($1)';
const FORGET_ANSWERER = 'UPDATE inquiry SET answered_by = NULL WHERE answered_by = ANY($1)';
const FORGET_DELETER = 'UPDATE member SET deletion_by = NULL WHERE deletion_by = ANY($1)';
const DELETE_BULK_ROWS = 'DELETE FROM bulk_row WHERE user_id = ANY($1)';
const FORGET_ACTOR = 'UPDATE bulk_operation SET actor_id = NULL WHERE actor_id = ANY($1)';
const DROP_FROM_LOG = `
  UPDATE event SET data = data || '{"name": "", "email": "", "phoneNumber": null}'
  WHERE aggregate_id = ANY($1) AND type = $2 RETURNING id`;
/** Nobody is mailed who is no more. */
const TAKE_OFF_LIST = 'DELETE FROM event_pending WHERE id = ANY($1)';
const FORGET_ANSWERS = `DELETE FROM idempotency WHERE owner_id = ANY($1)
  OR answer -> 'body' -> 'data' ->> 'userID' = ANY($1::text[])`;

/**
 * Takes everything personal of people out of the books and of the log; the number and the dates stay, so that what the
 * club counted stays. Gives who was not erased before. Their rows in `told` are locked.
 */
export async function erasePeople(tx: PoolClient, userIds: string[], now: Date): Promise<string[]> {
  const marked = await tx.query<{ userId: string }>(MARK, [userIds, now]);
  for (const text of [EMPTY, DELETE_INQUIRIES, FORGET_ANSWERER, FORGET_DELETER])
    await tx.query(text, [userIds]);
  const texts = [EMPTY, DELETE_INQUIRIES, FORGET_ANSWERER, DELETE_BULK_ROWS, FORGET_ACTOR];
  for (const text of texts) await tx.query(text, [userIds]);
  const { rows } = await tx.query<{ id: string }>(DROP_FROM_LOG, [userIds, USER_CREATED.type]);
  await tx.query(TAKE_OFF_LIST, [rows.map(({ id }) => id)]);
  await tx.query(FORGET_ANSWERS, [userIds]);
  await forgetWaiting(tx, userIds);
  return marked.rows.map(({ userId }) => userId);
}
