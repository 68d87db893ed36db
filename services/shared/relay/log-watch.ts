import type { PoolClient } from 'pg';
import type { EventRow } from '../events/cloud-event.ts';
import { settleLogEpoch, type LastEvent } from '../events/log-epoch.ts';
import type { Logger } from '../logging/logger.ts';
import type { LastEventStore } from './last-event.ts';

/** Knows which log the relay publishes from. */
export interface LogWatch {
  /** The same when there is nothing to publish. False: Redis is away, so look again. */
  look: (client: PoolClient) => Promise<boolean>;
  /** The log's epoch: a new one when the log is not the one it was. */
  epoch: (client: PoolClient) => Promise<string>;
  /** Notes the last event of those that are about to be published. */
  handOver: (last: EventRow, epoch: string) => Promise<void>;
}

export interface LogWatchOptions {
  /** Without one, a dump that is restored into its own cluster is not noticed. */
  store?: LastEventStore | undefined;
  /** Called when the log was found to be another one; must not throw. */
  onAnotherLog?: (() => Promise<void>) | undefined;
  logger: Logger;
}

/** Watches on behalf of the one instance that leads. What Redis cannot tell now is asked the next time. */
export function makeLogWatch({ store, onAnotherLog, logger }: LogWatchOptions): LogWatch {
  let known: string | undefined;

  async function settle(client: PoolClient, last: LastEvent | undefined): Promise<string> {
    const epoch = await settleLogEpoch(client, last);
    const before = known ?? last?.epoch;
    if (before !== undefined && before !== epoch) {
      logger.warn({ before, epoch }, 'the log is another one: restored from a backup?');
      await onAnotherLog?.();
    }
    known = epoch;
    return epoch;
  }

  return {
    look: async (client) => {
      const last = await store?.read().catch(() => null);
      await settle(client, last ?? undefined);
      return last !== null;
    },
    epoch: async (client) => {
      const last = await store?.read().catch((error: unknown) => {
        logger.warn({ err: error }, 'not known which event was the last: Redis is away');
        return undefined;
      });
      return settle(client, last);
    },
    handOver: async ({ id, eventId }, epoch) => {
      await store?.write({ epoch, id, eventId }).catch((error: unknown) => {
        logger.warn({ err: error }, 'the last event could not be noted: Redis is away');
      });
    },
  };
}
