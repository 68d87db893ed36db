import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { VersionedCache } from '@golfroundpro/shared/redis/versioned-cache.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';

/** Says to the rest of the club what was committed; never fails: the record has it. */
export interface Announcer {
  /** New versions of rounds: older summaries are stale, watchers look again, the relay wakes. */
  announce: (changed: { id: string; version: number }[]) => Promise<void>;
  /** All share links of a round ended. */
  announceRevokedShares: (roundId: string) => Promise<void>;
}

export interface AnnouncerOptions {
  redis: Redis;
  /** The Redis channel that watchers listen on. */
  channel: string;
  cache: VersionedCache;
  relay: Relay;
  logger: Logger;
}

/** Makes the one place that tells of a commit. */
export function makeAnnouncer(options: AnnouncerOptions): Announcer {
  const { redis, channel, cache, relay, logger } = options;
  const publish = async (message: object) => {
    await redis
      .publish(channel, JSON.stringify(message))
      .catch((error: unknown) => logger.debug({ err: error }, 'watchers not told'));
  };
  return {
    announce: async (changed) => {
      relay.wake();
      // The cache first: a watcher that hears of a version must not be given an older one.
      await cache.invalidate(changed);
      for (const { id, version } of changed) void publish({ roundId: id, version });
    },
    announceRevokedShares: (roundId) => publish({ roundId, revokedShares: true }),
  };
}
