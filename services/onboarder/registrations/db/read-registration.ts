import type { Pool } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Via } from './registration-statements.ts';

/** What is kept of a person at the door. */
export interface Registration {
  userId: string;
  statusId: string;
  name: string;
  email: string;
  phoneNumber: string | null;
  via: Via;
  arrival: number | null;
  /** Null: an account whose e-mail is claimed, and that never asked to be a member. */
  requestedAt: string | null;
}

/** The same, and the national id as it is sealed. */
export interface Found {
  told: Registration;
  sealedNationalId: string | null;
}

type Row = Omit<Registration, 'requestedAt'> & {
  requestedAt: Date | null;
  sealedNationalId: string | null;
};

const READ = `
  SELECT id AS "userId", status_id AS "statusId", name, email, phone AS "phoneNumber", via, arrival::float8 AS arrival,
    requested_at AS "requestedAt", thai_id AS "sealedNationalId"
  FROM registration WHERE id = $1`;

/** Reads one; undefined where there is none. */
export async function findRegistration(pool: Pool, userId: string): Promise<Found | undefined> {
  const { rows } = await pool.query<Row>(READ, [userId]);
  const [row] = rows;
  if (!row) return undefined;
  const { sealedNationalId, requestedAt, ...told } = row;
  return { told: { ...told, requestedAt: requestedAt?.toISOString() ?? null }, sealedNationalId };
}

/** Reads one. @throws AppError not_found */
export async function readRegistration(pool: Pool, userId: string): Promise<Found> {
  const found = await findRegistration(pool, userId);
  if (!found) throw new AppError('not_found');
  return found;
}
