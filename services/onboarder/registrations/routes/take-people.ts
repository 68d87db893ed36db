import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { OnboarderContext } from '../../context.ts';
import { DeskPerson, DeskResult } from '../desk-people.ts';
import { takePeople } from '../take-people.ts';

const AT_ONCE = 200;

/** POST /internal/people: whom staff enter in the books come in by the one door, for member alone. */
export const takePeopleRoute = (context: OnboarderContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/people',
    summary: 'Take in people whom staff enter, or say what would come of it',
    auth: 'service',
    callers: ['member'],
    internal: true,
    maxBodyBytes: 1024 * 1024,
    body: Type.Object(
      {
        by: Id,
        dryRun: Type.Boolean(),
        people: Type.Array(DeskPerson, { minItems: 1, maxItems: AT_ONCE }),
      },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ people: Type.Array(DeskResult) }) },
    errors: ['busy', 'database_unavailable'],
    handler: async ({ body }) => ({
      status: 200,
      body: { people: await takePeople(context, body) },
    }),
  });
