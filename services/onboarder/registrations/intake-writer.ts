import type { Pool } from 'pg';
import {
  makeBatchQueue,
  refusal,
  rejectAll,
  type Waiting as WaitingOf,
} from '@golfroundpro/shared/batches/batch-queue.ts';
import { databaseErrorToAppError } from '@golfroundpro/shared/db/database-error.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { isNotUnique } from './db/registration-statements.ts';
import { alreadyRegistered } from './refusal-of.ts';
import type { IntakeCommand, IntakeResult } from './intake-command.ts';
import { writeBatch } from './write-batch.ts';

/**
 * Takes in whoever is at the door, many in one transaction (batch-queue.ts). One batch at a time: the order of arrivals
 * is that of commits, so a second one would wait in PostgreSQL.
 */
export interface IntakeWriter {
  /** @throws AppError busy, at once, when too many wait; what stops a batch as a whole */
  write: (command: IntakeCommand) => Promise<IntakeResult>;
  /** Resolves when everybody taken so far is answered. */
  drain: () => Promise<void>;
}

const BOUNDS = { mostInBatch: 500, mostInFlight: 1, paceMs: 5, mostWaiting: 5000 };
/** Who has waited longer when PostgreSQL does not answer is told so, and not tried any more. */
const LONG_MS = 400;
const LOST = new Set(['database_unavailable', 'outcome_unknown']);

type Waiting = WaitingOf<IntakeCommand, IntakeResult>;

/** Makes the writer of one service instance over its pool. */
export function makeIntakeWriter(pool: Pool, now: () => Date): IntakeWriter {
  const queue = makeBatchQueue<IntakeCommand, IntakeResult>({ serve, ...BOUNDS });

  async function serve(batch: Waiting[]): Promise<void> {
    if (hasTwoKeys(batch)) return serveEach(batch);
    try {
      const commands = batch.map(({ command }) => command);
      const results = await inTransaction(pool, (tx) => writeBatch(tx, commands, now()));
      batch.forEach(({ resolve }, at) => resolve(results[at]!));
    } catch (error) {
      await afterFault(batch, error);
    }
  }

  async function afterFault(batch: Waiting[], error: unknown): Promise<void> {
    const code = error instanceof AppError ? error.code : databaseErrorToAppError(error)?.code;
    const isLost = LOST.has(code ?? '');
    if (isLost) queue.refuseLonger(LONG_MS, refusal('database_unavailable'));
    if (isLost || code === 'busy' || batch.length === 1) {
      return rejectAll(batch, isNotUnique(error) ? alreadyRegistered('thaiId') : error);
    }
    // What is wrong with one must not fail its neighbours.
    await serveEach(batch);
  }

  async function serveEach(batch: Waiting[]): Promise<void> {
    for (const one of batch) await serve([one]);
  }

  return { write: queue.put, drain: queue.drain };
}

/** Whether the key of national ids was changed within a batch: one of them may be there twice, under two digests. */
function hasTwoKeys(batch: Waiting[]): boolean {
  const names = batch.flatMap(
    ({ command }) => command.registration.nationalId?.sealed.split('.')[0] ?? [],
  );
  return new Set(names).size > 1;
}
