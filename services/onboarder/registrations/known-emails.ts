import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';

/**
 * What Redis knows of e-mails, by their digests, so that most who come twice are refused without PostgreSQL. PostgreSQL
 * decides: only `taken`, which is written behind a commit, refuses anybody. Whoever finds an e-mail under way goes on, since
 * the one in front may yet fail, and `taken` would not be true then.
 */
export interface KnownEmails {
  /** Claims an e-mail for the request with this id, for seconds, unless it is under way; whether it is taken. */
  isTaken: (digest: string, id: string) => Promise<boolean>;
  /** It is in PostgreSQL: taken, unless somebody else has claimed or released it meanwhile. */
  settle: (digest: string, id: string) => Promise<void>;
  /** It is free again. */
  release: (digests: string[]) => Promise<void>;
}

/** Longer than a request takes; a process that dies leaves an e-mail under way, which bars nobody. */
const CLAIM_MS = 10_000;
/** A PostgreSQL that is restored may have lost an e-mail that Redis knows: for so long. */
const TAKEN_MS = 10 * 60_000;
const TAKEN = 'taken';

const SETTLE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[1], '${TAKEN}', 'PX', ARGV[2]) end`;

interface RedisWithSettle extends Redis {
  settleEmail: (key: string, id: string, ms: number) => Promise<unknown>;
}

/** @param prefix of the keys in Redis */
export function makeKnownEmails(redis: Redis, prefix: string, logger: Logger): KnownEmails {
  redis.defineCommand('settleEmail', { numberOfKeys: 1, lua: SETTLE });
  const away = (error: unknown) => logger.debug({ err: error }, 'e-mails not told to redis');
  return {
    isTaken: async (digest, id) => {
      const before = await redis
        .set(prefix + digest, id, 'PX', CLAIM_MS, 'NX', 'GET')
        .catch(() => null);
      return before === TAKEN;
    },
    settle: async (digest, id) => {
      await (redis as RedisWithSettle).settleEmail(prefix + digest, id, TAKEN_MS).catch(away);
    },
    release: async (digests) => {
      if (digests.length > 0) await redis.del(digests.map((one) => prefix + one)).catch(away);
    },
  };
}
