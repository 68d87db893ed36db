import type { Pool } from 'pg';
import type { ScoreDecision } from '../domain/decide-score.ts';
import { makeHeldRounds } from './held-rounds.ts';
import { makeTryBatch, refusal, rejectAll, type Waiting } from './try-batch.ts';
import type { TracedCommand } from './write-batch.ts';

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

const MAX_BATCH = 200;
const MAX_IN_FLIGHT = 2;
/** A batch begins no sooner behind the one before: PostgreSQL works far more for a batch than for a score in it. */
const PACE_MS = 5;
const MAX_WAITING = 2000;
/** Who has waited longer when PostgreSQL does not answer would be told later than in two seconds by a try of their own. */
const LONG_MS = 400;

/** Makes the writer of one service instance over its pool. */
export function makeScoreWriter(pool: Pool): ScoreWriter {
  const queue: Waiting[] = [];
  const inFlight = new Set<Promise<boolean>>();
  const held = makeHeldRounds();
  const tryBatch = makeTryBatch(pool, held, refuseLong);
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
      const batch = tryBatch(queue.splice(0, MAX_BATCH)).finally(() => {
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

  /** They are taken off the queue, so nothing was done for them. */
  function refuseLong(): void {
    const longMs = performance.now() - LONG_MS;
    const first = queue.findIndex(({ sinceMs }) => sinceMs > longMs);
    rejectAll(
      queue.splice(0, first === -1 ? queue.length : first),
      refusal('database_unavailable'),
    );
  }

  return {
    write: async (command) => {
      if (queue.length >= MAX_WAITING || held.isHeld(command.roundId)) {
        throw refusal('busy');
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
