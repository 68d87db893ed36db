import type { Client } from 'pg';

const TABLES = ['round', 'round_player', 'hole_score', 'event', 'handicap', 'handicap_score'];

/** Whether anybody has played here. */
export async function hasRounds(client: Client): Promise<boolean> {
  return (await client.query('SELECT 1 FROM round LIMIT 1')).rowCount === 1;
}

/** Brings the planner's statistics and the visibility maps up to date, as after every bulk load. */
export async function vacuum(client: Client): Promise<void> {
  await client.query(`VACUUM (ANALYZE) ${TABLES.join(', ')}`);
}

/** Under another name the log is another log, whose events no view can have seen. */
export async function renameLog(client: Client): Promise<void> {
  await client.query('UPDATE log_epoch SET epoch = gen_random_uuid()');
}
