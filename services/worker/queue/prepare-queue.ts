import type { PgBoss } from 'pg-boss';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { inTurn } from '@golfroundpro/shared/db/in-turn.ts';
import { DEAD_QUEUE, HEARTBEAT_SECONDS } from './queue-rules.ts';
import { JOB_KINDS, KIND_NAMES } from './job-kinds.ts';
import { makeBoss } from './make-boss.ts';

const KEPT_SECONDS = 24 * 60 * 60;
/** What waits is never thrown away: a year is the most that can be said. */
const WAITS_SECONDS = 365 * 24 * 60 * 60;
const FIRST_PAUSE_SECONDS = 2;
const LONGEST_PAUSE_SECONDS = 600;

/**
 * Brings the queue's schema up to date and makes the queues, on a connection without time-outs; a second instance waits
 * its turn. A schema that a later release has made is left as it is.
 */
export async function prepareQueue(connection: DataSourceOptions['connection']): Promise<void> {
  await inTurn(connection, async (client) => {
    const boss = await makeBoss(client, { supervise: false, registerInstance: false });
    await boss.start();
    try {
      await makeQueues(boss);
    } finally {
      await boss.stop({ close: false, graceful: false });
    }
  });
}

async function makeQueues(boss: PgBoss): Promise<void> {
  await makeQueue(boss, DEAD_QUEUE, { retryLimit: 1000 });
  for (const kind of KIND_NAMES) {
    const { retries, timeLimitSeconds } = JOB_KINDS[kind];
    await makeQueue(boss, kind, {
      retryLimit: retries,
      expireInSeconds: timeLimitSeconds,
      deadLetter: DEAD_QUEUE,
    });
  }
}

async function makeQueue(boss: PgBoss, name: string, rules: object): Promise<void> {
  const all = {
    ...{
      retryDelay: FIRST_PAUSE_SECONDS,
      retryBackoff: true,
      retryDelayMax: LONGEST_PAUSE_SECONDS,
    },
    ...{ heartbeatSeconds: HEARTBEAT_SECONDS, retentionSeconds: WAITS_SECONDS },
    ...{ deleteAfterSeconds: KEPT_SECONDS, ...rules },
  };
  await boss.createQueue(name, all);
  await boss.updateQueue(name, all);
}
