import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { standingOf, type Booked, type Status, type Told } from '../domain/standing.ts';
import { MEMBER_CHANGED } from '../events.ts';

interface Standing extends Told, Booked {
  userId: string;
  status: Status | 'requested';
}

type Settled = Pick<Standing, 'userId' | 'memberNumber'> & { status: Status };

const READ = `
  SELECT m.id AS "userId", m.status, m.member_number AS "memberNumber",
    m.suspended_at AS "suspendedAt", m.deletion_at AS "deletionAt", t.mailed_at AS "mailedAt", t.verified_at AS "verifiedAt",
    t.deleted_at AS "deletedAt", t.place, t.day_id AS "dayId"
  FROM member m JOIN told t ON t.user_id = m.id
  WHERE m.id = ANY($1) ORDER BY t.arrival, m.registered_at, m.id`;
const TAKE_NUMBERS = `SELECT nextval('member_number')::integer AS number FROM generate_series(1, $1)`;
const WRITE = `
  UPDATE member m SET status = c.status, member_number = c.number, updated_at = $4, version = version + 1
  FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS c (id, status, number) WHERE m.id = c.id`;

/**
 * Brings the standing of people up to what is known of them by now, and tells of each that is another. Whoever
 * becomes active has the next number. Their rows are locked (lock-people.ts).
 */
export async function settleStanding(
  tx: PoolClient,
  userIds: string[],
  now: Date,
): Promise<Settled[]> {
  const { rows } = await tx.query<Standing>(READ, [userIds]);
  const changed = rows
    .map((row) => ({ ...row, to: standingOf(row, row) }))
    .filter(({ status, to }) => to !== status && status !== 'erased');
  if (changed.length === 0) return [];
  const numbers = await takeNumbers(tx, changed.filter(needsNumber).length);
  const settled = changed.map((one) => ({
    userId: one.userId,
    status: one.to,
    memberNumber: needsNumber(one) ? numbers.shift()! : one.memberNumber,
  }));
  const [ids, statuses] = [settled.map(({ userId }) => userId), settled.map((one) => one.status)];
  await tx.query(WRITE, [ids, statuses, settled.map((one) => one.memberNumber), now]);
  await appendEvents(
    tx,
    settled.map((data) => ({ type: MEMBER_CHANGED.type, aggregateId: data.userId, data })),
  );
  return settled;
}

function needsNumber({ to, memberNumber }: { to: Status; memberNumber: number | null }): boolean {
  return to === 'active' && memberNumber === null;
}

async function takeNumbers(tx: PoolClient, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await tx.query<{ number: number }>(TAKE_NUMBERS, [count]);
  return rows.map(({ number }) => number);
}
