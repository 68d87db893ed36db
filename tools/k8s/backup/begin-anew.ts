import type { Client } from 'pg';
import type { Manifest } from '../../backup/manifest.ts';
import { SERVICES } from '../../services/declared.ts';
import { TOPICS } from '../../services/topics.ts';

/** A consumer was hardly further behind when the backup was taken. */
const BEHIND = '1 hour';
/** What must never be missed, and may be taken again at any time: for as long as its topic keeps it. */
const NEVER_MISSED: Record<string, string> = {
  'account.changed': '30 days',
  'user.deleted': '30 days',
};

/**
 * Makes what was restored a log of its own: it has another epoch, whoever was logged in is not, and what consumers
 * may have missed is published again.
 */
export async function beginAnew(client: Client, { rows, takenAt }: Manifest): Promise<void> {
  await client.query('BEGIN');
  for (const { name, publishes = [] } of SERVICES) {
    if (rows[`${name}.log_epoch`] === undefined) continue;
    await client.query(`UPDATE ${name}.log_epoch SET epoch = gen_random_uuid(), cluster = NULL`);
    for (const { name: topic, events } of publishes.filter((one) => isTaken(one.name))) {
      const since = NEVER_MISSED[topic] ?? BEHIND;
      const types = events.map(({ type }) => type);
      await client.query(publishAgain(name), [types, takenAt, since]);
    }
  }
  await client.query('UPDATE auth.session SET revoked_at = now() WHERE revoked_at IS NULL');
  await client.query('COMMIT');
}

function publishAgain(schema: string): string {
  return `INSERT INTO ${schema}.event_pending (id) SELECT id FROM ${schema}.event
    WHERE type = ANY($1) AND occurred_at > $2::timestamptz - $3::interval ON CONFLICT DO NOTHING`;
}

function isTaken(topic: string): boolean {
  return TOPICS.some(({ name, consumers }) => name === topic && consumers.length > 0);
}
