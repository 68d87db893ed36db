import { AppError } from '../http/app-error.ts';

/** A command on its way, and who is to be told. */
export interface Waiting<Command, Answer> {
  command: Command;
  sinceMs: number;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

export interface BatchQueueOptions<Command, Answer> {
  /** Answers each of a batch by itself; never rejects. */
  serve: (batch: Waiting<Command, Answer>[]) => Promise<unknown>;
  mostInBatch: number;
  mostInFlight: number;
  /** A batch begins no sooner behind the one before: PostgreSQL works far more for a batch than for a command in it. */
  paceMs: number;
  mostWaiting: number;
}

/**
 * Turns concurrent commands into batches: a group commit of our own. While as many batches are under way as may be, or
 * one began just now, commands gather; the next takes them all, up to its bound, and answers each by itself.
 */
export interface BatchQueue<Command, Answer> {
  /** @throws AppError busy, at once, when too many wait */
  put: (command: Command) => Promise<Answer>;
  /** Refuses who has waited for longer: they are taken off the queue, so nothing was done for them. */
  refuseLonger: (ms: number, error: AppError) => void;
  /** Resolves when everything taken so far is answered. */
  drain: () => Promise<void>;
}

/** Makes an empty queue. */
export function makeBatchQueue<Command, Answer>(
  options: BatchQueueOptions<Command, Answer>,
): BatchQueue<Command, Answer> {
  const { serve, mostInBatch, mostInFlight, mostWaiting } = options;
  const queue: Waiting<Command, Answer>[] = [];
  const inFlight = new Set<Promise<unknown>>();
  let beganAtMs = -Infinity;
  let later: NodeJS.Timeout | undefined;

  function pump(paceMs = options.paceMs): void {
    while (queue.length > 0 && inFlight.size < mostInFlight) {
      const earlyMs = Math.ceil(beganAtMs + paceMs - performance.now());
      if (earlyMs > 0) {
        later ??= setTimeout(pumpLater, earlyMs);
        return;
      }
      beganAtMs = performance.now();
      const batch = serve(queue.splice(0, mostInBatch)).finally(() => {
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

  return {
    put: (command) =>
      new Promise((resolve, reject) => {
        if (queue.length >= mostWaiting) return reject(refusal('busy'));
        queue.push({ command, sinceMs: performance.now(), resolve, reject });
        // Requests read in one turn of the event loop go together.
        if (queue.length === 1) setImmediate(() => pump());
      }),
    refuseLonger: (ms, error) => {
      const longMs = performance.now() - ms;
      const first = queue.findIndex(({ sinceMs }) => sinceMs > longMs);
      rejectAll(queue.splice(0, first === -1 ? queue.length : first), error);
    },
    drain: async () => {
      while (queue.length > 0 || inFlight.size > 0) {
        pump(0);
        await Promise.all(inFlight);
      }
    },
  };
}

/** A 503 that says to ask again in a second; nothing was done. */
export function refusal(code: 'busy' | 'database_unavailable'): AppError {
  return new AppError(code, { headers: { 'retry-after': '1' } });
}

/** Answers all of a batch with one error. */
export function rejectAll<C, A>(batch: Waiting<C, A>[], error: unknown): void {
  for (const { reject } of batch) reject(error);
}
