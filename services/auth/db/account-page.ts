import type { Pool } from 'pg';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';

/** An account as admins see it. */
export interface AccountRow {
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  roles: Role[];
  /** Whether an authenticator is set up. */
  totp: boolean;
  /** Since when it lets nobody in; null: it does. */
  suspendedAt: Date | null;
  createdAt: Date;
}

export interface AccountPageQuery {
  /** Part of the name or of the e-mail, in whatever case. */
  search?: string | undefined;
  role?: Role | undefined;
  /** Microseconds since 1970 and id of the last account of the page before. */
  before?: [string, string] | undefined;
  limit: number;
}

const COLUMNS = `
  a.id AS "userId", a.name, a.email, a.email_verified_at IS NOT NULL AS "emailVerified", a.roles,
  EXISTS (SELECT FROM totp t WHERE t.user_id = a.id AND t.confirmed_at IS NOT NULL) AS totp,
  a.suspended_at AS "suspendedAt", a.created_at AS "createdAt"`;

/** To the microsecond, as it is stored: a Date would lose what tells two accounts apart. */
const MICROS = `(extract(epoch FROM a.created_at) * 1000000)::bigint::text AS micros`;

/** A page of accounts, the newest first. */
export async function readAccountPage(
  pool: Pool,
  { search, role, before, limit }: AccountPageQuery,
): Promise<(AccountRow & { micros: string })[]> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const where = [
    ...(search === undefined ? [] : [matches(bind(`%${literal(search)}%`))]),
    ...(role === undefined ? [] : [`${bind(role)} = ANY (a.roles)`]),
    ...(before ? [`(a.created_at, a.id) < ${keyOf(bind(before[0]), bind(before[1]))}`] : []),
  ];
  const text = `
    SELECT ${COLUMNS}, ${MICROS} FROM account a
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY a.created_at DESC, a.id DESC LIMIT ${bind(limit)}`;
  return (await pool.query<AccountRow & { micros: string }>(text, values)).rows;
}

/** One account; undefined: there is none. */
export async function readAccount(pool: Pool, userId: string): Promise<AccountRow | undefined> {
  const text = `SELECT ${COLUMNS} FROM account a WHERE a.id = $1`;
  return (await pool.query<AccountRow>(text, [userId])).rows[0];
}

function matches(pattern: string): string {
  return `(a.name ILIKE ${pattern} OR a.email ILIKE ${pattern})`;
}

/** The text itself: its percent signs and underscores stand for nothing else. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}

function keyOf(micros: string, id: string): string {
  return `(timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`;
}
