import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { insertBulk, sumUp } from './begin-bulk.ts';
import { readBulk, undoUntil } from './bulk-view.ts';

const LOCK = 'SELECT FROM bulk_operation WHERE id = $1 FOR UPDATE';
const TAKE_CHANGED = `INSERT INTO bulk_row (operation_id, user_id)
  SELECT $1, user_id FROM bulk_row WHERE operation_id = $2 AND outcome = 'changed'`;

/** What is to be undone, by whom and why. */
export interface AskedUndo {
  operationId: string;
  actorId: string;
  reason: string;
  undoDays: number;
}

/**
 * Begins the operation that takes another back; where one was begun already, that is it.
 * @throws AppError not_found, operation_running, undo_over, too_many_operations
 */
export async function undoBulk(
  tx: PoolClient,
  { operationId, actorId, reason, undoDays }: AskedUndo,
  now: Date,
): Promise<string> {
  await tx.query(LOCK, [operationId]);
  const operation = await readBulk(tx, operationId);
  if (operation.undoneBy !== null) return operation.undoneBy;
  if (operation.endedAt === null) throw new AppError('operation_running');
  if (operation.undoes !== null || undoUntil(operation, undoDays) < now) {
    throw new AppError('undo_over');
  }
  const { action } = operation;
  const undoId = await insertBulk(tx, { action, reason, actorId, undoes: operationId }, now);
  await tx.query(TAKE_CHANGED, [undoId, operationId]);
  await sumUp(tx, undoId, now);
  return undoId;
}
