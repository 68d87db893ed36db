import { Type } from 'typebox';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { putPartner } from '../db/partners.ts';
import { EXAMPLE_PARTNER, PartnerItem, PartnerParams, StandingSchema, toItem } from './schemas.ts';

/** PUT /api/v1/partners/:userId: trust a member, whose cards with you then count at once, or block them. */
export const setPartner = (context: RoundContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/partners/:userId',
    summary: 'Trust a member to put you on cards, or block them',
    auth: 'user',
    permission: 'rounds:write',
    params: PartnerParams,
    body: Type.Object({ standing: StandingSchema }, { additionalProperties: false }),
    responses: { 200: PartnerItem },
    examples: {
      body: { standing: EXAMPLE_PARTNER.standing },
      answers: { 200: EXAMPLE_PARTNER },
    },
    errors: ['too_many_partners', 'database_unavailable'],
    handler: async ({ params, body, user }) => {
      if (params.userId === user.userId) throw invalidField('userId', 'must be somebody else');
      // Any id will do: an answer that tells members from others would tell who has blocked one.
      const said = await putPartner(context.pool, user.userId, params.userId, body.standing);
      if (!said) throw new AppError('too_many_partners');
      return { status: 200, body: toItem(said) };
    },
  });
