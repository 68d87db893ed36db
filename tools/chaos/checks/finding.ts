import type { Operation } from '../history.ts';
import type { Fault } from '../faults/fault.ts';
import type { World } from '../world.ts';
import type { Player } from '../client/golfer.ts';
import type { ClubRecord } from './read-record.ts';

/** What a check found: of which invariant, on how many facts it looked, and which of them are wrong. */
export interface Finding {
  invariant: keyof typeof INVARIANTS;
  looked: number;
  violations: string[];
}

/** The invariants of docs/reliability.md by number. */
export const INVARIANTS = {
  1: 'what was answered 2xx is recorded',
  2: 'scores and events match one to one; what was refused left nothing',
  3: 'the topic has every event of the log, and no other',
  4: 'the relay submits in order (repeats and inversions are counted)',
  5: 'the views equal the fold of the log and the record, with no key too many',
  6: 'the cache equals the record; a version that was seen never goes back',
  7: 'an Idempotency-Key has one effect and one answer',
  8: 'an e-mail has one member at most',
  9: 'a refresh token, a code and a backup code are redeemed once',
  10: 'no valid token is refused',
  11: 'after healing the outbox and the lag are gone in 60 s, memory is let go of; poison is put aside',
  12: 'degradation: 2xx without Kafka and sidecars, a fast 503 without PostgreSQL',
  13: 'a day gives as many places as it has, to the first, and none twice',
  14: 'who was acknowledged is not overtaken by who pressed only then',
  15: 'who was acknowledged is in, once, and whoever pressed was told so',
  16: 'who was acknowledged is in the books, where they stand by all that was told',
  17: 'the page of a registration tells what the services have',
  18: 'one confirmation mail a person, by its Message-ID: it may come twice, never another',
  19: 'no dead letter that nobody poisoned',
  20: 'a place that was given back, accepted or declined is so; the next is offered it',
} as const;

/** What the checks look at after healing. */
export interface Evidence {
  world: World;
  operations: Operation[];
  faults: Fault[];
  players: Player[];
  record: ClubRecord;
}

const TOLD = 20;

export function finding(
  invariant: Finding['invariant'],
  looked: number,
  violations: string[],
): Finding {
  const more = violations.length - TOLD;
  const told = violations.slice(0, TOLD);
  return { invariant, looked, violations: more > 0 ? [...told, `and ${more} more`] : told };
}
