import type { Pool } from 'pg';
import { databaseErrorToAppError } from '@golfroundpro/shared/db/database-error.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { ScoreDecision } from '../domain/decide-score.ts';
import { writeBatch, type TracedCommand } from './write-batch.ts';

/**
 * Turns concurrent requests into one transaction: a group commit of our own. While two batches are
 * under way, commands gather; the next batch takes them all, up to 200, and answers each by itself.
 */
export interface ScoreWriter {
  write: (command: TracedCommand) => Promise<ScoreDecision>;
  /** Resolves when everything taken so far is answered. */
  drain: () => Promise<void>;
}

interface Waiting {
  command: TracedCommand;
  resolve: (decision: ScoreDecision) => void;
  reject: (error: unknown) => void;
}

const MAX_BATCH = 200;
const MAX_IN_FLIGHT = 2;

/** Makes the writer of one service instance over its pool. */
export function makeScoreWriter(pool: Pool): ScoreWriter {
  const queue: Waiting[] = [];
  const inFlight = new Set<Promise<void>>();

  function pump(): void {
    while (queue.length > 0 && inFlight.size < MAX_IN_FLIGHT) {
      const batch = run(pool, queue.splice(0, MAX_BATCH)).finally(() => {
        inFlight.delete(batch);
        pump();
      });
      inFlight.add(batch);
    }
  }

  return {
    write: (command) =>
      new Promise((resolve, reject) => {
        queue.push({ command, resolve, reject });
        // Requests read in one turn of the event loop go together.
        if (queue.length === 1) setImmediate(pump);
      }),
    drain: async () => {
      while (queue.length > 0 || inFlight.size > 0) {
        pump();
        await Promise.all(inFlight);
      }
    },
  };
}

async function run(pool: Pool, batch: Waiting[]): Promise<void> {
  try {
    const commands = batch.map((waiting) => waiting.command);
    const decisions = await inTransaction(pool, (client) => writeBatch(client, commands));
    batch.forEach((waiting, index) => waiting.resolve(decisions[index]!));
  } catch (error) {
    await answerFault(pool, batch, error);
  }
}

/** One faulty command must not fail its neighbours: the batch is tried again one by one. */
async function answerFault(pool: Pool, batch: Waiting[], error: unknown): Promise<void> {
  if (batch.length === 1 || databaseErrorToAppError(error)?.code === 'database_unavailable') {
    for (const waiting of batch) waiting.reject(error);
    return;
  }
  for (const waiting of batch) await run(pool, [waiting]);
}
