import type { Pool } from 'pg';
import type { Metrics } from '../metrics/metrics.ts';

/** Shows the pool of PostgreSQL in the metrics. */
export function observePool({ pool: observe }: Metrics, pool: Pool): void {
  observe('postgres', () => ({
    used: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }));
}
