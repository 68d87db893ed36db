import { recordEntry } from '../audit/record-entry.ts';
import { USER_LOGGED_IN } from '../events.ts';

/** So many devices an account knows; the one that was seen longest ago makes room. */
const MOST_KNOWN = 20;

/** Where an account was on so many devices within an hour its owner is told of no further one. */
const MOST_TOLD_AN_HOUR = 5;

/**
 * What opens a session: the row, the device, the audit entry, the events and, where the account knows devices and not
 * this one, a mail to its owner, in one statement, which takes half as many trips as a transaction. A password, roles or a
 * suspension that change meanwhile end all sessions: this one too, by never beginning, since the lock waits for whoever changes
 * the account. Gives how many sessions there were.
 */
export const START = `
  WITH checked AS (
    SELECT id FROM account
    WHERE id = $2 AND roles = $13::text[] AND ($14::text IS NULL OR password_hash = $14)
      AND suspended_at IS NULL
    FOR SHARE
  ), started AS (
    INSERT INTO session (id, user_id, created_at, last_used_at, expires_at, authenticated_at,
      methods, address, user_agent)
    SELECT $1::uuid, id, $3::timestamptz, $3, $4::timestamptz, $5::timestamptz, $6::text[], $7, $8
    FROM checked
  ), known AS (
    INSERT INTO known_device (user_id, hash, seen_at) SELECT id, $15, $3 FROM checked
    ON CONFLICT (user_id, hash) DO UPDATE SET seen_at = excluded.seen_at
  ), unknown AS (
    DELETE FROM known_device WHERE ctid = ANY (ARRAY(
      SELECT device.ctid FROM known_device device JOIN (
        SELECT hash FROM known_device WHERE user_id = $2 AND hash <> $15
        ORDER BY seen_at DESC OFFSET ${MOST_KNOWN - 1}) old USING (hash)
      WHERE device.user_id = $2 FOR UPDATE OF device SKIP LOCKED))
  ), told AS (
    INSERT INTO mail_job (id, kind, user_id, data)
    SELECT $16::uuid, 'notice', id, jsonb_build_object(
      'notice', 'login-elsewhere', 'address', $7::text, 'userAgent', $8::text)
    FROM checked
    WHERE (
      SELECT count(*) > 0 AND NOT bool_or(hash = $15)
        AND count(*) FILTER (WHERE seen_at > $3 - interval '1 hour') < ${MOST_TOLD_AN_HOUR}
      FROM known_device WHERE user_id = $2)
  ), audited AS (
    INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent, detail)
    SELECT 'login.succeeded', id, id, $7, $8, $9::jsonb FROM checked
    RETURNING *
  ), recorded AS (
    ${recordEntry({ from: 'audited', eventId: '$17', trace: '$12' })}
  ), appended AS (
    INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
    SELECT $10::uuid, '${USER_LOGGED_IN.type}', id, $11::jsonb, $12 FROM checked
    RETURNING id
  ), pending AS (
    INSERT INTO event_pending (id) SELECT id FROM appended UNION ALL SELECT id FROM recorded
  )
  SELECT (
    SELECT count(*)::integer FROM session
    WHERE user_id = $2 AND revoked_at IS NULL AND expires_at > $3
  ) AS open FROM checked`;
