import { IsNull } from 'typeorm';
import type { AuthContext } from '../context.ts';
import { SessionEntity } from '../db/session-entity.ts';

/** Ends a session for ever; one that has ended already stays as it was. */
export async function revokeSession(
  { dataSource, now }: Pick<AuthContext, 'dataSource' | 'now'>,
  id: string,
): Promise<void> {
  await dataSource.manager.update(SessionEntity, { id, revokedAt: IsNull() }, { revokedAt: now() });
}
