import { Type } from 'typebox';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import type { CacheUpdaterContext } from '../context.ts';
import { readView } from '../views/read-view.ts';
import { RegistrationAnswer } from './registration-answer.ts';

/** GET /internal/own-data: where the caller's registration stands, for the file of all that is kept of them. */
export const ownData = ({ views }: CacheUpdaterContext) =>
  ownDataRoute({
    permission: 'registrations:read',
    told: Type.Object({
      registration: Type.Union([RegistrationAnswer, Type.Null()], {
        description: 'For 90 days after the last that happened to it',
      }),
    }),
    of: (userId) => ({
      registration: async () => (await readView(() => views.byUser(userId))) ?? null,
    }),
  });
