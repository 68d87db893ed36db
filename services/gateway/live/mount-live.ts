import type { Express, Request, RequestHandler, Response } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { GatewayContext } from '../context.ts';
import { callerNetwork } from '../domain/caller-address.ts';
import { authenticate, userOf, verifiedOf } from '../middleware/authenticate.ts';
import { limitRate } from '../middleware/limit-rate.ts';
import type { LiveKind, Visitor } from './hub.ts';
import { LIVE_BOARD, LIVE_ROUND } from './live-routes.ts';

/** How opening a stream is counted: with the API's other requests. */
const LIMITED = { prefix: '/api/v1/live', auth: 'user', limit: 'per-user' } as const;

/** Mounts the live streams. */
export function mountLive(app: Express, context: GatewayContext): void {
  const streams: [Route, LiveKind][] = [
    [LIVE_ROUND, 'round'],
    [LIVE_BOARD, 'board'],
  ];
  for (const [route, kind] of streams) {
    app.all(
      route.path,
      onlyGet,
      authenticate(LIMITED, context),
      limitRate(LIMITED, context),
      openStream(route, kind, context),
    );
  }
}

const onlyGet: RequestHandler = (req, _res, next) => {
  if (req.method === 'GET') return next();
  throw new AppError('method_not_allowed', { headers: { allow: 'GET' } });
};

function openStream(
  { params, query }: Route,
  kind: LiveKind,
  { live }: Pick<GatewayContext, 'live'>,
): RequestHandler {
  const checkParams = makeValidator(params!);
  const checkQuery = query && makeValidator(query);
  return async (req, res) => {
    const { share } = (checkQuery?.({ ...req.query }) ?? {}) as { share?: string };
    const visitor = visitorOf(req, res, share);
    const [id] = Object.values(checkParams(req.params) as Record<string, string>);
    await live.open(kind, id!, visitor, res);
  };
}

function visitorOf(req: Request, res: Response, shareToken: string | undefined): Visitor {
  const user = userOf(res);
  return {
    caller: user
      ? { kind: 'user', id: user.userId }
      : { kind: 'address', id: callerNetwork(req.socket.remoteAddress ?? '') },
    right: shareToken === undefined ? verifiedOf(res) : { shareToken },
    lastEventId: req.get('last-event-id'),
  };
}
