import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { DayParts } from '../../days/day-parts.ts';
import { answerOffer } from '../answer-offer.ts';
import { PLACES } from '../domain/place.ts';

const Params = Type.Object({ statusId: Id }, { additionalProperties: false });
const Answer = Type.Object(
  { answer: Type.Enum(['accept', 'decline']) },
  { additionalProperties: false },
);
const PlaceAnswer = Type.Object({
  place: Type.Enum(PLACES),
  arrival: Type.Integer(),
  offerEndsAt: OrNull(Type.String({ format: 'date-time' })),
});

/** POST /api/v1/registrations/:statusId/offer: whoever has the link of a registration answers for it. */
export const answer = ({ pool, relay, now }: DayParts) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/registrations/:statusId/offer',
    summary: 'Accept or decline the place that a registration is offered',
    auth: 'public',
    params: Params,
    body: Answer,
    responses: { 200: PlaceAnswer },
    examples: {
      body: { answer: 'accept' },
      answers: { 200: { place: 'held', arrival: 312, offerEndsAt: null } },
    },
    errors: ['not_found', 'no_offer', 'offer_lapsed', 'database_unavailable'],
    handler: async ({ params: { statusId }, body }) => {
      const { place, arrival } = await answerOffer(pool, statusId, body.answer, now());
      relay.wake();
      return { status: 200, body: { place, arrival, offerEndsAt: null } };
    },
  });
