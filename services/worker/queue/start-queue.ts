import type { PgBoss } from 'pg-boss';
import { KIND_NAMES, type JobKind } from './job-kinds.ts';
import type { JobHandlers } from './job.ts';
import { makeBoss } from './make-boss.ts';
import { giveUpJob } from './end-job.ts';
import { DEAD_QUEUE, HEARTBEAT_EACH_SECONDS } from './queue-rules.ts';
import { runJob, type RunParts } from './run-job.ts';

/** The queues of this service, and what takes jobs out of them. */
export interface Queue {
  boss: PgBoss;
  /** Says that jobs of a kind were committed: they are begun at once, not with the next look. */
  wake: (kinds: Iterable<JobKind>) => void;
  stop: () => Promise<void>;
}

export interface QueueOptions extends RunParts {
  handlers: JobHandlers;
  /** Jobs of a kind that are done at once. */
  atOnce: number;
}

const LOOK_SECONDS = 2;
/** How often it is looked for jobs whose instance is silent. */
const WATCH_SECONDS = 2;
/** What is not done by then is another's. */
const STOP_MS = 5000;

interface Taken {
  jobId: string;
}

/** Takes jobs out of the queues, so many of a kind at once, the one of highest priority first. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const { pool, handlers, atOnce, logger } = options;
  const boss = await makeBoss(pool, {
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
  });
  boss.on('error', (error) => logger.warn({ err: error }, 'the queue had a fault'));
  boss.on('warning', ({ message }) => logger.warn({ message }, 'the queue warns'));
  await boss.start();
  const ids = new Map<string, string[]>();
  const take = async (
    queue: string,
    work: (taken: Taken, signal: AbortSignal) => Promise<void>,
  ) => {
    let id = '';
    const rules = {
      pollingIntervalSeconds: LOOK_SECONDS,
      heartbeatRefreshSeconds: HEARTBEAT_EACH_SECONDS,
    };
    id = await boss.work<Taken>(queue, rules, async ([job]) => {
      // There may be another: it is not waited for the next look.
      boss.notifyWorker(id);
      await work(job!.data, job!.signal);
    });
    ids.set(queue, [...(ids.get(queue) ?? []), id]);
  };
  for (const kind of KIND_NAMES) {
    for (let at = 0; at < atOnce; at++) {
      await take(kind, ({ jobId }, signal) =>
        runJob(options, { jobId, kind, signal }, handlers[kind]),
      );
    }
  }
  await take(DEAD_QUEUE, ({ jobId }) => giveUpJob(options, jobId));
  return {
    boss,
    wake: (kinds) => {
      for (const kind of kinds) for (const id of ids.get(kind) ?? []) boss.notifyWorker(id);
    },
    stop: () => boss.stop({ close: false, timeout: STOP_MS }),
  };
}
