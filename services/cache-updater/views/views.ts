import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { PlacedFact } from '../domain/fact.ts';
import { whereItStands, type KeptParts, type Registration } from '../domain/where-it-stands.ts';
import { KEPT_SECONDS, REFILLED_SECONDS } from './keys.ts';
import { makeViewsKeeping, type ViewsKeeping } from './keeping.ts';
import { FOLD, READ_BY_STATUS, READ_BY_USER } from './scripts.ts';

/** The views in Redis. Every call rejects while Redis is away. */
export interface Views {
  /** Folds facts that have just arrived, in one step; what came before, or is older, changes nothing. */
  fold: (facts: PlacedFact[]) => Promise<void>;
  /** Folds facts of a log: a view goes so long after the last of it as if each had been folded when it was. */
  refill: (facts: PlacedFact[], now: Date) => Promise<void>;
  /** @throws NotWholeError when there is none, and one may have been lost */
  byStatus: (statusId: string) => Promise<Registration | undefined>;
  /** As `byStatus`. */
  byUser: (userId: string) => Promise<Registration | undefined>;
  keep: ViewsKeeping;
}

/** What is asked for is not there; until the views are whole again nobody knows whether it was. */
export class NotWholeError extends Error {}

type View = [flat: string[], before: number];

/**
 * The views under a prefix.
 * @param onLoss called when they are found not to be whole; must not throw
 */
export function makeViews(redis: Redis, prefix: string, onLoss: () => void): Views {
  const fold = defineScript(redis, 'foldRegistrations', FOLD);
  const byStatus = defineScript(redis, 'readByStatus', READ_BY_STATUS);
  const byUser = defineScript(redis, 'readByUser', READ_BY_USER);
  const found = (answer: View | 0 | 1) => {
    if (answer === 1) return undefined;
    if (answer !== 0) return toRegistration(answer);
    onLoss();
    throw new NotWholeError();
  };
  return {
    fold: async (facts) => {
      const args = facts.flatMap((fact) => argumentsOf(fact, KEPT_SECONDS));
      if ((await fold(prefix, ...args)) === 0) onLoss();
    },
    refill: async (facts, now) => {
      const args = facts.flatMap((fact) => argumentsOf(fact, secondsLeft(fact, now)));
      await fold(prefix, ...args);
    },
    byStatus: async (statusId) => found((await byStatus(prefix, statusId)) as View | 0 | 1),
    byUser: async (userId) => found((await byUser(prefix, userId)) as View | 0 | 1),
    keep: makeViewsKeeping(redis, prefix),
  };
}

function argumentsOf({ fact, position, epoch = '-', time }: PlacedFact, seconds: number) {
  if (fact.part === 'gone') return [fact.userId, fact.part, '', '', seconds];
  const text = `${position} ${epoch} ${time} ${JSON.stringify(fact.value)}`;
  return [fact.userId, fact.part, fact.holds, text, seconds];
}

function secondsLeft({ time }: PlacedFact, now: Date): number {
  const passed = Math.floor((now.getTime() - Date.parse(time)) / 1000);
  return Math.max(KEPT_SECONDS - passed, REFILLED_SECONDS);
}

function toRegistration([flat, before]: View): Registration | undefined {
  const parts: KeptParts = {};
  for (let at = 0; at < flat.length; at += 2) {
    const [, position, value] = /^(\S+) \S+ \S+ (.*)$/s.exec(flat[at + 1]!)!;
    const kept = { position: Number(position), value: JSON.parse(value!) as object };
    Object.assign(parts, { [flat[at]!]: kept });
  }
  const { request, ...others } = parts;
  return request && whereItStands({ request, ...others }, before < 0 ? null : before);
}
