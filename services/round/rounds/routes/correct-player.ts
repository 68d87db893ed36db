import { Type, type Static } from 'typebox';
import type { PoolClient } from 'pg';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { readCard } from '../../courses/db/read-card.ts';
import { PLAYER_CORRECTED } from '../../events/correction-events.ts';
import { PlayerParams } from '../../schemas.ts';
import { changeRound, type RoundChange } from '../change-round.ts';
import { isErased, writeSeats } from '../db/correct-statements.ts';
import { readRounds } from '../db/read-rounds.ts';
import type { LockedRound } from '../db/score-statements.ts';
import { mayManage } from '../domain/may-write.ts';
import { eventPlayer } from '../event-player.ts';
import { checkIndex, GenderSchema, HandicapIndex, PlayerName, TeeId } from '../player-body.ts';
import { requireAllowed, requireState } from '../require.ts';
import { changesOf, reseatPlayers, type Correction } from '../reseat-players.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';
import { RoundAnswer } from '../round-answer.ts';

const CorrectionBody = Type.Object(
  {
    teeId: Type.Optional(TeeId),
    gender: Type.Optional(GenderSchema),
    name: Type.Optional(PlayerName),
    handicapIndex: Type.Optional(OrNull(HandicapIndex)),
  },
  { additionalProperties: false, minProperties: 1 },
);

/** PATCH …/players/:playerId: tee, gender, name or a guest's index were wrong; scores stay, the rest follows. */
export const correctPlayer = (context: RoundContext) =>
  defineRoute({
    method: 'patch',
    path: '/api/v1/rounds/:roundId/players/:playerId',
    summary: 'Put right what a player was seated with (owner), while the round is in progress',
    auth: 'user',
    permission: 'rounds:write',
    params: PlayerParams,
    body: CorrectionBody,
    responses: { 200: RoundAnswer },
    examples: { body: { teeId: 'yellow', gender: 'men' }, answers: { 200: EXAMPLE_ROUND } },
    errors: [
      'not_found',
      'forbidden',
      'round_finished',
      'round_abandoned',
      'round_deleted',
      'database_unavailable',
    ],
    handler: async (call) =>
      changeRound(context, call, async (round, tx) => {
        requireAllowed(mayManage(round, call.user.userId), 'Only the owner puts it right.');
        requireState(round.state, 'in_progress');
        return correct(tx, round, call.params.playerId, call.body, call.user.userId);
      }),
  });

async function correct(
  tx: PoolClient,
  round: LockedRound,
  playerId: string,
  body: Static<typeof CorrectionBody> & Correction,
  correctedBy: string,
): Promise<RoundChange | undefined> {
  const [record] = await readRounds(tx, [round.id]);
  const before = record!.players.find(({ id }) => id === playerId);
  if (!before) throw new AppError('not_found', { detail: 'There is no such player.' });
  if (body.name !== undefined && (await isErased(tx, before.userId))) {
    throw invalidField('name', 'this player was erased, and has none any more');
  }
  checkIndex(body.handicapIndex, (before.userId ?? before.invitedId) !== null, '');
  const card = await readCard(tx, round.courseId, round.cardVersion);
  const [after] = await reseatPlayers(tx, [before], round, card!, body, () => '');
  const changes = changesOf([before], [after!]);
  if (changes.length === 0) return undefined;
  await writeSeats(tx, [after!]);
  const data = { player: eventPlayer(after!, round.holes), correctedBy, changes };
  return { kind: 'corrected', event: { type: PLAYER_CORRECTED.type, data } };
}
