import type { Pool } from 'pg';
import {
  refusal,
  rejectAll,
  type Waiting as WaitingOf,
} from '@golfroundpro/shared/batches/batch-queue.ts';
import { databaseErrorToAppError, sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { WAIT_BRIEFLY } from '@golfroundpro/shared/db/wait-briefly.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { ScoreDecision } from '../domain/decide-score.ts';
import type { HeldRounds } from './held-rounds.ts';
import { writeBatch, type TracedCommand } from './write-batch.ts';

/** A score on its way, and who is to be told. */
type Waiting = WaitingOf<TracedCommand, ScoreDecision>;

/**
 * Writes a batch in one transaction and answers each of it; in parts where it failed as a whole.
 * @returns whether PostgreSQL was lost: nothing is tried again then, for it may have been done
 */
export type TryBatch = (batch: Waiting[]) => Promise<boolean>;

/** Where a batch met a row that somebody holds, so many of its rounds are tried at a time. */
const ROUNDS_AT_A_TIME = 4;
/** So long parts of a batch are tried, should each of them be held up: a lock on the whole table. */
const TRIES_MS = 1000;
const LOST = new Set(['database_unavailable', 'outcome_unknown']);

/** @param onLost called when PostgreSQL was lost, before those are told who were tried */
export function makeTryBatch(pool: Pool, held: HeldRounds, onLost: () => void): TryBatch {
  /** @param again whether a held row was waited for already */
  async function run(taken: Waiting[], again = false): Promise<boolean> {
    const batch = withoutHeld(taken);
    if (batch.length === 0) return false;
    try {
      const commands = batch.map((waiting) => waiting.command);
      const decisions = await inTransaction(pool, async (client) => {
        if (again) await client.query(WAIT_BRIEFLY);
        return writeBatch(client, commands);
      });
      batch.forEach((waiting, index) => waiting.resolve(decisions[index]!));
      return false;
    } catch (error) {
      return afterFault(batch, error);
    }
  }

  async function afterFault(batch: Waiting[], error: unknown): Promise<boolean> {
    const code = error instanceof AppError ? error.code : databaseErrorToAppError(error)?.code;
    const rounds = Map.groupBy(batch, ({ command }) => command.roundId);
    // Rows that are held one after the other may take longer than a statement may.
    const isHeldUp = code === 'busy' || (batch.length > 1 && sqlState(error) === '57014');
    // Somebody holds a round: the others must not wait for it any longer.
    if (isHeldUp && rounds.size > 1) return tryParts([...rounds.values()], true);
    const isLost = LOST.has(code ?? '') && !isHeldUp;
    // One faulty command must not fail its neighbours.
    if (!isHeldUp && !isLost && batch.length > 1) return tryParts(batch.map(alone), false);
    if (isHeldUp) held.hold(batch[0]!.command.roundId);
    if (isLost) onLost();
    rejectAll(batch, error);
    return isLost;
  }

  /** What it tries was rolled back, so what is not tried any more was not done. */
  async function tryParts(parts: Waiting[][], isHeldUp: boolean): Promise<boolean> {
    const untilMs = performance.now() + TRIES_MS;
    const left = parts.values();
    let isLost = false;
    const lane = async () => {
      for (const part of left) {
        if (isLost) rejectAll(part, refusal('database_unavailable'));
        else if (performance.now() > untilMs) rejectAll(part, refusal('busy'));
        else if (await run(part, isHeldUp)) isLost = true;
      }
    };
    await Promise.all(Array.from({ length: isHeldUp ? ROUNDS_AT_A_TIME : 1 }, lane));
    return isLost;
  }

  /** Those whose round was found to be held while they waited are not tried. */
  function withoutHeld(taken: Waiting[]): Waiting[] {
    if (!held.any()) return taken;
    const { refused = [], free = [] } = Object.groupBy(taken, ({ command }) =>
      held.isHeld(command.roundId) ? 'refused' : 'free',
    );
    rejectAll(refused, refusal('busy'));
    return free;
  }

  return (batch) => run(batch);
}

function alone(waiting: Waiting): Waiting[] {
  return [waiting];
}
