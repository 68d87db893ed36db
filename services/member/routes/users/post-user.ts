import { Type } from 'typebox';
import { onceOf } from '@golfroundpro/shared/db/kept-answers.ts';
import { Envelope, succeeded } from '@golfroundpro/shared/http/envelope.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import { askDoor, refusalError } from '../../users/ask-door.ts';
import { NewUser } from '../../users/new-user.ts';
import { EXAMPLE_USER } from '../../users/user-view.ts';

const ADDED = 'User added';
const { name, email, phoneNumber, category, userID } = EXAMPLE_USER;

/** POST /api/v1/users: staff enter a person, who comes in by the one door as everybody does. */
export const postUser = ({ onboarder, logger }: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/users',
    summary: 'Enter a person; they are in the books a moment later',
    auth: 'user',
    permission: 'users:write',
    envelope: true,
    idempotent: true,
    body: NewUser,
    responses: { 201: Envelope(Type.Object({ userID: Id })) },
    examples: {
      body: { name, email, phoneNumber, category },
      answers: { 201: succeeded(ADDED, { userID }) },
    },
    errors: ['already_registered', 'email_typo', 'email_disposable', 'upstream_unavailable'],
    handler: async ({ body, request, user: { userId } }) => {
      // The door keeps what came of the key, so that nobody is in twice whatever ends in between.
      const once = onceOf(request, userId);
      const person = { ...body, ...(once ? { key: once.key } : {}) };
      const [taken] = await askDoor(onboarder, { by: userId, dryRun: false, people: [person] });
      if (taken!.outcome !== 'added') throw refusalError(taken!);
      logger.info({ actorId: userId, userId: taken!.userId }, 'a person was entered');
      const headers = taken!.isReplayed ? { 'idempotency-replayed': 'true' } : undefined;
      const answer = { status: 201, body: succeeded(ADDED, { userID: taken!.userId! }) };
      return headers ? { ...answer, headers } : answer;
    },
  });
