import type { Pool } from 'pg';
import { makeBatchQueue, refusal } from '@golfroundpro/shared/batches/batch-queue.ts';
import type { ScoreDecision } from '../domain/decide-score.ts';
import { makeHeldRounds } from './held-rounds.ts';
import { makeTryBatch } from './try-batch.ts';
import type { TracedCommand } from './write-batch.ts';

/** Turns concurrent scores into one transaction (batch-queue.ts): two batches at a time, of 200 at most. */
export interface ScoreWriter {
  /** @throws AppError busy, at once, when 2,000 wait or somebody holds the round for long */
  write: (command: TracedCommand) => Promise<ScoreDecision>;
  /** Resolves when everything taken so far is answered. */
  drain: () => Promise<void>;
}

const BOUNDS = { mostInBatch: 200, mostInFlight: 2, paceMs: 5, mostWaiting: 2000 };
/** Who has waited longer when PostgreSQL does not answer would be told later than in two seconds by a try of their own. */
const LONG_MS = 400;

/** Makes the writer of one service instance over its pool. */
export function makeScoreWriter(pool: Pool): ScoreWriter {
  const held = makeHeldRounds();
  const serve = makeTryBatch(pool, held, () =>
    queue.refuseLonger(LONG_MS, refusal('database_unavailable')),
  );
  const queue = makeBatchQueue<TracedCommand, ScoreDecision>({ serve, ...BOUNDS });
  return {
    write: async (command) => {
      if (held.isHeld(command.roundId)) throw refusal('busy');
      return queue.put(command);
    },
    drain: queue.drain,
  };
}
