import type { RequestHandler, Response } from 'express';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { GatewayContext } from '../context.ts';
import type { ProxyRoute } from '../routes.ts';

/** Who calls, or why that cannot be said. */
interface Caller {
  user?: User;
  refusal?: unknown;
}

/** Finds out who calls; refuses nobody yet, because those it will refuse are counted first. */
export function authenticate(
  { auth }: ProxyRoute,
  { tokens }: Pick<GatewayContext, 'tokens'>,
): RequestHandler {
  return async (req, res, next) => {
    const caller: Caller = {};
    if (auth === 'user') {
      await tokens.verify(req.headers.authorization).then(
        (user) => (caller.user = user),
        (error: unknown) => (caller.refusal = error),
      );
    }
    res.locals['caller'] = caller;
    next();
  };
}

/** Refuses who is not signed in where that is needed. */
export function requireUser({ auth }: ProxyRoute): RequestHandler {
  return (_req, res, next) => {
    if (auth === 'user' && !userOf(res)) throw callerOf(res).refusal;
    next();
  };
}

/** The signed-in user, once `authenticate` has run. */
export function userOf(res: Response): User | undefined {
  return callerOf(res).user;
}

function callerOf(res: Response): Caller {
  return res.locals['caller'] as Caller;
}
