import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
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
  const publish = async (message: object) => {
    await redis
      .publish(channel, JSON.stringify(message))
      .catch((error: unknown) => logger.debug({ err: error }, 'watchers not told'));
  };
  return {
    roundsChanged: async (changed) => {
      relay.wake();
      // The cache first: a watcher that hears of a version must not be given an older one.
      await cache.invalidate(changed);
      for (const { id, version } of changed) void publish({ roundId: id, version });
    },
    sharesEnded: (roundId) => publish({ roundId, revokedShares: true }),
  };
}
