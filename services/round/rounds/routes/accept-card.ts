import type { ErrorCode } from '@golfroundpro/contracts/error-codes.gen.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { readStandings } from '../../partners/db/partners.ts';
import { PlayerParams } from '../../schemas.ts';
import { accept, requireWaiting } from '../answer-invitation.ts';
import { changeRound } from '../change-round.ts';
import { hasScored } from '../db/invitations.ts';
import { isPlaying } from '../db/seats.ts';
import { mayFinish } from '../domain/may-write.ts';
import { requireAllowed } from '../require.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';
import { RoundAnswer } from '../round-answer.ts';

const ERRORS: ErrorCode[] = [
  'not_found',
  'forbidden',
  'invitation_lapsed',
  'too_many_rounds',
  'round_abandoned',
  'round_deleted',
  'database_unavailable',
];
const common = {
  method: 'post',
  auth: 'user',
  params: PlayerParams,
  idempotent: true,
  responses: { 200: RoundAnswer },
  examples: { answers: { 200: EXAMPLE_ROUND } },
  errors: ERRORS,
} as const;

/** POST …/players/:playerId/accept: the invited member takes the card as theirs; it counts from then on. */
export const acceptCard = (context: RoundContext) =>
  defineRoute({
    ...common,
    path: '/api/v1/rounds/:roundId/players/:playerId/accept',
    summary: 'Accept the card that somebody keeps for you',
    permission: 'rounds:write',
    handler: async (call) => {
      const { userId } = call.user;
      const { playerId } = call.params;
      return changeRound(context, call, async (round, tx) => {
        if (await isPlaying(tx, playerId, userId)) return undefined;
        const seat = await requireWaiting(tx, round.id, playerId);
        requireAllowed(seat.invitedId === userId, 'Only who is invited accepts.');
        return accept(tx, round, seat, { acceptedBy: userId, now: context.now() });
      });
    },
  });

/** POST …/players/:playerId/attest: staff say that the member played it. */
export const attestCard = (context: RoundContext) =>
  defineRoute({
    ...common,
    path: '/api/v1/rounds/:roundId/players/:playerId/attest',
    summary: 'Attest that an invited member played the card, for them (staff)',
    permission: 'rounds:attest',
    handler: async (call) =>
      changeRound(context, call, async (round, tx) => {
        const seat = await requireWaiting(tx, round.id, call.params.playerId);
        const { userId } = call.user;
        requireAllowed(seat.invitedId !== userId, 'Nobody attests a card of their own.');
        const wrote = mayFinish(round, userId) || (await hasScored(tx, seat.playerId, userId));
        requireAllowed(!wrote, 'Nobody attests what they wrote.');
        const standings = await readStandings(tx, [seat.invitedId], round.ownerId);
        const isBlocked = standings.get(seat.invitedId) === 'blocked';
        requireAllowed(!isBlocked, 'The member has blocked who keeps the card.');
        return accept(tx, round, seat, { acceptedBy: userId, now: context.now() });
      }),
  });
