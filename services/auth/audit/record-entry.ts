import { ENTRY_RECORDED } from '../events.ts';

/** What a statement has: the entry as it was appended, and what its event needs. */
export interface RecordedEntry {
  /** The part of the statement that gives the entry. */
  from: string;
  /** Parameters. */
  eventId: string;
  trace: string;
}

/**
 * SQL that appends the event of an entry. Who, whom, what and when: `detail` stays, since whatever an action tells
 * there, addresses and devices too, is not to lie where nobody can erase it.
 */
export function recordEntry({ from, eventId, trace }: RecordedEntry): string {
  return `
    INSERT INTO event (event_id, type, aggregate_id, data, traceparent)
    SELECT ${eventId}::uuid, '${ENTRY_RECORDED.type}', coalesce(user_id, actor_id, ${eventId}::uuid),
      jsonb_build_object('entryId', id::text, 'action', action, 'actorId', actor_id, 'userId', user_id,
        'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), ${trace}
    FROM ${from}
    RETURNING id`;
}
