import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { DayParts } from '../../days/day-parts.ts';
import { readPlaceOfArrival } from '../db/place-rows.ts';
import { giveBackPlaces } from '../give-back.ts';

const Params = Type.Object(
  { dayId: Id, arrival: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

/** POST /api/v1/membership-days/:dayId/arrivals/:arrival/withdrawal */
export const withdraw = ({ pool, relay, logger, now }: DayParts) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/membership-days/:dayId/arrivals/:arrival/withdrawal',
    summary: 'Give back the place of somebody who withdraws: who waits longest is offered it',
    auth: 'user',
    permission: 'days:manage',
    params: Params,
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { dayId, arrival }, user }) => {
      const place = await inTransaction(pool, async (tx) => {
        const found = await readPlaceOfArrival(tx, dayId, arrival);
        if (!found?.userId) throw new AppError('not_found');
        await giveBackPlaces(tx, [found.userId], now());
        return found;
      });
      relay.wake();
      const told = { dayId, arrival, ofUser: place.userId, userId: user.userId };
      logger.info(told, 'place given back');
      return { status: 204 };
    },
  });
