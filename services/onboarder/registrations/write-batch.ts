import type { PoolClient } from 'pg';
import { lockDayOn } from '../days/db/day-rows.ts';
import { closedBy } from '../days/refuse-unless-open.ts';
import { firstOfEachKey, likeFirst, recallByKey, rememberByKey } from './answers-by-key.ts';
import {
  askWithClaims,
  insertRegistrations,
  lockDoor,
  type Arrived,
} from './db/registration-statements.ts';
import type { IntakeCommand, IntakeResult } from './intake-command.ts';
import { refuseOthers } from './refuse-others.ts';
import { tellArrivals } from './tell-arrivals.ts';

/**
 * Takes many in, in the transaction of `tx`: lock the door, recall the answers of those who asked before, write the others,
 * decide their places, append the events, keep the answers. What is in the way of one stops none of the others.
 */
export async function writeBatch(
  tx: PoolClient,
  commands: IntakeCommand[],
  now: Date,
): Promise<IntakeResult[]> {
  await lockDoor(tx);
  const results = await recallByKey(tx, commands);
  const fresh = firstOfEachKey(commands.filter((command) => !results.has(command)));
  const closed = closedBy(await lockDayOn(tx), now);
  const barred = closed ? fresh.filter(({ registration }) => registration.via !== 'desk') : [];
  for (const command of barred) results.set(command, { outcome: 'refused', error: closed! });
  const arrived = await takeIn(
    tx,
    fresh.filter((command) => !results.has(command)),
    now,
  );
  for (const command of arrived.keys()) {
    results.set(command, { outcome: 'registered', answer: command.answer });
  }
  const others = fresh.filter((command) => !results.has(command));
  for (const [command, result] of await refuseOthers(tx, others, now)) results.set(command, result);
  await tellArrivals(tx, arrived, now);
  await rememberByKey(tx, fresh, results);
  const asFirst = likeFirst(fresh, results);
  return commands.map((command) => results.get(command) ?? asFirst(command));
}

/** Those who are in now. Of one account only the first request can be. */
async function takeIn(
  tx: PoolClient,
  commands: IntakeCommand[],
  now: Date,
): Promise<Map<IntakeCommand, Arrived>> {
  const byId = new Map<string, IntakeCommand>();
  for (const command of commands) {
    const { id } = command.registration;
    if (!byId.has(id)) byId.set(id, command);
  }
  const registrations = [...byId.values()].map(({ registration }) => registration);
  const asked = await askWithClaims(
    tx,
    registrations.filter(({ via }) => via === 'account'),
    now,
  );
  const isIn = new Set(asked.map(({ id }) => id));
  const inserted = await insertRegistrations(
    tx,
    registrations.filter(({ id }) => !isIn.has(id)),
    now,
  );
  const arrived = [...asked, ...inserted].sort((one, other) => one.arrival - other.arrival);
  return new Map(arrived.map((one) => [byId.get(one.id)!, one]));
}
