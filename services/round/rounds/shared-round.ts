import { Type, type Static } from 'typebox';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { HolesOnCard, LocalDate, RoundHolesSchema, Strokes } from '../schemas.ts';
import { ROUND_STATES } from './domain/round-state.ts';
import type { RoundAnswer } from './round-answer.ts';

const Count = Type.Integer();
const Time = Type.String({ format: 'date-time' });

/** What a share link shows of a round: names and strokes; not who people are or what they play off. */
export const SharedRound = Type.Object({
  id: Id,
  version: Count,
  state: Type.Enum([...ROUND_STATES]),
  courseName: Type.String(),
  holes: RoundHolesSchema,
  holesOnCard: HolesOnCard,
  playedOn: LocalDate,
  startedAt: Time,
  finishedAt: OrNull(Time),
  players: Type.Array(
    Type.Object({
      id: Id,
      name: OrNull(Type.String()),
      card: Type.Array(Type.Object({ hole: Count, par: Count })),
      strokes: OrNull(Type.Integer({ description: 'Gross: all holes in play, or the total' })),
      toPar: OrNull(Count),
      holesPlayed: Count,
      scores: Type.Array(
        Type.Object({
          hole: Count,
          strokes: OrNull(Strokes),
          pickedUp: Type.Boolean(),
          toPar: OrNull(Count),
        }),
      ),
    }),
  ),
});

export type SharedRound = Static<typeof SharedRound>;

/** A round as a share link shows it. */
export function toShared(round: RoundAnswer): SharedRound {
  const { id, version, state, courseName, holes, playedOn, startedAt, finishedAt } = round;
  return {
    ...{ id, version, state, courseName, holes, holesOnCard: round.holesOnCard },
    ...{ playedOn, startedAt, finishedAt },
    players: round.players.map((player) => ({
      id: player.id,
      name: player.name,
      card: player.card.map(({ hole, par }) => ({ hole, par })),
      strokes: player.strokes,
      toPar: player.toPar,
      holesPlayed: player.holesPlayed,
      scores: player.scores.map(({ hole, strokes, pickedUp, toPar }) => ({
        ...{ hole, strokes, pickedUp, toPar },
      })),
    })),
  };
}
