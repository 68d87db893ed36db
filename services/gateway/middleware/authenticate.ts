import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { setTraceUser } from '@golfroundpro/shared/logging/trace.ts';
import type { Verified } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { GatewayContext } from '../context.ts';
import { callerNetwork } from '../domain/caller-address.ts';
import type { Caller } from '../domain/caller-counts.ts';
import type { ProxyRoute } from '../proxy-routes.gen.ts';
import { countRequest } from './count-request.ts';

/** Who calls, or why that cannot be said. */
interface Found {
  verified?: Verified;
  refusal?: unknown;
}

const BEARER_KEY = /^Bearer (grp_.*)$/i;

/**
 * Finds out who calls; refuses nobody yet, because those it will refuse are counted first. In place
 * of an API key the service gets the access token that it was exchanged for.
 */
export function authenticate(
  { auth }: Pick<ProxyRoute, 'auth'>,
  context: Pick<GatewayContext, 'tokens' | 'apiKeys' | 'limiters' | 'metrics'>,
): RequestHandler {
  return async (req, res, next) => {
    const caller: Found = {};
    res.locals['caller'] = caller;
    const key = takeApiKey(req);
    if (auth === 'user') {
      try {
        if (key !== undefined) req.headers.authorization = await exchange(key, req, context);
        caller.verified = await context.tokens.verifyWithExpiry(req.headers.authorization);
        setTraceUser(caller.verified.user.userId);
      } catch (error) {
        caller.refusal = error;
      }
    }
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
  return foundIn(res).verified?.user;
}

/** Whom a request counts for: the user or, where nobody is signed in, the address. */
export function callerOf(req: Request, res: Response): Caller {
  const user = userOf(res);
  return user
    ? { kind: 'user', id: user.userId }
    : { kind: 'address', id: callerNetwork(req.ip ?? '') };
}

/** The signed-in user and until when; throws why there is none. */
export function verifiedOf(res: Response): Verified {
  const { verified, refusal } = foundIn(res);
  if (!verified) throw refusal;
  return verified;
}

/** Takes the API key off the request, so that it goes no further. */
function takeApiKey({ headers }: Request): string | undefined {
  const bearerKey = BEARER_KEY.exec(headers.authorization ?? '')?.[1];
  const key = headers['x-api-key'] ?? bearerKey;
  delete headers['x-api-key'];
  if (bearerKey !== undefined) delete headers.authorization;
  return key?.toString();
}

async function exchange(
  key: string,
  { headers, ip = '' }: Request,
  context: Pick<GatewayContext, 'apiKeys' | 'limiters' | 'metrics'>,
): Promise<string> {
  if (headers.authorization !== undefined) {
    throw new AppError('malformed_request', { detail: 'Send an API key or a token, not both.' });
  }
  // Keys could be guessed here as passwords could elsewhere.
  const token = await context.apiKeys.tokenOf(key, () =>
    countRequest('credentials', callerNetwork(ip), context),
  );
  return `Bearer ${token}`;
}

function foundIn(res: Response): Found {
  return res.locals['caller'] as Found;
}
