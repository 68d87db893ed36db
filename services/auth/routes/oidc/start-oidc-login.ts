import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { pendingCookie } from '../../oidc/login-cookies.ts';
import { loginPage, redirect } from './redirect.ts';

/** GET /api/v1/auth/oidc/start: sends the browser to the provider. */
export const startOidcLogin = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/oidc/start',
    summary: 'Begin a login at the OpenID provider: leads the browser there',
    auth: 'public',
    responses: { 302: null },
    errors: ['not_found', 'oidc_unavailable'],
    handler: async ({ request }) => {
      if (!context.oidc) throw new AppError('not_found', { detail: 'There is no provider.' });
      try {
        const { url, pending } = await context.oidc.begin();
        return redirect(url, pendingCookie(context).give(pending));
      } catch (error) {
        // Somebody who followed a link is better told by the page than by JSON.
        const isPerson = request.get('sec-fetch-mode') === 'navigate';
        if (!isPerson || !(error instanceof AppError)) throw error;
        context.logger.error({ err: error.cause, code: error.code }, 'login at the provider');
        return redirect(loginPage(error.code));
      }
    },
  });
