import type { Pool } from 'pg';
import { databaseErrorToAppError, sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { WAIT_BRIEFLY } from '@golfroundpro/shared/db/wait-briefly.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { ScoreDecision } from '../domain/decide-score.ts';
import { makeHeldRounds } from './held-rounds.ts';
import { writeBatch, type TracedCommand } from './write-batch.ts';

/**
 * Turns concurrent requests into one transaction: a group commit of our own. While two batches are
 * under way, or one began just now, commands gather; the next takes them all, up to 200, and answers each
 * by itself.
 */
export interface ScoreWriter {
  /** @throws AppError busy, at once, when 2,000 wait or somebody holds the round for long */
  write: (command: TracedCommand) => Promise<ScoreDecision>;
  /** Resolves when everything taken so far is answered. */
  drain: () => Promise<void>;
}

interface Waiting {
  command: TracedCommand;
  sinceMs: number;
  resolve: (decision: ScoreDecision) => void;
  reject: (error: unknown) => void;
}

const MAX_BATCH = 200;
const MAX_IN_FLIGHT = 2;
/** A batch begins no sooner behind the one before: PostgreSQL works far more for a batch than for a score in it. */
const PACE_MS = 5;
const MAX_WAITING = 2000;
/** Where a batch met a row that somebody holds, so many of its rounds are tried at a time. */
const ROUNDS_AT_A_TIME = 4;
/** Who has waited longer when PostgreSQL does not answer would be told later than in two seconds by a try of their own. */
const LONG_MS = 400;
/** What no command of a batch is tried again after: PostgreSQL was lost, perhaps with the batch done. */
const LOST = new Set(['database_unavailable', 'outcome_unknown']);

/** Makes the writer of one service instance over its pool. */
export function makeScoreWriter(pool: Pool): ScoreWriter {
  const queue: Waiting[] = [];
  const inFlight = new Set<Promise<void>>();
  const held = makeHeldRounds();
  let beganAtMs = -Infinity;
  let later: NodeJS.Timeout | undefined;

  function pump(paceMs = PACE_MS): void {
    while (queue.length > 0 && inFlight.size < MAX_IN_FLIGHT) {
      const earlyMs = Math.ceil(beganAtMs + paceMs - performance.now());
      if (earlyMs > 0) {
        later ??= setTimeout(pumpLater, earlyMs);
        return;
      }
      beganAtMs = performance.now();
      const batch = run(queue.splice(0, MAX_BATCH)).finally(() => {
        inFlight.delete(batch);
        pump();
      });
      inFlight.add(batch);
    }
  }

  function pumpLater(): void {
    later = undefined;
    pump();
  }

  /** @param again whether a held row was waited for already */
  async function run(taken: Waiting[], again = false): Promise<void> {
    const batch = withoutHeld(taken);
    if (batch.length === 0) return;
    try {
      const commands = batch.map((waiting) => waiting.command);
      const decisions = await inTransaction(pool, async (client) => {
        if (again) await client.query(WAIT_BRIEFLY);
        return writeBatch(client, commands);
      });
      batch.forEach((waiting, index) => waiting.resolve(decisions[index]!));
    } catch (error) {
      const code = error instanceof AppError ? error.code : databaseErrorToAppError(error)?.code;
      // Rows that are held one after the other may take longer than a statement may.
      if (LOST.has(code ?? '')) refuseLong();
      const isHeldUp = code === 'busy' || (batch.length > 1 && sqlState(error) === '57014');
      if (isHeldUp) await tryRounds(batch, error);
      else if (batch.length === 1 || LOST.has(code ?? '')) rejectAll(batch, error);
      // One faulty command must not fail its neighbours.
      else for (const waiting of batch) await run([waiting]);
    }
  }

  /** Those whose round was found to be held while they waited are not tried. */
  function withoutHeld(taken: Waiting[]): Waiting[] {
    if (!held.any()) return taken;
    const { refused = [], free = [] } = Object.groupBy(taken, ({ command }) =>
      held.isHeld(command.roundId) ? 'refused' : 'free',
    );
    rejectAll(refused, busy());
    return free;
  }

  /** They are taken off the queue, so nothing was done for them. */
  function refuseLong(): void {
    const longMs = performance.now() - LONG_MS;
    const first = queue.findIndex(({ sinceMs }) => sinceMs > longMs);
    const long = queue.splice(0, first === -1 ? queue.length : first);
    const headers = { 'retry-after': '1' };
    rejectAll(long, new AppError('database_unavailable', { headers }));
  }

  /** Somebody holds a round: the others must not wait for it any longer. */
  async function tryRounds(batch: Waiting[], error: unknown): Promise<void> {
    const rounds = Map.groupBy(batch, ({ command }) => command.roundId);
    if (rounds.size === 1) {
      held.hold(batch[0]!.command.roundId);
      rejectAll(batch, error);
      return;
    }
    const left = rounds.values();
    const lane = async () => {
      for (const round of left) await run(round, true);
    };
    await Promise.all(Array.from({ length: ROUNDS_AT_A_TIME }, lane));
  }

  return {
    write: async (command) => {
      if (queue.length >= MAX_WAITING || held.isHeld(command.roundId)) {
        throw busy();
      }
      return new Promise((resolve, reject) => {
        queue.push({ command, sinceMs: performance.now(), resolve, reject });
        // Requests read in one turn of the event loop go together.
        if (queue.length === 1) setImmediate(() => pump());
      });
    },
    drain: async () => {
      while (queue.length > 0 || inFlight.size > 0) {
        pump(0);
        await Promise.all(inFlight);
      }
    },
  };
}

function busy(): AppError {
  return new AppError('busy', { headers: { 'retry-after': '1' } });
}

function rejectAll(batch: Waiting[], error: unknown): void {
  for (const { reject } of batch) reject(error);
}
