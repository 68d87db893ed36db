import type { Request } from 'express';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../context.ts';
import { lockPeople } from '../db/lock-people.ts';
import { answerAs, typeFor } from '../representations/answer-as.ts';
import { requireMatch } from '../representations/require-match.ts';
import { editUsers, type UserChange } from './edit-users.ts';
import { readUser, toView, type UserView } from './user-view.ts';

/** A change of one person, as a request asks for it. */
export interface AskedChange {
  userId: string;
  actorId: string;
  request: Request;
  sent: unknown;
  /** What is to be changed of what is there. */
  changeOf: (current: UserView) => UserChange;
}

/**
 * Changes a person whom nobody has changed since the client saw them, and answers what is so now.
 * @throws AppError not_found, user_erased, version_mismatch, not_acceptable
 */
export async function changeUser(context: MemberContext, asked: AskedChange): Promise<Answer> {
  const { pool, relay, metrics, now } = context;
  const { userId, actorId, request, sent, changeOf } = asked;
  typeFor(request);
  const changed = await inTransaction(pool, async (tx) => {
    await readUser(tx, userId);
    await lockPeople(tx, [userId]);
    const current = toView(await readUser(tx, userId));
    requireMatch(request, current, sent);
    if (current.status === 'erased') throw new AppError('user_erased');
    const edits = [{ userId, change: changeOf(current) }];
    await editUsers(tx, { edits, actorId }, now());
    return readUser(tx, userId);
  });
  relay.wake();
  metrics.membersChanged.inc({ method: 'api', status: changed.status });
  const { updatedAt: lastModified } = changed;
  return answerAs(request, { message: 'User updated', data: toView(changed), lastModified }, now());
}
