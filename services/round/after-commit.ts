import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { gatherTurn } from '@golfroundpro/shared/redis/gather-turn.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { VersionedCache } from '@golfroundpro/shared/redis/versioned-cache.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';

/** What is told of a commit to caches, watchers and the relay; never fails: the record has it. */
export interface AfterCommit {
  /** New versions of rounds: older summaries are stale, watchers look again, the relay wakes. */
  roundsChanged: (changed: { id: string; version: number }[]) => Promise<void>;
  /** All share links of a round ended. */
  sharesEnded: (roundId: string) => Promise<void>;
}

export interface AfterCommitOptions {
  redis: Redis;
  /** The Redis channel that watchers listen on. */
  channel: string;
  cache: VersionedCache;
  relay: Relay;
  logger: Logger;
}

/** Makes the one place that tells of a commit. */
export function makeAfterCommit(options: AfterCommitOptions): AfterCommit {
  const { redis, channel, cache, relay, logger } = options;
  /** One message, or some at a time. */
  const publish = async (message: object) => {
    await redis
      .publish(channel, JSON.stringify(message))
      .catch((error: unknown) => logger.debug({ err: error }, 'watchers not told'));
  };
  return {
    roundsChanged: gatherTurn(async (lists) => {
      relay.wake();
      const changed = lists.flat();
      // The cache first: a watcher that hears of a version must not be given an older one.
      await cache.invalidate(changed);
      const told = changed.map(({ id, version }) => ({ roundId: id, version }));
      if (told.length > 0) void publish(told.length === 1 ? told[0]! : told);
      return [];
    }),
    sharesEnded: (roundId) => publish({ roundId, revokedShares: true }),
  };
}
