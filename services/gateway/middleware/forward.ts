import type { RequestHandler } from 'express';
import type { GatewayContext } from '../context.ts';
import { plainAddress } from '../domain/caller-address.ts';
import type { ProxyRoute } from '../proxy-routes.gen.ts';
import { MAX_BODY_BYTES } from '@golfroundpro/shared/http/max-body-bytes.ts';

/** Hands the request to its service once all of it is there, and says from where it came. */
export function forward(
  { upstream, maxBodyBytes = MAX_BODY_BYTES, answerTimeoutMs }: ProxyRoute,
  { forwarders, bodies }: Pick<GatewayContext, 'forwarders' | 'bodies'>,
): RequestHandler {
  return (req, res) =>
    bodies.withBody(req, maxBodyBytes, (body) =>
      forwarders[upstream].forward(req, res, {
        headers: { 'x-forwarded-for': plainAddress(req.ip ?? '') },
        body,
        answerTimeoutMs,
      }),
    );
}
