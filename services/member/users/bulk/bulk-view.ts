import type { Pool, PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { BULK_OUTCOMES, BulkAction } from './bulk-action.ts';

const Time = Type.String({ format: 'date-time' });

/** A change of many as staff see it. */
export const BulkView = Type.Object({
  operationId: Id,
  action: BulkAction,
  reason: Type.String(),
  by: OrNull(Id),
  undoes: OrNull(Id),
  undoneBy: OrNull(Id),
  total: Type.Integer({ description: 'How many people are meant' }),
  done: Type.Integer({ description: 'Of how many it is known what came of it' }),
  changed: Type.Integer(),
  createdAt: Time,
  endedAt: OrNull(Time),
  undoUntil: Time,
});

export type BulkView = Static<typeof BulkView>;

export const BulkRow = Type.Object({
  userID: Id,
  name: OrNull(Type.String({ description: 'Null once they are erased' })),
  outcome: OrNull(Type.Enum([...BULK_OUTCOMES])),
});

export type BulkRow = Static<typeof BulkRow>;

export const EXAMPLE_BULK: BulkView = {
  operationId: '0198c0de-0000-7000-8000-000000000077',
  action: { type: 'category', to: 'full' },
  reason: 'Juniors who are of age since June',
  by: '0198c0de-0000-7000-8000-0000000000bb',
  undoes: null,
  undoneBy: null,
  ...{ total: 4312, done: 200, changed: 198 },
  createdAt: '2026-11-28T02:00:00.000Z',
  endedAt: null,
  undoUntil: '2026-12-05T02:00:00.000Z',
};

/** As the database has one. */
export type BulkOperation = Omit<BulkView, 'createdAt' | 'endedAt' | 'undoUntil'> & {
  createdAt: Date;
  endedAt: Date | null;
};

export const BULK_COLUMNS = `
  o.id AS "operationId", o.action, o.reason, o.actor_id AS by, o.undoes,
  (SELECT u.id FROM bulk_operation u WHERE u.undoes = o.id) AS "undoneBy",
  o.total, o.done, o.changed, o.created_at AS "createdAt", o.ended_at AS "endedAt"`;

const READ = `SELECT ${BULK_COLUMNS} FROM bulk_operation o WHERE o.id = $1`;

/** One of them. @throws AppError not_found */
export async function readBulk(db: Pool | PoolClient, operationId: string): Promise<BulkOperation> {
  const { rows } = await db.query<BulkOperation>(READ, [operationId]);
  if (!rows[0]) throw new AppError('not_found', { detail: 'Operation not found' });
  return rows[0];
}

/** Until when it can be undone. */
export function undoUntil({ createdAt }: Pick<BulkOperation, 'createdAt'>, undoDays: number): Date {
  return new Date(createdAt.getTime() + undoDays * 86_400_000);
}

export function toBulkView(operation: BulkOperation, undoDays: number): BulkView {
  return {
    ...operation,
    createdAt: operation.createdAt.toISOString(),
    endedAt: operation.endedAt?.toISOString() ?? null,
    undoUntil: undoUntil(operation, undoDays).toISOString(),
  };
}
