import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { listPartners } from '../db/partners.ts';
import { MOST_PARTNERS } from '../domain/standing.ts';
import { EXAMPLE_PARTNER, NamedPartnerItem, toItem } from './schemas.ts';

/** GET /api/v1/partners: whom one trusts, and whom one has blocked. */
export const getPartners = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/partners',
    summary: 'List the members you trust or have blocked, the latest first',
    auth: 'user',
    permission: 'rounds:read',
    responses: {
      200: Type.Object({ items: Type.Array(NamedPartnerItem, { maxItems: MOST_PARTNERS }) }),
    },
    examples: { answers: { 200: { items: [{ ...EXAMPLE_PARTNER, name: 'Ann Meadow' }] } } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const partners = await listPartners(context.pool, user.userId);
      return { status: 200, body: { items: partners.map(toItem) } };
    },
  });
