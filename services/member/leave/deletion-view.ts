import type { PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { STATUSES } from '../domain/standing.ts';

/** Where somebody stands who was deleted, or was restored. */
export const DeletionView = Type.Object({
  userID: Id,
  status: Type.Enum([...STATUSES]),
  eraseAt: OrNull(
    Type.String({ format: 'date-time', description: 'Until then they can be restored' }),
  ),
});

export const EXAMPLE_DELETION: Static<typeof DeletionView> = {
  userID: '0198c0de-0000-7000-8000-0000000000aa',
  status: 'deleted',
  eraseAt: '2026-12-28T02:00:00.000Z',
};

/** A row of somebody who is locked, as far as their leaving needs it. */
export interface Leaving extends Pick<Static<typeof DeletionView>, 'userID' | 'status'> {
  eraseAt: Date | null;
  deletedBy: string | null;
}

const READ = `
  SELECT id AS "userID", status, erase_at AS "eraseAt", deletion_by AS "deletedBy"
  FROM member WHERE id = $1`;

export async function readLeaving(tx: PoolClient, userId: string): Promise<Leaving> {
  const { rows } = await tx.query<Leaving>(READ, [userId]);
  if (!rows[0]) throw new AppError('not_found', { detail: 'User not found' });
  return rows[0];
}

export function toDeletionView({ userID, status, eraseAt }: Leaving): Static<typeof DeletionView> {
  return { userID, status, eraseAt: eraseAt && eraseAt.toISOString() };
}
