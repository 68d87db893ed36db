import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { requireShare, ShareParams } from '../require-share.ts';

/** GET /internal/shares/:token: which round a share link opens, as long as it does. */
export const getInternalShare = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/shares/:token',
    summary: 'The round behind a share link, for services',
    auth: 'service',
    internal: true,
    params: ShareParams,
    responses: { 200: Type.Object({ roundId: Id, shareId: Id }) },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => ({
      status: 200,
      body: await requireShare(context, params.token),
    }),
  });
