import type { Express, Request, RequestHandler, Response } from 'express';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { requirePermission } from '@golfroundpro/shared/http/require-permission.ts';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import type { GatewayContext } from '../context.ts';
import { authenticate, callerOf, verifiedOf } from '../middleware/authenticate.ts';
import { refuseCrossSite } from '../middleware/cross-origin.ts';
import { limitRate } from '../middleware/limit-rate.ts';
import type { Visitor } from './hub.ts';
import { LIVE_BOARD, LIVE_ROUND } from './live-routes.ts';
import type { LiveKind } from './live-source.ts';

/** How opening a stream is counted: with the API's other requests. */
const LIMITED = { prefix: '/api/v1/live', auth: 'user' } as const;

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
      refuseCrossSite(context.config),
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
  { params, query, permission }: Route,
  kind: LiveKind,
  { live }: Pick<GatewayContext, 'live'>,
): RequestHandler {
  const checkParams = makeValidator(params!);
  const checkQuery = query && makeValidator(query);
  return async (req, res) => {
    const { share } = (checkQuery?.({ ...req.query }) ?? {}) as { share?: string };
    const visitor = visitorOf(req, res, share);
    if ('user' in visitor.right) requirePermission(visitor.right.user, permission!);
    const [id] = Object.values(checkParams(req.params) as Record<string, string>);
    await live.open(kind, id!, visitor, res);
  };
}

function visitorOf(req: Request, res: Response, shareToken: string | undefined): Visitor {
  return {
    caller: callerOf(req, res),
    right: shareToken === undefined ? verifiedOf(res) : { shareToken },
    lastEventId: req.get('last-event-id'),
  };
}
