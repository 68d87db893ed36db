import type { PoolClient } from 'pg';
import type { EventRow } from '../events/cloud-event.ts';
import { settleLogEpoch, type SeenLog } from '../events/log-epoch.ts';
import type { Logger } from '../logging/logger.ts';
import type { SeenLogStore } from './seen-log.ts';

/** Knows which log the relay publishes from. */
export interface LogWatch {
  /** The same when there is nothing to publish. False: Redis is away or not all were told, so look again. */
  look: (client: PoolClient) => Promise<boolean>;
  /** The log's epoch: a new one when the log is not the one it was. */
  epoch: (client: PoolClient) => Promise<string>;
  /** Notes the last event of those that are about to be published. */
  handOver: (last: Pick<EventRow, 'id' | 'eventId'>, epoch: string) => Promise<void>;
}

export interface LogWatchOptions {
  /** Without one, a dump that is restored into its own cluster is not noticed. */
  store?: SeenLogStore | undefined;
  /** Called when the log was found to be another one, with its epoch; must not throw. False: call again. */
  onAnotherLog?: ((epoch: string) => Promise<boolean>) | undefined;
  logger: Logger;
}

/** Watches on behalf of the one instance that leads. What Redis cannot tell now is asked the next time. */
export function makeLogWatch({ store, onAnotherLog, logger }: LogWatchOptions): LogWatch {
  let known: string | undefined;
  let allKnow = true;

  const ignoreFault = (error: unknown) => {
    logger.warn(
      { err: error },
      'it cannot be read or noted how the log was seen last: Redis is away',
    );
    return undefined;
  };
  const note = async (seen: SeenLog) => store?.write(seen).catch(ignoreFault);

  async function settle(client: PoolClient, seen: SeenLog | undefined): Promise<string> {
    const epoch = await settleLogEpoch(client, allKnow ? seen : { epoch: known! });
    const before = known ?? seen?.epoch;
    known = epoch;
    if (before !== undefined && before !== epoch) {
      logger.warn({ before, epoch }, 'the log is another one: restored from a backup?');
      allKnow = false;
    }
    if (!allKnow) await tell(epoch);
    return epoch;
  }

  /** Not noted before all know: whoever leads next must find the log to be another one too. */
  async function tell(epoch: string): Promise<void> {
    allKnow = (await onAnotherLog?.(epoch)) ?? true;
    if (allKnow) await note({ epoch });
  }

  return {
    look: async (client) => {
      const seen = await store?.read().catch(() => null);
      await settle(client, seen ?? undefined);
      return seen !== null && allKnow;
    },
    epoch: async (client) => settle(client, await store?.read().catch(ignoreFault)),
    handOver: async ({ id, eventId }, epoch) => {
      if (allKnow) await note({ epoch, last: { id, eventId } });
    },
  };
}
