import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { useOnce } from '../db/use-once.ts';

/** Uses up a step of a login. @throws AppError oidc_refused when it was used before */
export async function useLoginOnce(client: Pool | PoolClient, id: string): Promise<void> {
  if (await useOnce(client, 'oidc', id)) return;
  throw new AppError('oidc_refused', { detail: 'This login was used before.' });
}
