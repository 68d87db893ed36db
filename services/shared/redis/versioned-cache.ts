import type { Redis } from 'ioredis';
import type { Logger } from '../logging/logger.ts';
import { gatherTurn } from './gather-turn.ts';
import { makePutUnlessOlder, type Entry, type Version } from './put-unless-older.ts';
import { unlinkKeys } from './unlink-keys.ts';

/**
 * A cache-aside store of JSON texts with versions. A write leaves a tombstone with its version; a
 * fill goes in only when nothing newer is there, so that a slow reader never overwrites a newer
 * value. While Redis is away every read is a miss and every write is skipped: the record answers.
 */
export interface VersionedCache {
  /** The text as bytes: what is only passed on need not be decoded. */
  read: (id: string) => Promise<Buffer | undefined>;
  /** Stores what was read from the record at `version`. */
  fill: (id: string, version: number, json: string) => Promise<void>;
  /**
   * Says that `version` exists now and that everything older is stale. False: not of all; the rest is said when
   * Redis is back, should this process live to see it.
   */
  invalidate: (versions: Version[]) => Promise<boolean>;
  /**
   * Forgets everything of other logs than this, once: versions that were seen come again. False: not yet;
   * every read is a miss until it is done, which is tried again when Redis is back.
   */
  clear: (log: string) => Promise<boolean>;
}

/** Redis does nothing else during a call, and a call has only so many arguments. */
const ENTRIES_AT_ONCE = 500;

/** Longer than another instance takes to reach Redis again: a second between its tries, and one to connect. */
const SETTLE_MS = 2500;

export interface CacheOptions {
  prefix: string;
  /** The longest that an entry lives. */
  ttlSeconds: number;
  /** How long nothing is read behind each connecting: other instances may have yet to tell what they could not. */
  settleMs?: number | undefined;
  logger: Logger;
}

/** A cache under `prefix`. */
export function makeVersionedCache(redis: Redis, options: CacheOptions): VersionedCache {
  const { prefix, logger, settleMs = SETTLE_MS } = options;
  const putUnlessOlder = makePutUnlessOlder(redis, options);
  const ignoreFault = (error: unknown) => logger.debug({ err: error }, 'cache skipped');
  // What could not be invalidated is done as soon as Redis is back: it may have kept its data.
  const missed = new Map<string, number>();
  const put = async (entries: Entry[]) => {
    await putUnlessOlder(entries);
    for (const { id, version } of entries) {
      if ((missed.get(id) ?? Infinity) <= version) missed.delete(id);
    }
  };
  const invalidatePart = async (newest: Version[]) => {
    try {
      await put(newest.map((one) => ({ ...one, json: '' })));
      return true;
    } catch (error) {
      for (const { id, version } of newest) missed.set(id, Math.max(version, missed.get(id) ?? 0));
      ignoreFault(error);
      return false;
    }
  };
  const invalidate = async (versions: Version[]) => {
    const all = newestOf(versions);
    let isTold = true;
    for (let at = 0; at < all.length; at += ENTRIES_AT_ONCE) {
      isTold = (await invalidatePart(all.slice(at, at + ENTRIES_AT_ONCE))) && isTold;
    }
    return isTold;
  };
  // A call of its own for each would cost this process more than all that Redis does.
  const readOne = gatherTurn<string, Buffer | null>((ids) =>
    redis.mgetBuffer(ids.map((id) => prefix + id)),
  );
  let [log, clearedFor] = ['', ''];
  const wipe = async () => {
    const target = log;
    try {
      await unlinkKeys(redis, prefix);
      clearedFor = target;
    } catch (error) {
      ignoreFault(error);
    }
    return clearedFor === log;
  };
  const makeGood = async () => {
    if (clearedFor !== log) await wipe();
    await invalidate(Array.from(missed, ([id, version]) => ({ id, version })));
  };
  let readsFromMs = redis.status === 'ready' ? performance.now() + settleMs : Infinity;
  redis.on('ready', () => {
    readsFromMs = performance.now() + settleMs;
    void makeGood();
  });
  const isUnsure = (id: string) =>
    performance.now() < readsFromMs || clearedFor !== log || missed.has(id);
  return {
    read: async (id) => {
      if (isUnsure(id)) return undefined;
      const value = await readOne(id).catch(ignoreFault);
      const text = value?.subarray(value.indexOf(':') + 1);
      return text?.length ? text : undefined;
    },
    fill: (id, version, json) => put([{ id, version, json }]).catch(ignoreFault),
    invalidate,
    clear: async (another) => {
      // What is missed from now on has versions that hold.
      if (log !== another) missed.clear();
      log = another;
      return clearedFor === log || wipe();
    },
  };
}

/** Of each only the highest version. */
function newestOf(versions: Version[]): Version[] {
  const newest = new Map<string, number>();
  for (const { id, version } of versions) {
    newest.set(id, Math.max(version, newest.get(id) ?? version));
  }
  return Array.from(newest, ([id, version]) => ({ id, version }));
}
