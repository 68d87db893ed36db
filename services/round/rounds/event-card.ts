import type { CourseCardRecord } from '../courses/db/read-card.ts';
import { holesInPlay, placeOnCard } from '../courses/domain/holes-in-play.ts';
import type { RoundCard } from '../events/round-started.ts';
import type { NewRound } from './db/insert-round.ts';
import { eventPlayer } from './event-player.ts';

/** A round with its players as events tell of them; the version is added where it is written. */
export function eventCard(
  round: Omit<
    NewRound,
    'courseName' | 'ownCourse' | 'holesOnCard' | 'ownerId' | 'markerId' | 'handicapAllowance'
  >,
  { pars, courseOwnerId }: Pick<CourseCardRecord, 'pars' | 'courseOwnerId'>,
): Omit<RoundCard, 'roundVersion'> {
  const { id, courseId, cardVersion, holes, playedOn, startedAt, context, players } = round;
  return {
    roundId: id,
    courseId,
    ...(courseOwnerId === null ? {} : { ownCourse: true }),
    cardVersion,
    holes,
    playedOn,
    startedAt: startedAt.toISOString(),
    context,
    pars: holesInPlay(holes).map((hole) => ({ hole, par: pars[placeOnCard(hole, pars.length)]! })),
    players: players.map((player) => eventPlayer(player, holes)),
  };
}
