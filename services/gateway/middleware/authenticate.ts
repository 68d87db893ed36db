import type { RequestHandler, Response } from 'express';
import type { Verified } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { GatewayContext } from '../context.ts';
import type { ProxyRoute } from '../routes.ts';

/** Who calls, or why that cannot be said. */
interface Caller {
  verified?: Verified;
  refusal?: unknown;
}

/** Finds out who calls; refuses nobody yet, because those it will refuse are counted first. */
export function authenticate(
  { auth }: Pick<ProxyRoute, 'auth'>,
  { tokens }: Pick<GatewayContext, 'tokens'>,
): RequestHandler {
  return async (req, res, next) => {
    const caller: Caller = {};
    if (auth === 'user') {
      await tokens.verifyWithExpiry(req.headers.authorization).then(
        (verified) => (caller.verified = verified),
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
    if (auth === 'user') verifiedOf(res);
    next();
  };
}

/** The signed-in user, once `authenticate` has run. */
export function userOf(res: Response): User | undefined {
  return callerOf(res).verified?.user;
}

/** The signed-in user and until when; throws why there is none. */
export function verifiedOf(res: Response): Verified {
  const { verified, refusal } = callerOf(res);
  if (!verified) throw refusal;
  return verified;
}

function callerOf(res: Response): Caller {
  return res.locals['caller'] as Caller;
}
