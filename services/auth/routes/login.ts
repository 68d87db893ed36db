import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { startSession } from '../sessions/start-session.ts';
import { Email, EXAMPLE_TOKENS, GivenPassword, TokenAnswer, TokenDelivery } from './schemas.ts';
import { tokenAnswer } from './token-answer.ts';

const LoginBody = Type.Object(
  {
    email: Email,
    password: GivenPassword,
    tokenDelivery: Type.Optional(TokenDelivery),
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/login: opens a session. It takes and tells the same for unknown accounts. */
export const login = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/login',
    summary: 'Log in',
    auth: 'public',
    body: LoginBody,
    examples: {
      body: { email: 'demo@golfroundpro.example', password: 'fairway-demo-2026' },
      answers: { 200: EXAMPLE_TOKENS },
    },
    responses: { 200: TokenAnswer },
    errors: ['invalid_credentials', 'busy', 'database_unavailable', 'sessions_unavailable'],
    handler: async ({ body }) => {
      const { dataSource, passwords, counters, logger } = context;
      const email = normaliseEmail(body.email);
      const account = await dataSource.manager.findOneBy(AccountEntity, { email });
      if (!(await passwords.verify(body.password, account?.passwordHash)) || !account) {
        counters.logins.inc({ status: 'invalid_credentials' });
        logger.info({ userId: account?.id }, 'login refused');
        throw new AppError('invalid_credentials');
      }
      const { id: userId, roles } = account;
      const tokens = await startSession(context, { userId, roles });
      counters.logins.inc({ status: 'success' });
      logger.info({ userId }, 'logged in');
      return tokenAnswer(tokens, body.tokenDelivery ?? 'cookie');
    },
  });
