import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import { COMPARE, LIST } from './compare-scripts.ts';
import { CAUGHT_UP, OPEN, SWAP } from './generation-scripts.ts';
import { EXTEND, LOCK, UNLOCK } from './lock-scripts.ts';
import { FORGET, SWEEP } from './sweep-scripts.ts';

/** The right to refill a generation: the token of the lock, and the Redis it was taken from. */
export interface RefillHold {
  token: string;
  run: string;
  generation: string;
}

/** What a refill does with generations. False or undefined: the lock was lost, or Redis restarted. */
export interface ViewsKeeping {
  lock: (token: string) => Promise<boolean>;
  unlock: (token: string) => Promise<void>;
  /** Opens a new generation beside the live one, or in place of it. */
  open: (hold: RefillHold, epoch: string, live: 'keep' | 'drop') => Promise<boolean>;
  extend: (token: string) => Promise<boolean>;
  /** Drops every generation but the live one. */
  tidy: (token: string) => Promise<boolean>;
  /** Makes the next generation the live one; `boards` begins the boards' versions from now on. */
  swap: (hold: RefillHold, boards: string) => Promise<boolean>;
  /** Says that the live generation misses nothing any more. */
  caughtUp: (hold: RefillHold, boards: string) => Promise<boolean>;
  /** The names of the keys of both generations, in groups; some may come twice. */
  names: (token: string, live: string, next: string) => AsyncGenerator<string[]>;
  /** Those names whose content differs between the generations. */
  differing: (
    token: string,
    live: string,
    next: string,
    names: string[],
  ) => Promise<string[] | undefined>;
}

/** A refill that does not extend its lock for so long has lost it. */
export const LOCK_MS = 10_000;

/** The scripts of a refill under a prefix. */
export function makeViewsKeeping(redis: Redis, prefix: string): ViewsKeeping {
  const script = (name: string, lua: string) => {
    const run = defineScript(redis, name, lua);
    return (token: string, ...args: (string | number)[]) => run(prefix, token, LOCK_MS, ...args);
  };
  const lock = script('lockViews', LOCK);
  const unlock = script('unlockViews', UNLOCK);
  const open = script('openViews', OPEN);
  const extend = script('extendLock', EXTEND);
  const sweep = script('sweepViews', SWEEP);
  const forget = script('forgetViews', FORGET);
  const swap = script('swapViews', SWAP);
  const caughtUp = script('catchUpViews', CAUGHT_UP);
  const list = script('listViews', LIST);
  const compare = script('compareViews', COMPARE);

  return {
    lock: async (token) => (await lock(token)) === 1,
    unlock: async (token) => {
      await unlock(token);
    },
    open: async ({ token, run, generation }, epoch, live) =>
      (await open(token, run, epoch, live, generation)) === 1,
    extend: async (token) => (await extend(token)) === 1,
    tidy: async (token) => {
      if (!(await forget(token))) return false;
      let cursor: unknown = '0';
      do {
        cursor = await sweep(token, String(cursor));
      } while (cursor !== '0' && cursor !== null);
      return cursor === '0' && (await forget(token, 'swept')) === 1;
    },
    swap: async ({ token, run, generation }, boards) =>
      (await swap(token, run, generation, boards)) === 1,
    caughtUp: async ({ token, run, generation }, boards) =>
      (await caughtUp(token, run, generation, boards)) === 1,
    names: async function* (token, live, next) {
      let cursor = '0';
      do {
        const answer = (await list(token, cursor, live, next)) as [string, string[]] | null;
        if (!answer) throw new Error('the comparison lost its lock');
        cursor = answer[0];
        yield answer[1];
      } while (cursor !== '0');
    },
    differing: async (token, live, next, names) =>
      ((await compare(token, live, next, JSON.stringify(names))) as string[] | null) ?? undefined,
  };
}
