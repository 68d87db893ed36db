import { Type } from 'typebox';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { answerAs, REPRESENTED } from '../../representations/answer-as.ts';
import { Funnel, readFunnel } from '../../users/read-funnel.ts';

const Time = Type.String({ format: 'date-time' });
const FOUND = 'Steps counted';
const EXAMPLE = { inTheBooks: 416, mailed: 411, verified: 230, active: 201 };

/** GET /api/v1/users/funnel: a membership day step by step, behind the arrivals that onboarder counts. */
export const getFunnel = ({ pool, now }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/funnel',
    summary: 'How far those have come who registered within some time, without those of the desk',
    auth: 'user',
    permission: 'users:read',
    ...REPRESENTED,
    query: Type.Object({ from: Time, to: Type.Optional(Time) }, { additionalProperties: false }),
    responses: { 200: Envelope(Funnel), 304: null },
    examples: { answers: { 200: succeeded(FOUND, EXAMPLE) } },
    errors: ['not_acceptable', 'database_unavailable'],
    handler: async ({ query: { from, to = now().toISOString() }, request }) => {
      const data = await readFunnel(pool, { from, to });
      return answerAs(request, { message: FOUND, data }, now());
    },
  });
