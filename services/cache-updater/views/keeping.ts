import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { BEGIN, FINISH, GIVE_UP, IS_WHOLE, NOTE } from './keeping-scripts.ts';

/** The right to refill: whose it is, and the Redis that it was taken from. */
export interface RefillHold {
  token: string;
  run: string;
}

/** How far a refill is in the log of a producer. */
export interface Noted {
  epoch: string;
  position: string;
}

/** What a refill does. False or undefined: another has the right, it was lost, or Redis began anew. */
export interface ViewsKeeping {
  isWhole: () => Promise<boolean>;
  /** Gives also how far an earlier refill, which did not end, has come in each log. */
  begin: (token: string) => Promise<{ hold: RefillHold; noted: Map<string, Noted> } | undefined>;
  /** Notes how far it is, and keeps the right. */
  note: (hold: RefillHold, producer: string, noted: Noted) => Promise<boolean>;
  finish: (hold: RefillHold) => Promise<boolean>;
  giveUp: (token: string) => Promise<void>;
}

/** Longer than a log may be silent; whoever is not heard of for so long has lost the right. */
const HELD_MS = 10_000;

/** The scripts of a refill under a prefix. */
export function makeViewsKeeping(redis: Redis, prefix: string): ViewsKeeping {
  const isWhole = defineScript(redis, 'isWhole', IS_WHOLE);
  const begin = defineScript(redis, 'beginRefill', BEGIN);
  const note = defineScript(redis, 'noteRefill', NOTE);
  const finish = defineScript(redis, 'finishRefill', FINISH);
  const giveUp = defineScript(redis, 'giveRefillUp', GIVE_UP);
  return {
    isWhole: async () => (await isWhole(prefix)) === 1,
    begin: async (token) => {
      const answer = (await begin(prefix, token, HELD_MS)) as [string, string[]] | null;
      return answer ? { hold: { token, run: answer[0] }, noted: toNoted(answer[1]) } : undefined;
    },
    note: async ({ token, run }, producer, { epoch, position }) =>
      (await note(prefix, token, run, HELD_MS, producer, `${epoch} ${position}`)) === 1,
    finish: async ({ token, run }) => (await finish(prefix, token, run)) === 1,
    giveUp: async (token) => void (await giveUp(prefix, token)),
  };
}

function toNoted(flat: string[]): Map<string, Noted> {
  const noted = new Map<string, Noted>();
  for (let at = 0; at < flat.length; at += 2) {
    const [epoch, position] = flat[at + 1]!.split(' ');
    if (position !== undefined) noted.set(flat[at]!, { epoch: epoch!, position });
  }
  return noted;
}
