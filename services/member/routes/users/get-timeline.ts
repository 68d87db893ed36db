import { Type } from 'typebox';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { answerAs, REPRESENTED } from '../../representations/answer-as.ts';
import { readTimeline, TimelineEntry } from '../../users/read-timeline.ts';
import { readUser } from '../../users/user-view.ts';
import { UserParams } from './user-params.ts';

const FOUND = 'Timeline found';
const EXAMPLE: TimelineEntry = {
  at: '2026-11-28T02:00:41.000Z',
  what: 'standing',
  detail: { status: 'active', memberNumber: 1204 },
};

/** GET /api/v1/users/:userID/timeline */
export const getTimeline = ({ pool, now }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/:userID/timeline',
    summary: 'What happened to a person, the newest first, 200 at most',
    auth: 'user',
    permission: 'users:read',
    ...REPRESENTED,
    params: UserParams,
    responses: { 200: Envelope(Type.Object({ items: Type.Array(TimelineEntry) })), 304: null },
    examples: { answers: { 200: succeeded(FOUND, { items: [EXAMPLE] }) } },
    errors: ['not_found', 'not_acceptable', 'database_unavailable'],
    handler: async ({ params: { userID }, request }) => {
      await readUser(pool, userID);
      const data = { items: await readTimeline(pool, userID) };
      return answerAs(request, { message: FOUND, data }, now());
    },
  });
