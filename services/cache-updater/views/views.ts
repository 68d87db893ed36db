import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { PlacedFact } from '../domain/fact.ts';
import { whereItStands, type KeptParts, type Registration } from '../domain/where-it-stands.ts';
import { KEPT_SECONDS } from './keys.ts';
import { FOLD, READ_BY_STATUS, READ_BY_USER } from './scripts.ts';

/** The views in Redis. Every call rejects while Redis is away. */
export interface Views {
  /** Folds facts, in one step; what came before, or is older, changes nothing. */
  fold: (facts: PlacedFact[]) => Promise<void>;
  byStatus: (statusId: string) => Promise<Registration | undefined>;
  byUser: (userId: string) => Promise<Registration | undefined>;
}

type Answer = [flat: string[], before: number] | null;

/** The views under a prefix. */
export function makeViews(redis: Redis, prefix: string): Views {
  const fold = defineScript(redis, 'foldRegistrations', FOLD);
  const byStatus = defineScript(redis, 'readByStatus', READ_BY_STATUS);
  const byUser = defineScript(redis, 'readByUser', READ_BY_USER);
  return {
    fold: async (facts) => void (await fold(prefix, KEPT_SECONDS, ...facts.flatMap(argumentsOf))),
    byStatus: async (statusId) => toRegistration((await byStatus(prefix, statusId)) as Answer),
    byUser: async (userId) => toRegistration((await byUser(prefix, userId)) as Answer),
  };
}

function argumentsOf({ fact, position, epoch = '-', time }: PlacedFact): string[] {
  if (fact.part === 'gone') return [fact.userId, fact.part, '', ''];
  const text = `${position} ${epoch} ${time} ${JSON.stringify(fact.value)}`;
  return [fact.userId, fact.part, fact.holds, text];
}

function toRegistration(answer: Answer): Registration | undefined {
  const [flat = [], before = -1] = answer ?? [];
  const parts: KeptParts = {};
  for (let at = 0; at < flat.length; at += 2) {
    const [, position, value] = /^(\S+) \S+ \S+ (.*)$/s.exec(flat[at + 1]!)!;
    const kept = { position: Number(position), value: JSON.parse(value!) as object };
    Object.assign(parts, { [flat[at]!]: kept });
  }
  const { request, ...others } = parts;
  return request && whereItStands({ request, ...others }, before < 0 ? null : before);
}
