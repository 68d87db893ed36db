import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { DayTimes } from '../domain/day-state.ts';
import type { Fullness } from '../../places/domain/place.ts';

/** A membership day, and how full it is. */
export interface DayRow extends DayTimes, Fullness {
  dayId: string;
  name: string;
  /** How long an offer lasts. */
  offerHours: number;
}

/** What is said of a day when it is announced. */
export type NewDay = Pick<DayRow, 'dayId' | 'name' | 'quota' | 'opensAt' | 'offerHours'>;

const COLUMNS = `id AS "dayId", name, quota, opens_at AS "opensAt", offer_hours AS "offerHours",
  closed_at AS "closedAt", archived_at AS "archivedAt", taken, waiting`;
const IS_ON = 'archived_at IS NULL';

const ON = `SELECT ${COLUMNS} FROM membership_day WHERE ${IS_ON}`;
const LIST = `SELECT ${COLUMNS} FROM membership_day ORDER BY opens_at DESC, id DESC LIMIT $1`;
const ONE = `SELECT ${COLUMNS} FROM membership_day WHERE id = $1`;
const INSERT = `INSERT INTO membership_day (id, name, quota, opens_at, offer_hours)
  VALUES ($1, $2, $3, $4, $5)`;
const WRITE = `UPDATE membership_day SET name = $2, quota = $3, opens_at = $4, offer_hours = $5,
  closed_at = $6, archived_at = $7 WHERE id = $1`;
const FILL = 'UPDATE membership_day SET taken = $2, waiting = $3 WHERE id = $1';

/** The day that is on, if there is one. */
export async function readDayOn(pool: Pool | PoolClient): Promise<DayRow | undefined> {
  return (await pool.query<DayRow>(ON)).rows[0];
}

/** The day that is on, locked: who gives places waits for whoever gives some. */
export async function lockDayOn(tx: PoolClient): Promise<DayRow | undefined> {
  const query = { name: 'lock-day-on', text: `${ON} FOR UPDATE` };
  return (await tx.query<DayRow>(query)).rows[0];
}

/** The latest days, the newest first. */
export async function listDayRows(pool: Pool, limit: number): Promise<DayRow[]> {
  return (await pool.query<DayRow>(LIST, [limit])).rows;
}

export async function countDays(tx: PoolClient): Promise<number> {
  const text = 'SELECT count(*)::int AS days FROM membership_day';
  return (await tx.query<{ days: number }>(text)).rows[0]!.days;
}

/** @throws AppError not_found */
export async function readDay(pool: Pool, dayId: string): Promise<DayRow> {
  return found((await pool.query<DayRow>(ONE, [dayId])).rows);
}

/** A day, locked before any of its places is. @throws AppError not_found */
export async function lockDay(tx: PoolClient, dayId: string): Promise<DayRow> {
  return found((await tx.query<DayRow>(`${ONE} FOR UPDATE`, [dayId])).rows);
}

/** The caller has seen to it that no other day is on. */
export async function insertDay(
  tx: PoolClient,
  { dayId, name, quota, opensAt, offerHours }: NewDay,
): Promise<void> {
  await tx.query(INSERT, [dayId, name, quota, opensAt, offerHours]);
}

/** Writes all of a day but how full it is. */
export async function writeDay(tx: PoolClient, day: DayRow): Promise<void> {
  const { dayId, name, quota, opensAt, offerHours, closedAt, archivedAt } = day;
  await tx.query(WRITE, [dayId, name, quota, opensAt, offerHours, closedAt, archivedAt]);
}

/** Writes how full a day is, whose lock the caller holds. */
export async function fillDay(
  tx: PoolClient,
  { dayId, taken, waiting }: Pick<DayRow, 'dayId' | 'taken' | 'waiting'>,
): Promise<void> {
  await tx.query({ name: 'fill-day', text: FILL, values: [dayId, taken, waiting] });
}

function found(rows: DayRow[]): DayRow {
  if (!rows[0]) throw new AppError('not_found');
  return rows[0];
}
