import type { Pool } from 'pg';
import type { QueueState } from '@golfroundpro/shared/metrics/queue-gauges.ts';
import { READ_QUEUES } from './db/job-statements.ts';
import { KIND_NAMES } from './job-kinds.ts';

/** How long each queue is, and how old. */
export async function readQueues(pool: Pool): Promise<QueueState[]> {
  const { rows } = await pool.query<QueueState>(READ_QUEUES);
  const empty = { waiting: 0, running: 0, dead: 0, oldestSeconds: 0 };
  return KIND_NAMES.map((queue) => rows.find((row) => row.queue === queue) ?? { queue, ...empty });
}
