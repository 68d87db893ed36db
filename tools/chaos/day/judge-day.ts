import { maskEmail } from '../../../services/cache-updater/domain/mask-email.ts';
import { verifyPlaces } from '../../../services/onboarder/places/domain/verify-places.ts';
import type { Place } from '../../../services/onboarder/places/domain/place.ts';
import { lostArrivals, overtaken, twiceThere, type Acknowledged } from '../../load/arrivals.ts';
import { finding, type Finding } from '../checks/finding.ts';
import { POISON } from '../faults/events.ts';
import type { Operation } from '../history.ts';
import type { DayRecord, Registered } from './read-day.ts';

/** What was answered on a day, and what came of it. */
export interface DayEvidence {
  operations: Operation[];
  record: DayRecord;
}

/** The invariants of a membership day. */
export function judgeDay(evidence: DayEvidence): Finding[] {
  const { operations, record } = evidence;
  const { registered } = record;
  const acknowledged = acknowledgedBy(operations);
  const known = new Map(registered.map((one) => [one.userId, one]));
  const ids = [...new Set(acknowledged.map(({ userId }) => userId))];
  const there = ids.flatMap((id) => known.get(id) ?? []);
  return [
    finding(13, registered.length, placesOf(record)),
    finding(
      14,
      acknowledged.length,
      overtaken(acknowledged, registered).map(words('was overtaken')),
    ),
    finding(15, ids.length, [
      ...lostArrivals(acknowledged, registered).map(words('was acknowledged and is not there')),
      ...twiceThere(acknowledged).map(words('has two registrations')),
      ...unheard(operations),
    ]),
    finding(
      16,
      there.length,
      there.flatMap((one) => booksOf(one, record)),
    ),
    finding(
      17,
      registered.length,
      registered.flatMap((one) => pageOf(one, record)),
    ),
    finding(
      18,
      registered.length,
      registered.flatMap((one) => mailsOf(one, record)),
    ),
    finding(19, record.letters.length + 1, lettersOf(record)),
    finding(20, moves(operations).length, movedPlaces(operations, registered)),
  ];
}

const words = (what: string) => (who: string) => `${who} ${what}`;

/**
 * A person arrived at the earliest when any of their presses was sent that may have been heard, and at the latest with the
 * first answer.
 */
function acknowledgedBy(operations: Operation[]): Acknowledged[] {
  const pressed = operations.filter(({ op, code }) => op === 'arrive' && code !== 'not_open_yet');
  return [...Map.groupBy(pressed, ({ key }) => key)].flatMap(([person, own]) => {
    const sentAt = Math.min(...own.map(({ startMs }) => startMs));
    return own.flatMap(({ outcome, endMs, body }) => {
      const userId = (body['data'] as { userID?: string } | undefined)?.userID;
      if (outcome !== 'ok' || userId === undefined) return [];
      return [{ person, userId, sentAt, answeredAt: endMs }];
    });
  });
}

/** Whoever pressed was told in the end that they are in: a refusal as somebody who is in already is not enough. */
function unheard(operations: Operation[]): string[] {
  const pressed = operations.filter(({ op }) => op === 'arrive');
  return [...Map.groupBy(pressed, ({ key }) => key)]
    .filter(([, own]) => !own.some(({ outcome }) => outcome === 'ok'))
    .map(([person, own]) => {
      const { status, code } = own.at(-1)!;
      return `${person} was never told that they are in: ${status} ${code}`;
    });
}

function placesOf({ registered, quota }: DayRecord): string[] {
  const list = registered.map((one) => ({ ...one, place: one.place as Place, quota }));
  const left = registered.filter(({ place }) => place !== 'lapsed').length;
  const given = registered.filter(({ place }) => place === 'held' || place === 'offered').length;
  const isCounted = given === Math.min(quota, left);
  return [
    ...verifyPlaces(list).map(({ arrival, what }) => `arrival ${arrival} ${what}`),
    ...(isCounted
      ? []
      : [`${given} places are given, of ${quota}, to ${left} who have not lapsed`]),
  ];
}

