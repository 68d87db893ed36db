import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { JOB_FAILED, JOB_FINISHED } from '../events.ts';
import type { WorkerMetrics } from '../worker-metrics.ts';
import { FINISH, GIVE_UP, KEEP_PIECE, REFUSE } from './db/job-statements.ts';
import type { JobFile } from './job.ts';

const PIECE_BYTES = 256 * 1024;

/** What the end of a job needs of the service. */
export interface JobEnds {
  pool: Pool;
  relay: Pick<Relay, 'wake'>;
  metrics: Pick<WorkerMetrics, 'ended'>;
  resultsKeptDays: number;
}

/** Which attempt it was: a later one has ended what it may write. */
export interface OwnAttempt {
  jobId: string;
  kind: string;
  attempt: number;
}

/** Done: its file and the event that tells of it are there from now on, or none of it. */
export async function finishJob(
  { pool, relay, metrics, resultsKeptDays }: JobEnds,
  { jobId, kind, attempt }: OwnAttempt,
  file: JobFile | undefined,
): Promise<void> {
  const isOurs = await inTransaction(pool, async (tx) => {
    const told = [file?.name ?? null, file?.type ?? null, file?.bytes.byteLength ?? null];
    const { rows } = await tx.query<Of>(FINISH, [jobId, attempt, ...told, resultsKeptDays]);
    if (!rows[0]) return false;
    await tx.query('DELETE FROM job_file WHERE job_id = $1', [jobId]);
    const bytes = file?.bytes ?? Buffer.alloc(0);
    for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      await tx.query(KEEP_PIECE, [jobId, at / PIECE_BYTES, piece]);
    }
    const { userId } = rows[0];
    const data = { jobId, kind, userId };
    await appendEvents(tx, [{ type: JOB_FINISHED.type, aggregateId: userId, data }]);
    return true;
  });
  if (isOurs) metrics.ended.inc({ method: kind, status: 'done' });
  relay.wake();
}

/** Refused: no other attempt would do better. */
export async function refuseJob(
  ends: JobEnds,
  { jobId, kind, attempt }: OwnAttempt,
  fault: string,
): Promise<void> {
  await fail(ends, REFUSE, [jobId, attempt, fault], ({ userId }) => ({
    ...{ jobId, kind, userId, fault },
  }));
}

/** Given up: each of its attempts failed, or ended with its instance. */
export async function giveUpJob(ends: JobEnds, jobId: string): Promise<void> {
  await fail(ends, GIVE_UP, [jobId], ({ userId, kind, fault }) => ({
    ...{ jobId, kind, userId, fault },
  }));
}

interface Of {
  userId: string;
  kind: string;
  fault: string;
}

async function fail(
  { pool, relay, metrics }: JobEnds,
  text: string,
  values: unknown[],
  tell: (row: Of) => { kind: string; userId: string },
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<Of>(text, values);
    if (!rows[0]) return;
    const data = tell(rows[0]);
    await appendEvents(tx, [{ type: JOB_FAILED.type, aggregateId: data.userId, data }]);
    metrics.ended.inc({ method: data.kind, status: 'dead' });
  });
  relay.wake();
}
