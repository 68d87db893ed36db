import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import type { Pool } from 'pg';
import { Type } from 'typebox';
import { AppError } from '../http/app-error.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { taggedAnswer } from '../http/tagged-answer.ts';
import type { Logger } from '../logging/logger.ts';
import { EXAMPLE_RETRIES, readRetries, RetryList, tryNow } from './retry-list.ts';
import type { Retries } from './start-retries.ts';

interface Parts {
  pool: Pool;
  retries: Retries;
  logger: Logger;
  now: () => Date;
}

/** How staff see what a service tries later and what it has given up, and have it tried now. */
export function retryRoutes(
  { pool, retries, logger, now }: Parts,
  { path, permission }: { path: `/api/v1/retries/${string}`; permission: Permission },
): Route[] {
  const list = defineRoute({
    method: 'get',
    path,
    summary: 'What could not be done with registrations: it is tried later, or was given up',
    auth: 'user',
    permission,
    headers: { 'If-None-Match': 'The ETag of the answer you have; 304 when nothing changed' },
    responses: { 200: RetryList, 304: null },
    examples: { answers: { 200: EXAMPLE_RETRIES } },
    errors: ['database_unavailable'],
    handler: async ({ request }) => taggedAnswer(request, await readRetries(pool)),
  });
  const again = defineRoute({
    method: 'post',
    path: `${path}/:retryId/attempts`,
    summary: 'Try it now, with all its attempts',
    auth: 'user',
    permission,
    params: Type.Object({ retryId: Type.String({ pattern: '^\\d{1,18}$' }) }),
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { retryId }, user: { userId } }) => {
      const topic = await tryNow(pool, retryId, now());
      if (topic === undefined) throw new AppError('not_found');
      logger.info({ actorId: userId, topic }, 'what failed is tried again');
      retries.wake();
      return { status: 204 };
    },
  });
  return [list, again];
}