function booksOf({ userId, place }: Registered, { booked, verified, sent }: DayRecord): string[] {
  const own = booked.get(userId);
  if (!own) return [`${userId} is not in the books`];
  const { status, memberNumber, createdAt } = own;
  // Who has a number once has it for good.
  const isActive = place === 'held' || memberNumber !== null;
  const must = verified.has(userId) ? (isActive ? 'active' : 'verified') : 'confirmation_sent';
  return [
    ...(createdAt ? [] : [`${userId} is in the books and nobody was told`]),
    ...(status === must ? [] : [`${userId} is ${status} in the books, must be ${must}`]),
    ...((status === 'active') === (memberNumber !== null)
      ? []
      : [`${userId} is ${status} with the number ${memberNumber}`]),
    ...(sent.has(userId) ? [] : [`${userId} was sent no confirmation`]),
  ];
}

/** What the page of a registration must show, by what the services have of it. */
function pageOf(one: Registered, record: DayRecord): string[] {
  const { userId, statusId, requestedAt, arrival, place, offerEndsAt, email } = one;
  const { booked, sent, verified, registered, pages } = record;
  const own = booked.get(userId);
  const waitsBefore = registered.filter((two) => two.place === 'waiting' && two.arrival <= arrival);
  const wanted = {
    statusId,
    status: own?.status ?? 'requested',
    stages: {
      requested: told(requestedAt),
      created: told(own?.createdAt),
      confirmationSent: told(sent.get(userId)?.at),
      verified: told(verified.get(userId)),
      active: told(own?.activeAt),
    },
    mail: { to: maskEmail(email), bouncedAt: null },
    place: {
      ...{ state: place, arrival },
      position: place === 'waiting' ? waitsBefore.length : null,
      offerEndsAt: told(offerEndsAt),
    },
  };
  const [is, must] = [canonical(pages.get(userId)), canonical(wanted)];
  return is === must ? [] : [`the page of ${userId} is ${is}, must be ${must}`];
}

const told = (time: Date | null | undefined) => time?.toISOString() ?? null;

/** The same text for the same value, whatever order its keys have. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [two]) => (one < two ? -1 : 1)))
      : inner,
  );
}

/** One mail a person: it may have come twice, to the letter the same. */
function mailsOf({ userId, email }: Registered, { mails, sent }: DayRecord): string[] {
  const came = mails.get(email) ?? [];
  const told = sent.get(userId)?.messageIds ?? [];
  const ids = new Set([...came.map(({ messageId }) => messageId), ...told]);
  const links = new Set(came.map((mail) => mail.links.join(' ')));
  return [
    ...(ids.size === 1 ? [] : [`${userId} has ${ids.size} Message-IDs: ${[...ids].join(' ')}`]),
    ...(links.size === 1 ? [] : [`${userId} has ${links.size} different mails`]),
  ];
}

function lettersOf({ letters }: DayRecord): string[] {
  return letters
    .filter(({ value }) => !value.includes(POISON))
    .map(
      ({ key, value }) => `a dead letter of ${key} that nobody poisoned: ${value.slice(0, 300)}`,
    );
}

/** Who was answered about a place, and what it has to be: only the last step of a way is asked of anybody. */
const PLACE_AFTER: Record<string, string> = {
  ...{ 'give back': 'lapsed', accept: 'held', decline: 'lapsed', late: 'lapsed' },
};

function moves(operations: Operation[]): Operation[] {
  return operations.filter(({ op, outcome }) => op in PLACE_AFTER && outcome === 'ok');
}

function movedPlaces(operations: Operation[], registered: Registered[]): string[] {
  const places = new Map(registered.map(({ statusId, place }) => [statusId, place]));
  return moves(operations).flatMap(({ id, op, key }) => {
    if (op === 'late') return [`#${id}: a place was taken when its offer was over: ${key}`];
    const place = places.get(key);
    return place === PLACE_AFTER[op] ? [] : [`#${id} ${op} was answered, and ${key} is ${place}`];
  });
}
