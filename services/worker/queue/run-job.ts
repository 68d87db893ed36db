import type { Pool } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { WorkerMetrics } from '../worker-metrics.ts';
import { BEGIN, PROGRESS, WAIT_AGAIN } from './db/job-statements.ts';
import { finishJob, refuseJob, type JobEnds } from './end-job.ts';
import { JobRefused, type JobHandler } from './job.ts';
import type { JobKind } from './job-kinds.ts';

const MOST_LINE = 200;

/** What an attempt needs of the service. */
export interface RunParts extends JobEnds {
  pool: Pool;
  logger: Logger;
  metrics: WorkerMetrics;
}

/** One attempt, as the queue hands it over. */
export interface Given {
  jobId: string;
  kind: JobKind;
  signal: AbortSignal;
}

/**
 * Does one attempt at a job and notes how it ended. What was cancelled, is done, or became another's does nothing.
 * @throws what the handler threw: the queue tries again, or gives up
 */
export async function runJob(parts: RunParts, given: Given, handler: JobHandler): Promise<void> {
  const { pool, metrics } = parts;
  const { jobId, kind, signal } = given;
  const { rows } = await pool.query<Begun>(BEGIN, [jobId]);
  const begun = rows[0];
  if (!begun) return;
  const { userId, data, attempt } = begun;
  const own = { jobId, kind, attempt };
  const progress = async (percent: number, line: string) => {
    const values = [jobId, attempt, Math.round(percent), line.slice(0, MOST_LINE)];
    await pool.query(PROGRESS, values);
  };
  const startMs = performance.now();
  try {
    const file = await handler({ jobId, userId, data, signal, progress });
    signal.throwIfAborted();
    await finishJob(parts, own, file);
  } catch (error) {
    const fault = faultOf(error, signal);
    metrics.failed.inc({ method: kind, failure_reason: fault });
    if (error instanceof JobRefused) return await refuseJob(parts, own, fault);
    parts.logger.warn({ err: error, jobId, kind, attempt }, 'an attempt at a job failed');
    await pool.query(WAIT_AGAIN, [jobId, attempt, fault]);
    throw error;
  } finally {
    metrics.took.observe({ method: kind }, (performance.now() - startMs) / 1000);
  }
}

interface Begun {
  userId: string;
  data: Record<string, unknown>;
  attempt: number;
}

/** A stable code, that counts and answers can name. */
function faultOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof JobRefused) return error.fault;
  if (signal.aborted) return 'stopped';
  return error instanceof AppError ? error.code : 'internal_error';
}
