import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { answerAs, REPRESENTED } from '../../representations/answer-as.ts';
import { EXAMPLE_USER, readUser, toView, UserView } from '../../users/user-view.ts';
import { UserParams } from './user-params.ts';

const FOUND = 'User found';

/** GET /api/v1/users/:userID */
export const getUser = ({ pool, now }: MemberContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/users/:userID',
    summary: 'Read one person of the club',
    auth: 'user',
    permission: 'users:read',
    ...REPRESENTED,
    params: UserParams,
    responses: { 200: Envelope(UserView), 304: null },
    examples: { answers: { 200: succeeded(FOUND, EXAMPLE_USER) } },
    errors: ['not_found', 'not_acceptable', 'database_unavailable'],
    handler: async ({ params: { userID }, request }) => {
      const user = await readUser(pool, userID);
      const told = { message: FOUND, data: toView(user), lastModified: user.updatedAt };
      return answerAs(request, told, now());
    },
  });
