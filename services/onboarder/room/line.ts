import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { ADMITTED_MS } from './domain/standing.ts';

/** The line before the door, which all instances share. */
export interface Line {
  /**
   * When whoever comes now is admitted, not before `fromMs`, in milliseconds since 1970; undefined where the line is too
   * long.
   */
  join: (nowMs: number, fromMs: number) => Promise<number | undefined>;
  /** Uses a ticket up; false when another request has. The same request may come again. */
  use: (ticketId: string, requestId: string) => Promise<boolean>;
  isUsed: (ticketId: string) => Promise<boolean>;
  /** Gives a ticket back whose request was refused. */
  giveBack: (ticketId: string) => Promise<void>;
}

/** Nobody waits for longer than that once it is open. */
const LONGEST_WAIT_MS = 6 * 60 * 60 * 1000;
const SLACK_MS = 60_000;

// What is kept is when the next one is admitted: whoever comes behind a pause has not saved up turns.
const JOIN = `
local now, from = tonumber(ARGV[1]), tonumber(ARGV[2])
local at = math.max(from, tonumber(redis.call('GET', KEYS[1])) or tonumber(ARGV[5]))
if at - from > tonumber(ARGV[4]) then return '' end
local kept = math.ceil(at - now) + ${SLACK_MS}
redis.call('SET', KEYS[1], string.format('%.3f', at + tonumber(ARGV[3])), 'PX', kept)
return string.format('%.0f', math.ceil(at))`;

/**
 * A line that admits so many a second. Without Redis each instance has one of its own, and takes tickets without asking
 * whether they were used: nobody who waits is locked out, and an e-mail is taken once all the same. Each knows up to where
 * it has given turns: in a Redis that has lost that, whoever comes now is not admitted before those who wait.
 */
export function makeLine(
  redis: Redis,
  { prefix, perSecond }: { prefix: string; perSecond: number },
): Line {
  const betweenMs = perSecond > 0 ? 1000 / perSecond : 0;
  const usedKey = (ticketId: string) => `${prefix}used:${ticketId}`;
  let ownNext = 0;
  function joinOwn(fromMs: number): number | undefined {
    const at = Math.max(fromMs, ownNext);
    if (at - fromMs > LONGEST_WAIT_MS) return undefined;
    ownNext = at + betweenMs;
    return Math.ceil(at);
  }
  return {
    join: async (nowMs, fromMs) => {
      if (betweenMs === 0) return nowMs;
      const args = [nowMs, fromMs, betweenMs, LONGEST_WAIT_MS, ownNext];
      try {
        const at = (await redis.eval(JOIN, 1, `${prefix}next`, ...args)) as string;
        if (at === '') return undefined;
        ownNext = Math.max(ownNext, Number(at) + betweenMs);
        return Number(at);
      } catch {
        return joinOwn(fromMs);
      }
    },
    use: async (ticketId, requestId) => {
      const key = usedKey(ticketId);
      try {
        const taken = await redis.set(key, requestId, 'PX', 2 * ADMITTED_MS, 'NX');
        return taken === 'OK' || (await redis.get(key)) === requestId;
      } catch {
        return true;
      }
    },
    isUsed: (ticketId) =>
      redis.exists(usedKey(ticketId)).then(
        (count) => count > 0,
        () => false,
      ),
    giveBack: async (ticketId) => {
      await redis.unlink(usedKey(ticketId)).catch(() => undefined);
    },
  };
}
