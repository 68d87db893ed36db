import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { REPRESENTED } from '../../representations/answer-as.ts';
import { IF_MATCH } from '../../representations/require-match.ts';
import { changeUser } from '../../users/change-user.ts';
import { readPhone } from '../../users/read-phone.ts';
import { UserBody } from '../../users/user-body.ts';
import { EXAMPLE_USER, UserView } from '../../users/user-view.ts';
import { UserParams } from './user-params.ts';

const { name, phoneNumber, category, attributes } = EXAMPLE_USER;
const EXAMPLE = { name, phoneNumber, category, attributes, suspended: false };

/** PUT /api/v1/users/:userID: everything that staff keep of a person, anew. */
export const putUser = (context: MemberContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/users/:userID',
    summary: 'Set everything that the club keeps of a person',
    auth: 'user',
    permission: 'users:write',
    ...REPRESENTED,
    headers: { ...REPRESENTED.headers, ...IF_MATCH },
    params: UserParams,
    body: UserBody,
    responses: { 200: Envelope(UserView) },
    examples: { body: EXAMPLE, answers: { 200: succeeded('User updated', EXAMPLE_USER) } },
    errors: [
      'not_found',
      'user_erased',
      'version_mismatch',
      'not_acceptable',
      'database_unavailable',
    ],
    handler: ({ params: { userID: userId }, body, user: { userId: actorId }, request }) =>
      changeUser(context, {
        ...{ userId, actorId, request, sent: body },
        changeOf: () => ({
          ...body,
          name: body.name.trim(),
          ...readPhone(body, context.config),
        }),
      }),
  });
