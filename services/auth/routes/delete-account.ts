import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { deleteAccount } from '../db/delete-account.ts';
import { USER_DELETED } from '../events.ts';
import { GivenPassword } from './schemas.ts';
import { loggedOutAnswer } from './token-answer.ts';

/**
 * DELETE /api/v1/auth/account: erases the caller. The account, its sessions and the event that tells
 * the other services are one transaction. An access token that was given out stays valid until it
 * expires, 15 minutes at most; a second call with it finds nothing and says 204 again.
 */
export const removeAccount = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account',
    summary: 'Delete your account; all sessions end, and your name goes from every card',
    auth: 'user',
    body: Type.Object({ password: GivenPassword }, { additionalProperties: false }),
    examples: { body: { password: 'over the pond 7' } },
    responses: { 204: null },
    errors: ['invalid_credentials', 'busy', 'database_unavailable'],
    handler: async ({ body, user: { userId } }) => {
      const { dataSource, passwords, pool, relay, counters, logger } = context;
      const account = await dataSource.manager.findOneBy(AccountEntity, { id: userId });
      if (!account) return loggedOutAnswer();
      if (!(await passwords.verify(body.password, account.passwordHash))) {
        logger.info({ userId }, 'deletion refused');
        throw new AppError('invalid_credentials', {
          errors: [{ field: 'password', message: 'is not the password of this account' }],
        });
      }
      const deleted = await inTransaction(pool, async (tx) => {
        if (!(await deleteAccount(tx, userId))) return false;
        const event = { type: USER_DELETED.type, aggregateId: userId, data: { userId } };
        await appendEvents(tx, [event]);
        return true;
      });
      if (deleted) {
        relay.wake();
        counters.usersDeleted.inc();
        logger.info({ userId }, 'account deleted');
      }
      return loggedOutAnswer();
    },
  });
