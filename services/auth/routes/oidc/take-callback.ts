import { v7 as uuidv7 } from 'uuid';
import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import type { Identity } from '../../oidc/identity.ts';
import { pendingCookie, provenCookie } from '../../oidc/login-cookies.ts';
import type { PendingLogin } from '../../oidc/provider.ts';
import { useLoginOnce } from '../../oidc/use-login-once.ts';
import { loginPage, redirect } from './redirect.ts';

/** Only told here: the library reads the query itself, and refuses what is not to be in it. */
const CallbackQuery = Type.Object({
  code: Type.Optional(Type.String()),
  state: Type.Optional(Type.String()),
  iss: Type.Optional(Type.String()),
  error: Type.Optional(Type.String()),
});

const DONE = '/login/oidc';

/** GET /api/v1/auth/oidc/callback: where the provider sends the browser back to. */
export const takeCallback = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/oidc/callback',
    summary: 'Take the answer of the OpenID provider: leads the browser to the page',
    auth: 'public',
    query: CallbackQuery,
    responses: { 302: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ request }) => {
      const pending = pendingCookie(context);
      const proven = provenCookie(context);
      try {
        const query = request.originalUrl.split('?')[1] ?? '';
        const identity = await identify(context, query, pending.read(request));
        const cookie = proven.give({ id: uuidv7(), identity });
        return redirect(DONE, pending.remove(), cookie);
      } catch (error) {
        if (!(error instanceof AppError) || !error.code.startsWith('oidc_')) throw error;
        const failure_reason = error.code;
        context.metrics.loginsFailed.inc({ method: 'oidc', failure_reason });
        context.logger.info({ code: error.code, reason: reasonOf(error.cause) }, 'login refused');
        return redirect(loginPage(error.code), pending.remove(), proven.remove());
      }
    },
  });

async function identify(
  { oidc, pool }: AuthContext,
  query: string,
  pending: PendingLogin | undefined,
): Promise<Identity> {
  if (!oidc) throw new AppError('not_found', { detail: 'There is no provider.' });
  if (!pending) throw new AppError('oidc_refused', { detail: 'The login was not begun here.' });
  await useLoginOnce(pool, pending.state);
  return oidc.end(query, pending);
}

/** What the library calls it; its messages and causes can quote tokens. */
function reasonOf(cause: unknown): string {
  const { code, error, name } = (cause ?? {}) as Record<string, string | undefined>;
  return [code, error].filter(Boolean).join(' ') || (name ?? 'no login was begun');
}
