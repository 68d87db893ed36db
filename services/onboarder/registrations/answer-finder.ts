import type { Pool } from 'pg';
import { makeBatchQueue, rejectAll } from '@golfroundpro/shared/batches/batch-queue.ts';
import type { KeptAnswer, Once } from '@golfroundpro/shared/db/kept-answers.ts';
import { recallAnswers } from './db/kept-answers.ts';

/** Finds what was answered with an Idempotency-Key. @throws AppError busy, at once, when too many wait */
export type AnswerFinder = (once: Once) => Promise<KeptAnswer | undefined>;

const BOUNDS = { mostInBatch: 500, mostInFlight: 1, paceMs: 5, mostWaiting: 5000 };

/** Looks for many at once: of thousands who press twice each would take as long as a registration. */
export function makeAnswerFinder(pool: Pool): AnswerFinder {
  const { put } = makeBatchQueue<Once, KeptAnswer | undefined>({
    ...BOUNDS,
    serve: async (batch) => {
      try {
        const found = await recallAnswers(
          pool,
          batch.map(({ command }) => command),
        );
        batch.forEach(({ resolve }, at) => resolve(found[at]));
      } catch (error) {
        rejectAll(batch, error);
      }
    },
  });
  return put;
}
