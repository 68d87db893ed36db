import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { taggedAnswer } from '@golfroundpro/shared/http/tagged-answer.ts';
import type { CacheUpdaterContext } from '../context.ts';
import { readView } from '../views/read-view.ts';
import { EXAMPLE, RegistrationAnswer } from './registration-answer.ts';

/** GET /api/v1/registrations/:statusId: for whoever has the secret id, and nothing about anybody for who has not. */
export const getRegistration = (context: CacheUpdaterContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/registrations/:statusId',
    summary: 'Where a registration stands; Cache-Control says after how long to ask again',
    auth: 'public',
    // Any text: an id that cannot be one is answered like one that is not known.
    params: Type.Object({ statusId: Type.String({ maxLength: 100 }) }),
    headers: { 'If-None-Match': 'The ETag of the answer you have; 304 when nothing changed' },
    responses: { 200: RegistrationAnswer, 304: null },
    examples: { answers: { 200: EXAMPLE } },
    errors: ['not_found', 'registrations_rebuilding', 'registrations_unavailable'],
    handler: async ({ params, request }) => {
      const found = await readView(() => context.views.byStatus(params.statusId));
      if (!found) throw new AppError('not_found', { detail: 'There is no such registration.' });
      const { headers, ...answer } = taggedAnswer(request, found);
      const caching = `private, max-age=${context.pace.next(found)}`;
      return { ...answer, headers: { ...headers, 'cache-control': caching } };
    },
  });
