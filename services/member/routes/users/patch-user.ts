import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { REPRESENTED } from '../../representations/answer-as.ts';
import { IF_MATCH } from '../../representations/require-match.ts';
import { changeUser } from '../../users/change-user.ts';
import { mergeAttributes } from '../../users/merge-attributes.ts';
import { readPhone } from '../../users/read-phone.ts';
import { UserPatch } from '../../users/user-body.ts';
import { EXAMPLE_USER, UserView } from '../../users/user-view.ts';
import { UserParams } from './user-params.ts';

/** PATCH /api/v1/users/:userID: a merge patch. */
export const patchUser = (context: MemberContext) =>
  defineRoute({
    method: 'patch',
    path: '/api/v1/users/:userID',
    summary: 'Change some of what the club keeps of a person',
    auth: 'user',
    permission: 'users:write',
    ...REPRESENTED,
    headers: { ...REPRESENTED.headers, ...IF_MATCH },
    jsonType: 'application/merge-patch+json',
    params: UserParams,
    body: UserPatch,
    responses: { 200: Envelope(UserView) },
    examples: {
      body: { attributes: { locker: '12', shirt: null } },
      answers: { 200: succeeded('User updated', EXAMPLE_USER) },
    },
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
        changeOf: ({ attributes }) => ({
          ...body,
          ...(body.name === undefined ? {} : { name: body.name.trim() }),
          ...readPhone(body, context.config),
          attributes: mergeAttributes(attributes, body.attributes ?? {}),
        }),
      }),
  });
