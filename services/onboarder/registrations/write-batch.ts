import type { PoolClient } from 'pg';
import { appendEvents, type NewEvent } from '@golfroundpro/shared/events/append-events.ts';
import { answerAgain, type Once } from '@golfroundpro/shared/db/kept-answers.ts';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { lockDayOn } from '../days/db/day-rows.ts';
import { closedBy } from '../days/refuse-unless-open.ts';
import { PLACE_CHANGED, REGISTRATION_REPEATED, REGISTRATION_REQUESTED } from '../events.ts';
import { placesOf } from '../places/places-of.ts';
import { recallAnswers, rememberAnswers } from './db/kept-answers.ts';
import {
  askWithClaims,
  holdersOf,
  insertRegistrations,
  lockDoor,
  noteRepeated,
  type Arrived,
  type NewRegistration,
} from './db/registration-statements.ts';
import { refusalOf } from './refusal-of.ts';

/** Somebody at the door. */
export interface IntakeCommand {
  registration: NewRegistration;
  once: Once | undefined;
  /** What they are answered when they are in. */
  answer: Answer;
  /** Whoever has something already is told so by mail, and whoever asks is answered as if they were in. */
  isQuiet: boolean;
  traceparent: string | undefined;
}

/** What came of it. */
export type IntakeResult =
  | { outcome: 'registered' | 'repeated' | 'replayed'; answer: Answer }
  | { outcome: 'refused'; error: AppError };

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
  const results = await recallAll(tx, commands);
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
  for (const [command, result] of await refuse(tx, others, now)) results.set(command, result);
  await tellOf(tx, arrived, now);
  await rememberAnswers(tx, fresh.flatMap(keptOf(results)));
  return commands.map((command) => results.get(command) ?? likeFirst(fresh, results, command));
}

type Results = Map<IntakeCommand, IntakeResult>;

async function recallAll(tx: PoolClient, commands: IntakeCommand[]): Promise<Results> {
  const keyed = commands.filter(({ once }) => once !== undefined);
  const kept = await recallAnswers(
    tx,
    keyed.map(({ once }) => once!),
  );
  const found = keyed.flatMap((command, at) => {
    const first = kept[at];
    return first ? [[command, again(first, command.once!)] as const] : [];
  });
  return new Map(found);
}

function again(first: { requestHash: string; answer: Answer | null }, once: Once): IntakeResult {
  try {
    return { outcome: 'replayed', answer: answerAgain(first, once.requestHash) };
  } catch (error) {
    return { outcome: 'refused', error: error as AppError };
  }
}

function firstOfEachKey(commands: IntakeCommand[]): IntakeCommand[] {
  const keys = new Set<string>();
  return commands.filter(({ once }) => {
    if (!once) return true;
    const isFirst = !keys.has(keyOf(once));
    keys.add(keyOf(once));
    return isFirst;
  });
}

const keyOf = ({ ownerId, key }: Once) => `${ownerId} ${key}`;

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

async function refuse(tx: PoolClient, commands: IntakeCommand[], now: Date): Promise<Results> {
  if (commands.length === 0) return new Map();
  const holders = await holdersOf(
    tx,
    commands.map(({ registration }) => registration),
  );
  const results: Results = new Map();
  const repeated: string[] = [];
  for (const command of commands) {
    const { error, holderId } = refusalOf(command.registration, holders);
    const isQuiet = command.isQuiet && holderId !== undefined;
    if (isQuiet) repeated.push(holderId);
    const { answer } = command;
    results.set(command, isQuiet ? { outcome: 'repeated', answer } : { outcome: 'refused', error });
  }
  if (repeated.length > 0) {
    const told = await noteRepeated(tx, [...new Set(repeated)], now);
    const { type } = REGISTRATION_REPEATED;
    await appendEvents(
      tx,
      told.map((userId) => ({ type, aggregateId: userId, data: { userId } })),
    );
  }
  return results;
}

async function tellOf(
  tx: PoolClient,
  arrived: Map<IntakeCommand, Arrived>,
  now: Date,
): Promise<void> {
  if (arrived.size === 0) return;
  const arrivals = Array.from(arrived, ([{ registration }, { id, arrival }]) => ({
    ...{ userId: id, statusId: registration.statusId, arrival, via: registration.via },
  }));
  const places = await placesOf(tx, arrivals, now);
  const events = Array.from(arrived).flatMap(([command, one], at): NewEvent[] => {
    const { traceparent } = command;
    const requested = { type: REGISTRATION_REQUESTED.type, data: requestOf(command, one, now) };
    const { userId, statusId, arrival } = arrivals[at]!;
    const placed = {
      type: PLACE_CHANGED.type,
      data: { userId, statusId, arrival, ...places[at] },
    };
    return [requested, placed].map((event) => ({ ...event, aggregateId: one.id, traceparent }));
  });
  await appendEvents(tx, events);
}

function requestOf({ registration }: IntakeCommand, { id, email }: Arrived, now: Date): object {
  const { statusId, name, phone, via } = registration;
  const who = { userId: id, statusId, name, email, phoneNumber: phone, via };
  return { ...who, requestedAt: now.toISOString() };
}

const keptOf = (results: Results) => (command: IntakeCommand) => {
  const result = results.get(command)!;
  return command.once && result.outcome !== 'refused'
    ? [{ once: command.once, answer: result.answer }]
    : [];
};

/** What came of the one in this batch that had the same key. */
function likeFirst(fresh: IntakeCommand[], results: Results, command: IntakeCommand): IntakeResult {
  const once = command.once!;
  const first = fresh.find((other) => other.once && keyOf(other.once) === keyOf(once))!;
  const result = results.get(first)!;
  if (result.outcome === 'refused') return result;
  return again({ requestHash: first.once!.requestHash, answer: result.answer }, once);
}
