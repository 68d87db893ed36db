import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { lockPeople } from '../db/lock-people.ts';
import { INQUIRY_COLUMNS } from './inquiry-view.ts';
import { tellInquiry } from './tell-inquiry.ts';

/** So many of a member wait for an answer at the most. */
const MOST_OPEN = 10;

const COUNT = `
  SELECT (SELECT count(*)::integer FROM inquiry WHERE user_id = $1 AND state = 'open') AS open,
    (SELECT deleted_at IS NOT NULL FROM told WHERE user_id = $1) AS "isErased"`;
const INSERT = `INSERT INTO inquiry (id, user_id, subject, text, created_at)
  VALUES ($1, $2, $3, $4, $5) RETURNING ${INQUIRY_COLUMNS}`;

/**
 * Writes an inquiry of a member down.
 * @throws AppError too_many_inquiries; user_erased for a token that outlived its owner
 */
export async function writeInquiry(
  tx: PoolClient,
  { userId, subject, text }: { userId: string; subject: string; text: string },
  now: Date,
): Promise<object> {
  await lockPeople(tx, [userId]);
  const { rows } = await tx.query<{ open: number; isErased: boolean }>(COUNT, [userId]);
  if (rows[0]!.isErased) throw new AppError('user_erased');
  if (rows[0]!.open >= MOST_OPEN) throw new AppError('too_many_inquiries');
  const inquiryId = uuidv7({ msecs: now.getTime() });
  const inserted = await tx.query<object>(INSERT, [inquiryId, userId, subject, text, now]);
  await tellInquiry(tx, { inquiryId, userId, state: 'open' });
  return inserted.rows[0]!;
}
