import { succeeded } from '@golfroundpro/shared/http/envelope.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { PoolClient } from 'pg';
import type { MemberContext } from '../../../context.ts';
import { readBulk, toBulkView } from '../../../users/bulk/bulk-view.ts';

export const BEGUN = 'Change begun';

/** The 202 of an operation: where it is asked how far it is. */
export async function begun(
  tx: PoolClient,
  { config }: MemberContext,
  operationId: string,
): Promise<Answer> {
  const view = toBulkView(await readBulk(tx, operationId), config.bulkUndoDays);
  const headers = { location: `/api/v1/users/bulk/${operationId}` };
  return { status: 202, body: succeeded(BEGUN, view), headers };
}
